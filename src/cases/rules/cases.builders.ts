import type { PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { type CaseActor, type CaseState, evolve } from './case.ts'
import { type CaseContext, decideCaseAct } from './decide.ts'
import type { Asked, CaseEntry, EntryBodies, TeamMember } from './entries.ts'
import type { ProcedureLines } from './line.ts'
import type { CaseRefusal } from './refusal.ts'
import type { CaseAct } from './vocabulary.ts'

const person = (name: string) => name as PersonId
export const LAN = person('lan')
export const SECRETARY = person('secretary')
export const DEPUTY = person('deputy')
export const HOA = person('hoa')
export const BROTHER = person('brother')
export const MEMBERS: ReadonlySet<PersonId> = new Set([LAN, SECRETARY, DEPUTY, HOA, BROTHER])

export const TEAM: readonly TeamMember[] = [
  { personId: SECRETARY, role: 'head' },
  { personId: HOA, role: 'secretary' },
  { personId: DEPUTY, role: 'member' },
]

export const asSecretary: CaseActor = { personId: SECRETARY, leadsCell: true, inspectsAbove: false }
export const asDeputy: CaseActor = { personId: DEPUTY, leadsCell: true, inspectsAbove: false }
export const asHoa: CaseActor = { personId: HOA, leadsCell: false, inspectsAbove: false }
export const asLan: CaseActor = { personId: LAN, leadsCell: false, inspectsAbove: false }
export const asCommission: CaseActor = { personId: person('officer'), leadsCell: false, inspectsAbove: true }

export const FIGURES = {
  deployWorkingDays: 3,
  handoverWorkingDays: 5,
  draftSharedDaysBefore: 1,
  teamMinMembers: 3,
}

const AGREED = { on: '2026-03-02', meetingId: null } as const
const REASON = 'theo đề nghị của tổ'
const WORDS = { text: 'Tôi đã hoàn thành việc được giao', fileIds: [] }
const CONTENTS = [
  { id: 'c1', text: 'Thực hiện nhiệm vụ được phân công' },
  { id: 'c2', text: 'Dự sinh hoạt chi bộ' },
]

/** What each act says when all is in order. */
export const IN_ORDER: EntryBodies = {
  open: { procedure: 'duty_inspection', variant: 'team', subjectId: LAN, planItemId: null, parentId: null },
  set_team: { team: TEAM },
  keep_out: { personId: BROTHER, conflict: 'relative', reason: 'anh ruột' },
  issue_plan: {
    agreed: AGREED,
    purpose: 'Đánh giá việc chấp hành',
    contents: CONTENTS,
    periodFrom: '2025-01-01',
    periodTo: '2025-12-31',
    startOn: '2026-03-05',
    place: 'Nhà văn hóa',
    method: 'Nghe báo cáo, xem hồ sơ',
  },
  change_plan: { agreed: AGREED, reason: REASON, contents: CONTENTS, team: TEAM, place: 'Nhà văn hóa' },
  deploy: {
    outline: CONTENTS.map(({ id, text }) => ({ contentId: id, text: `Kết quả: ${text}` })),
    reportDueOn: '2026-03-15',
    taking: 'accepted',
    memberOpinion: '',
  },
  hand_in_report: WORDS,
  record_report: WORDS,
  record_no_report: { reason: 'đồng chí không nộp' },
  ask_more_time: { untilOn: '2026-03-20', reason: 'đi viện' },
  answer_more_time: { granted: true, reason: 'có giấy ra viện' },
  explain: WORDS,
  hold_session: {
    place: 'Nhà văn hóa',
    withMember: { invitedOn: '2026-03-14', came: true, taking: 'accepted' },
    othersPresent: '',
    course: 'Nghe đồng chí trình bày',
  },
  record_finding: { contentId: 'c1', strengths: 'Đầy đủ', limits: '', cause: '', signOfViolation: false },
  draft: { proposal: 'Kết luận hoàn thành tốt' },
  share_draft: { taking: 'accepted' },
  conclude: {
    meetingId: null,
    chairId: SECRETARY,
    present: 20,
    total: 22,
    statement: { kind: 'given', text: 'Tôi nhất trí' },
    strengths: 'Chấp hành tốt',
    limits: ['Có buổi vắng chưa báo trước'],
    requirements: [{ what: 'Báo trước khi vắng', limit: 0, dueOn: '2026-06-30' }],
    reportBackOn: '2026-07-05',
    signsOfViolation: false,
  },
  issue_notice: {},
  announce: { byPersonId: DEPUTY, taking: 'accepted', otherOpinion: '' },
  keep_own_opinion: { text: 'Tôi giữ ý kiến về buổi họp tháng 5' },
  archive: { pages: 40, missing: [], reason: '' },
  suspend: { agreed: AGREED, reason: 'đồng chí đi chữa bệnh' },
  resume: { reason: 'đồng chí đã về' },
  cancel: { agreed: AGREED, reason: 'đồng chí chuyển sinh hoạt' },
  take_over: { reason: 'vượt thẩm quyền chi bộ' },
}

type More<A extends CaseAct> = Partial<EntryBodies[A]>

/** An act on a day, as in order save for what the test says. */
export function asked<A extends CaseAct>(act: A, on: LocalDate, more: More<A> = {}, lateReason: string | null = null) {
  return { act, on, lateReason, body: { ...IN_ORDER[act], ...more } } as Asked
}

export function context(actor: CaseActor, today: LocalDate): CaseContext {
  return { actor, today, figures: FIGURES, members: MEMBERS, holidays: new Set() }
}

export type Step = readonly [actor: CaseActor, asked: Asked]

let number = 0

export function entryOf(one: Asked, by: PersonId, stage: CaseState['stage']): CaseEntry {
  number += 1
  return { ...one, id: `e${number}`, at: new Date(`${one.on}T02:00:00Z`), by, stage, paper: null }
}

export function openCase(more: More<'open'> = {}): CaseState {
  return evolve(undefined, entryOf(asked('open', '2026-03-01', more), SECRETARY, 'preparing'), new Map())
}

/** The case after the steps, or the refusal of the first that was refused. */
export function follow(steps: readonly Step[], state: CaseState = openCase(), lines?: ProcedureLines): CaseState {
  return steps.reduce((now, [actor, one]) => {
    const decided = decideCaseAct(now, one, context(actor, '2026-12-31'), lines)
    if (!decided.ok) throw new Error(`${one.act}: ${JSON.stringify(decided.error)}`)
    return evolve(now, entryOf(one, actor.personId, decided.value.stage), decided.value.ends)
  }, state)
}

export function refusalOf(state: CaseState, [actor, one]: Step, lines?: ProcedureLines): CaseRefusal | null {
  const decided = decideCaseAct(state, one, context(actor, '2026-12-31'), lines)
  return decided.ok ? null : decided.error
}

/** A duty inspection from the team to the closed file, nothing late. */
export const WHOLE_WAY: readonly Step[] = [
  [asSecretary, asked('set_team', '2026-03-01')],
  [asSecretary, asked('issue_plan', '2026-03-02')],
  [asSecretary, asked('deploy', '2026-03-05')],
  [asLan, asked('hand_in_report', '2026-03-12')],
  [asHoa, asked('hold_session', '2026-03-16')],
  [asHoa, asked('record_finding', '2026-03-18')],
  [asHoa, asked('record_finding', '2026-03-18', { contentId: 'c2' })],
  [asSecretary, asked('draft', '2026-03-20')],
  [asHoa, asked('share_draft', '2026-03-21')],
  [asSecretary, asked('conclude', '2026-03-25')],
  [asSecretary, asked('issue_notice', '2026-03-26')],
  [asDeputy, asked('announce', '2026-03-27')],
  [asHoa, asked('archive', '2026-04-01')],
]

/** The case as it stands just before that act of the whole way. */
export function upTo(act: CaseAct, way: readonly Step[] = WHOLE_WAY): CaseState {
  const place = way.findIndex(([, one]) => one.act === act)
  if (place === -1) throw new Error(`no ${act} on this way`)
  return follow(way.slice(0, place))
}
