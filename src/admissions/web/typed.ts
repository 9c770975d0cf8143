import type { LocalDate } from '#kernel/local-date.ts'
import type { BodyInputOf } from '#platform/contract/endpoint.ts'
import type { PersonChoice } from '#platform/web/ui/person-picker.tsx'
import { SCHOOLING_LEVELS } from '#rulebook/rules/admission-values.ts'
import type { admissionsApi } from '../contract.ts'
import {
  DECIDING_BODIES,
  HEARING_FORMS,
  OPINION_SOURCES,
  type OpinionSource,
  type ProcedureStage,
  RELATIONS,
  REMOVAL_GROUNDS,
  REVIEW_OUTCOMES,
  VERIFICATION_OUTCOMES,
} from '../rules/vocabulary.ts'

export interface OpinionTyped {
  readonly from: OpinionSource
  readonly name: string
  readonly asked: string
  readonly inFavour: string
  readonly text: string
}

export interface VoteTyped {
  readonly from: 'meeting' | 'paper'
  readonly voteId: string | null
  readonly heldOn: LocalDate | null
  readonly minutes: string
}

/** What a person types for a step, before it is one. Lines and figures by the name of their field. */
export interface Typed {
  readonly on: LocalDate | null
  readonly people: readonly PersonChoice[]
  readonly lines: Readonly<Record<string, string>>
  readonly opinions: readonly OpinionTyped[]
  readonly vote: VoteTyped
}

export function emptyTyped(today: LocalDate): Typed {
  return {
    on: today,
    people: [],
    lines: {},
    opinions: OPINION_SOURCES.map((from) => ({ from, name: '', asked: '', inFavour: '', text: '' })),
    vote: { from: 'meeting', voteId: null, heldOn: null, minutes: '' },
  }
}

export type CellStepBody = BodyInputOf<typeof admissionsApi.record>['step']
export type CommitteeStepBody = BodyInputOf<typeof admissionsApi.decide>['step']

/** A figure as typed; what is no figure goes as -1 and is refused with its place named. */
const count = (text: string | undefined) => (/^\d{1,5}$/.test((text ?? '').trim()) ? Number(text) : -1)
const countOrNull = (text: string) => (text.trim() === '' ? null : count(text))
const member = <V extends string>(members: readonly V[], text: string | undefined): V | undefined =>
  members.find((each) => each === text)

function voteOf({ vote, lines }: Typed) {
  if (vote.from === 'meeting') return { kind: 'meeting' as const, voteId: vote.voteId ?? '' }
  return {
    kind: 'paper' as const,
    heldOn: vote.heldOn ?? '',
    base: count(lines['base']),
    inFavour: count(lines['inFavour']),
    against: count(lines['against'] || '0'),
    other: count(lines['other'] || '0'),
    minutes: vote.minutes,
  }
}

function opinionsOf({ opinions }: Typed) {
  return opinions
    .filter(({ name }) => name.trim() !== '')
    .map((each) => ({ ...each, asked: countOrNull(each.asked), inFavour: countOrNull(each.inFavour) }))
}

/** `3/2026, 4/2026` as months; what cannot be read goes on as typed and is refused. */
export function monthsOf(text: string): string[] {
  return text
    .split(/[,;]/)
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => {
      const [, month = '', year = ''] = /^(\d{1,2})[/-](\d{4})$/.exec(each) ?? []
      return month === '' ? each : `${year}-${month.padStart(2, '0')}`
    })
}

/** The committee's decision as typed; null while it is not said who decided. */
export function toDecision(stage: CommitteeStepBody['stage'], typed: Typed): CommitteeStepBody | null {
  const { lines } = typed
  const body = member(DECIDING_BODIES, lines['body'])
  if (body === undefined) return null
  return {
    stage,
    on: typed.on ?? '',
    bodyVote: {
      body,
      members: count(lines['members']),
      inFavour: count(lines['inFavour']),
    },
    number:
      lines['numberKind'] === 'recorded' ? { kind: 'recorded', symbol: lines['symbol'] ?? '' } : { kind: 'issue' },
  }
}

/** The cell's step as typed; null while a choice is not made, and for a stage the committee does. */
export function toStep(stage: ProcedureStage, typed: Typed): CellStepBody | null {
  const on = typed.on ?? ''
  const line = (name: string) => typed.lines[name] ?? ''
  const orNull = (name: string) => (line(name).trim() === '' ? null : line(name))
  const ids = typed.people.map(({ id }) => id)
  switch (stage) {
    case 'sympathiser':
      return { stage, on, helperIds: ids }
    case 'certificate':
    case 'course':
      return { stage, on, number: line('number'), issuer: line('issuer') }
    case 'application':
    case 'curriculum_vitae':
    case 'decision_received':
    case 'announcement':
      return { stage, on }
    case 'verification':
      return { stage, on, relations: relationsOf(typed), conclusion: line('conclusion') }
    case 'introduction':
      return { stage, on, memberIds: ids, organisation: orNull('organisation') }
    case 'opinions':
      return { stage, on, opinions: opinionsOf(typed) }
    case 'superior_consent':
      return { stage, on, issuer: line('issuer'), symbol: line('symbol') }
    case 'cell_resolution':
      return {
        stage,
        vote: voteOf(typed),
        schooling: member(SCHOOLING_LEVELS, line('schooling')) ?? null,
        ageException: orNull('ageException'),
        schoolingException: orNull('schoolingException'),
      }
    case 'ceremony':
      return { stage, on, helperIds: ids, lateReason: line('lateReason') }
    case 'remarks':
      return { stage, on, helperRemark: line('helperRemark'), opinions: opinionsOf(typed) }
    case 'cell_review': {
      const outcome = member(REVIEW_OUTCOMES, line('outcome'))
      return outcome === undefined ? null : { stage, vote: voteOf(typed), outcome, lateReason: line('lateReason') }
    }
    case 'grounds': {
      const ground = member(REMOVAL_GROUNDS, line('ground'))
      return ground === undefined
        ? null
        : { stage, on, ground, months: monthsOf(line('months')), evidence: line('evidence') }
    }
    case 'warning':
      return { stage, on, how: line('how') }
    case 'hearing': {
      const form = member(HEARING_FORMS, line('form'))
      return form === undefined ? null : { stage, on, form, text: line('text') }
    }
    case 'leaving_request':
      return { stage, on, reason: line('reason') }
    case 'exit_resolution':
      return { stage, vote: voteOf(typed) }
    case 'death_record':
      return { stage, on, basis: line('basis') }
    default:
      return null
  }
}

function relationsOf({ lines }: Typed) {
  return RELATIONS.flatMap((relation) => {
    const outcome = member(VERIFICATION_OUTCOMES, lines[`relation.${relation}`])
    return outcome === undefined ? [] : [{ relation, outcome }]
  })
}
