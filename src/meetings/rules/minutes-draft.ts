import { heldTimes } from './context.ts'
import type { AgendaItem, Meeting, Minutes } from './meeting.ts'
import type { BlockDraft, MinutesBlock } from './minutes.ts'
import { draftAttendance, draftClosing, draftOpening } from './minutes-frame.ts'
import type { ReasonFacts } from './score-line.ts'
import type { MinutesBlockKind } from './vocabulary.ts'

/**
 * The minutes as the record has them, block by block. A block drafted before keeps its id, its version and what a person wrote
 * in it; its facts are renewed.
 */
export function draftBlocks(meeting: Meeting, newId: () => string): readonly MinutesBlock[] {
  const earlier = new Map(meeting.minutes?.blocks.map((block) => [keyOf(block), block]))
  return draftsOf(meeting).map((draft, index) => {
    const known = earlier.get(keyOf(draft))
    return {
      ...draft,
      id: known?.id ?? newId(),
      position: index + 1,
      text: known?.text ?? null,
      version: known?.version ?? 1,
    }
  })
}

function keyOf({ kind, itemId, subjectId }: Pick<MinutesBlock, 'kind' | 'itemId' | 'subjectId'>): string {
  return `${kind} ${itemId ?? ''} ${subjectId ?? ''}`
}

function draftsOf(meeting: Meeting): readonly BlockDraft[] {
  const items = meeting.agenda
    .filter((item) => item.startedAt !== null || item.conclusion !== null)
    .toSorted((left, right) => left.position - right.position)
  const held = heldTimes(meeting)
  return [
    draftOpening(meeting, held?.startedAt ?? null),
    draftAttendance(meeting),
    ...items.flatMap((item) => [draftItem(item), ...draftWhatBelongsTo(meeting, item)]),
    ...draftWhatBelongsTo(meeting, null),
    ...meeting.reservedOpinions.map(({ id, personId, voteId, text }) =>
      block('reserved_opinion', null, id, { personId, voteId, text }),
    ),
    ...meeting.scores
      .filter((sheet) => sheet.column === 'own')
      .map(({ total, grade }) => block('score', null, 'own', { total, grade })),
    draftClosing(held?.endedAt ?? null),
  ]
}

function draftItem({ id, code, title, presenterId, startedAt, endedAt }: AgendaItem): BlockDraft {
  return block('item', id, null, {
    code,
    title,
    presenterId,
    startedAt: startedAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
  })
}

/** Everything recorded under one item (null: under none), in the order in which a reader follows a debate. */
function draftWhatBelongsTo(meeting: Meeting, item: AgendaItem | null): readonly BlockDraft[] {
  const itemId = item?.id ?? null
  const here = <T extends { readonly itemId: string | null }>(all: readonly T[]) =>
    all.filter((one) => one.itemId === itemId)
  return [
    ...here(meeting.turns)
      .toSorted((left, right) => left.startedAt.getTime() - right.startedAt.getTime())
      .map((turn) =>
        block('turn', itemId, turn.id, {
          kind: turn.kind,
          personId: turn.personId,
          guestId: turn.guestId,
          seconds: turn.seconds,
          text: turn.text,
        }),
      ),
    ...here(meeting.handedOpinions)
      .filter((opinion) => opinion.readAt !== null)
      .map(({ id, personId, text }) => block('handed_opinion', itemId, id, { personId, text })),
    ...here(meeting.shortcomings).map(({ id, what, causes }) => block('shortcoming', itemId, id, { what, causes })),
    ...here(meeting.commitments).map((line) => draftCommitment(line)),
    ...(item?.conclusion ? [block('conclusion', itemId, null, { conclusion: item.conclusion })] : []),
    ...here(meeting.votes).map((vote) =>
      block('vote', itemId, vote.id, {
        kind: vote.kind,
        question: vote.question,
        base: vote.base.length,
        required: vote.required,
        presentEligible: vote.presentEligible,
        inFavour: vote.inFavour,
        against: vote.against,
        abstained: vote.abstained,
        passed: vote.passed,
      }),
    ),
  ]
}

function draftCommitment(line: Meeting['commitments'][number]): BlockDraft {
  return block('commitment', line.itemId, line.id, {
    what: line.what,
    product: line.product,
    ownerPersonId: line.owner.kind === 'person' ? line.owner.personId : null,
    ownerUnitId: line.owner.kind === 'unit' ? line.owner.unitId : null,
    dueOn: line.dueOn,
    reportMonth: line.reportMonth,
  })
}

function block(
  kind: MinutesBlockKind,
  itemId: string | null,
  subjectId: string | null,
  facts: ReasonFacts,
): BlockDraft {
  return { kind, itemId, subjectId, facts }
}

/** Whether something is on record that these minutes do not tell: it was recorded after they were drafted. */
export function lacksFacts(meeting: Meeting, { blocks }: Pick<Minutes, 'blocks'>): boolean {
  const told = new Set(blocks.map(keyOf))
  return draftsOf(meeting).some((draft) => !told.has(keyOf(draft)))
}
