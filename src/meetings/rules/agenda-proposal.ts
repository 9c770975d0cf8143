import type { PersonId } from '#kernel/id.ts'
import { AGENDA_PHASES, type AgendaItemKind, type AgendaPhase, type AgendaStep } from '#rulebook/rules/agenda-step.ts'
import type { RulesInForce } from '#rulebook/rules/rule.ts'
import type { MeetingEventOf } from './events.ts'
import type { AgendaItem, AgendaLink } from './meeting.ts'
import { isThematicItem } from './meeting-halves.ts'
import { ADDED_LINK_KINDS, type AgendaOrigin, type MeetingKind } from './vocabulary.ts'

/** What other capabilities bring before the next meeting. */
export interface AgendaFacts {
  readonly openCommitmentIds: readonly string[]
  readonly obligations: readonly {
    readonly id: string
    readonly code: string
    /** Only for the meeting of those who prepare: the cell has one. */
    readonly inPreparation?: boolean
  }[]
  /** Topics set by the committee for the quarter; they enter a meeting with a thematic part. */
  readonly topics: readonly { readonly id: string; readonly title: string }[]
  readonly memberEvents: readonly {
    readonly code: string
    readonly personId: PersonId
    readonly kind: AgendaItemKind
  }[]
}

/** Length proposed for an item no text prescribes. A proposal the secretary changes freely, not a rule. */
const PROPOSED_MINUTES = 5
const PROPOSED_TOPIC_MINUTES = 30
/** The step of a thematic part in which its theme is debated. */
const THEME_DISCUSSED = 'thematic.discussion'

type Draft = Omit<AgendaItem, 'id' | 'position'>

/**
 * The programme a meeting begins with: the prescribed steps, and among them what is open, due and asked for. A topic of the committee
 * that is the meeting's own theme is what its discussion is about, not one item more.
 */
export function proposeAgenda(
  kind: MeetingKind,
  facts: AgendaFacts,
  rules: RulesInForce,
  newId: () => string,
  theme: string | null = null,
): readonly AgendaItem[] {
  const steps = stepsFor(kind, rules)
  const themes = facts.topics.filter(({ title }) => title === theme)
  const inPhase = (phase: AgendaPhase) =>
    steps.filter((step) => step.phase === phase).map((step) => aboutTheme(fromStep(step), themes))
  const brought = broughtItems(kind, { ...facts, topics: facts.topics.filter(({ title }) => title !== theme) })
  const proceedings = [...brought.first, ...inPhase('proceedings'), ...brought.then]
  // The parts of a combined meeting run one after the other: what is brought and not of the theme closes the regular one.
  const inParts = [...proceedings.filter((item) => !isThematicItem(item)), ...proceedings.filter(isThematicItem)]
  return [...inPhase('opening'), ...(kind === 'combined' ? inParts : proceedings), ...inPhase('closing')].map(
    (draft, index) => ({ ...draft, id: newId(), position: index + 1 }),
  )
}

function aboutTheme(item: Draft, themes: AgendaFacts['topics']): Draft {
  const [topic] = themes
  if (topic === undefined || item.code !== THEME_DISCUSSED) return item
  return { ...item, origin: 'topic', title: topic.title, links: themes.map(({ id }) => ({ kind: 'topic', id })) }
}

/** A combined meeting runs the regular part, then the thematic one, between one opening and one closing. Source: HD 42-HD/BTCTW. */
export function stepsFor(kind: MeetingKind, rules: RulesInForce): readonly AgendaStep[] {
  const regular = rules['meeting.stepsRegular'].value
  const thematic = rules['meeting.stepsThematic'].value
  switch (kind) {
    case 'regular':
    case 'extraordinary':
      return regular
    case 'thematic':
      return thematic
    case 'combined':
      return [...regular, ...thematic.filter((step) => step.phase === 'proceedings')]
    case 'cell_committee':
    case 'conferring':
      return rules['meeting.stepsCellCommittee'].value
  }
}

/** What a theme adds to a regular meeting: the thematic part between one opening and one closing. */
export function thematicPart(rules: RulesInForce, newId: () => string): readonly AgendaItem[] {
  const steps = rules['meeting.stepsThematic'].value.filter((step) => step.phase === 'proceedings')
  return steps.map((step) => ({ ...fromStep(step), id: newId(), position: 0 }))
}

/** The events that take more items into a programme: each enters at its end and is then put in its place. */
export function addedItems(
  agenda: readonly AgendaItem[],
  added: readonly AgendaItem[],
): readonly MeetingEventOf<'item_added' | 'items_ordered'>[] {
  const last = agenda.reduce((highest, item) => Math.max(highest, item.position), 0)
  return [
    ...added.map((item, index) => ({ type: 'item_added' as const, item: { ...item, position: last + 1 + index } })),
    { type: 'items_ordered', itemIds: orderWith(agenda, added) },
  ]
}

/**
 * The order of a programme that takes in more items: each goes to the end of its phase; in a combined meeting what is not of the theme
 * goes to the end of the regular part, because its parts run one after the other.
 */
function orderWith(agenda: readonly AgendaItem[], added: readonly AgendaItem[]): readonly string[] {
  const known = agenda.toSorted((left, right) => left.position - right.position)
  return AGENDA_PHASES.flatMap((phase) => {
    const there = known.filter((item) => item.phase === phase)
    const more = added.filter((item) => item.phase === phase)
    const lastRegular = there.findLastIndex((item) => !isThematicItem(item))
    const end = lastRegular === -1 ? there.length : lastRegular + 1
    const ofTheme = more.filter(isThematicItem)
    const regular = more.filter((item) => !isThematicItem(item))
    return [...there.slice(0, end), ...regular, ...there.slice(end), ...ofTheme].map((item) => item.id)
  })
}

function broughtItems(
  kind: MeetingKind,
  facts: AgendaFacts,
): { readonly first: readonly Draft[]; readonly then: readonly Draft[] } {
  const { openCommitmentIds, obligations, memberEvents } = facts
  const open = openCommitmentIds.map((id): AgendaLink => ({ kind: 'commitment', id }))
  const first = open.length === 0 ? [] : [draft('commitments', 'inform', { links: open })]
  const prepares = kind === 'cell_committee' || kind === 'conferring'
  const hasTheme = kind === 'thematic' || kind === 'combined'
  const then = [
    ...obligations
      .filter((one) => one.inPreparation !== true || prepares)
      .map(({ id, code }) => draft('obligation', 'inform', { code, links: [{ kind: 'obligation', id }] })),
    ...memberEvents.map(({ code, personId, kind: eventKind }) =>
      draft('member_event', eventKind, { code, links: [{ kind: 'person', id: personId }] }),
    ),
    ...(hasTheme ? facts.topics : []).map(({ id, title }) =>
      draft('topic', 'debate', { title, links: [{ kind: 'topic', id }], plannedMinutes: PROPOSED_TOPIC_MINUTES }),
    ),
  ]
  return { first, then }
}

/** One thing that waits for a meeting and stands in no item of its programme. */
export interface BroughtItem extends Pick<Draft, 'origin' | 'kind' | 'code' | 'title' | 'plannedMinutes'> {
  readonly links: readonly { readonly kind: (typeof ADDED_LINK_KINDS)[number]; readonly id: string }[]
}

/**
 * What a programme made earlier lacks: it came up since, or the secretary left it out. Offered, never put in by itself. A committee
 * that prepares the meeting takes its own programme from the cell's.
 */
export function notTakenUp(
  kind: MeetingKind,
  facts: AgendaFacts,
  agenda: readonly Pick<AgendaItem, 'origin' | 'code' | 'links'>[],
): readonly BroughtItem[] {
  const { first, then } = broughtItems(kind, facts)
  return [...first, ...then].flatMap(({ origin, kind: itemKind, code, title, plannedMinutes, links }) => {
    const waiting = links.filter((link) => !agenda.some((item) => takesUp(item, code, link)))
    const left = waiting.flatMap(({ kind: linked, id }) => {
      const known = ADDED_LINK_KINDS.find((one) => one === linked)
      return known === undefined ? [] : [{ kind: known, id }]
    })
    return left.length === 0 ? [] : [{ origin, kind: itemKind, code, title, plannedMinutes, links: left }]
  })
}

/** A person may have several things to be dealt with; whatever else is linked is one thing. */
function takesUp(
  item: Pick<AgendaItem, 'origin' | 'code' | 'links'>,
  code: string | null,
  { kind, id }: AgendaLink,
): boolean {
  const isOfKind = kind !== 'person' || item.origin === 'own' || item.code === code
  return isOfKind && item.links.some((link) => link.kind === kind && link.id === id)
}

const UNTOUCHED = { presenterId: null, startedAt: null, endedAt: null, conclusion: null } as const

function fromStep(step: AgendaStep): Draft {
  const { code, phase, kind, performer, plannedMinutes, optional } = step
  return {
    code,
    phase,
    kind,
    performer,
    plannedMinutes,
    optional,
    title: step.title ?? null,
    origin: 'step',
    links: [],
    ...UNTOUCHED,
  }
}

function draft(
  origin: AgendaOrigin,
  kind: AgendaItemKind,
  more: Partial<Pick<Draft, 'code' | 'title' | 'links' | 'plannedMinutes'>>,
): Draft {
  return {
    code: null,
    title: null,
    links: [],
    plannedMinutes: PROPOSED_MINUTES,
    ...more,
    origin,
    kind,
    phase: 'proceedings',
    performer: 'chair',
    optional: true,
    ...UNTOUCHED,
  }
}
