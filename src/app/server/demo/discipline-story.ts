import { casesApi } from '#cases/contract.ts'
import { complaintsApi } from '#complaints/contract.ts'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { BodyInputOf } from '#platform/contract/endpoint.ts'
import type { Cast, Teller } from './story.ts'
import type { DemoPerson } from './world.ts'

const TASK = '0192f0c1-7c00-7000-8000-0000000000d1'

type Act = BodyInputOf<typeof casesApi.act>
type Told = Pick<Act, 'act' | 'on' | 'body'>

interface People {
  readonly subject: DemoPerson
  readonly scribe: DemoPerson
  readonly third: DemoPerson
  readonly counter: DemoPerson
  readonly other: DemoPerson
}

const VIOLATION = {
  content: 'Bốn tháng không thực hiện nhiệm vụ chi bộ phân công phụ trách nhóm hộ.',
  nature: 'Ít nghiêm trọng, vi phạm lần đầu.',
  harm: 'Nhóm hộ chậm hoàn thành chỉ tiêu góp công làm đường.',
  cause: 'Thiếu trách nhiệm, không báo cáo khó khăn với chi bộ.',
  ruleBroken: 'Điều lệ Đảng, nhiệm vụ đảng viên.',
}

/** An invented member is reprimanded by his cell: from the plan to the decision given to him, every step as it should be. */
export async function tellDiscipline({ call, clock }: Teller, cast: Cast, today: LocalDate): Promise<void> {
  const [subject, scribe, third, counter, other] = cast.active
    .filter(({ id }) => id !== cast.secretary.id && id !== cast.deputy?.id && id !== cast.minuteTaker.id)
    .slice(6)
  if (!subject || !scribe || !third || !counter || !other) return
  const people = { subject, scribe, third, counter, other }
  const on = (daysAgo: number) => addDays(today, -daysAgo)
  clock.goTo(on(1), '21:00')
  const opened = await call(cast.secretary.id, casesApi.open, {
    params: { unitId: cast.unitId },
    body: {
      ...{ procedure: 'discipline', parentId: null, reason: '', variant: 'team', planItemId: null },
      ...{ subjectId: subject.id, on: on(80) },
    },
  })
  let basedOn = 1
  const does = async (by: DemoPerson, told: Told) => {
    const body = { ...told, lateReason: null, basedOn } as Act
    await call(by.id, casesApi.act, { params: { caseId: opened.id }, body })
    basedOn += 1
  }
  for (const told of prepared(cast, people, on)) await does(cast.secretary, told)
  for (const told of heard(on)) await does(scribe, told)
  for (const told of decided(cast, people, on)) await does(cast.secretary, told)
  const counts = countsOf(cast.active.length + 1)
  for (const by of [counter, scribe]) await does(by, { act: 'enter_counts', on: on(40), body: { counts } })
  for (const told of announced(cast, on)) await does(cast.secretary, told)
  // On paper, within the thirty working days: the cell writes it down and can only follow it.
  await call(cast.secretary.id, complaintsApi.file, {
    params: { caseId: opened.id },
    body: {
      ...{ way: 'on_paper', on: on(6), matters: ['form', 'procedure'] },
      text: 'Tôi đã cùng các hộ làm bù; đề nghị xem xét lại hình thức kỷ luật.',
    },
  })
}

type On = (daysAgo: number) => LocalDate

function prepared(cast: Cast, { scribe, third }: People, on: On): readonly Told[] {
  const team = [
    { personId: cast.secretary.id, role: 'head' as const },
    { personId: scribe.id, role: 'secretary' as const },
    { personId: third.id, role: 'member' as const },
  ]
  const violation = {
    origin: 'inspection' as const,
    matter: 'cell_task' as const,
    ...{ whatHappened: VIOLATION.content, unlimited: null, posts: [], actFrom: on(260), actTo: on(140) },
  }
  const plan = {
    agreed: { on: on(79), meetingId: null },
    purpose: 'Xem xét đúng mức, có lý, có tình; giúp đồng chí nhận ra và sửa chữa.',
    contents: [{ id: TASK, text: 'Thực hiện nhiệm vụ chi bộ phân công' }],
    ...{ periodFrom: on(260), periodTo: on(140), startOn: on(77) },
    ...{ place: 'Nhà văn hóa thôn Đông Lợi', method: 'Nghe đồng chí kiểm điểm; xem sổ theo dõi nhóm hộ.' },
  }
  const outline = [{ contentId: TASK, text: 'Việc được giao, đã làm gì, vì sao không làm, tự nhận hình thức nào?' }]
  return [
    { act: 'set_team', on: on(80), body: { team } },
    { act: 'state_violation', on: on(80), body: violation },
    { act: 'issue_plan', on: on(78), body: plan },
    { act: 'set_calendar', on: on(78), body: { rows: calendar(cast, { scribe, third }, on) } },
    { act: 'deploy', on: on(77), body: { outline, reportDueOn: on(62), taking: 'accepted', memberOpinion: '' } },
  ]
}

function calendar(cast: Cast, { scribe, third }: Pick<People, 'scribe' | 'third'>, on: On) {
  const place = 'Nhà văn hóa thôn Đông Lợi'
  return [
    { on: on(77), what: 'Triển khai kế hoạch với đồng chí được xem xét', place, personId: cast.secretary.id },
    { on: on(60), what: 'Thẩm tra sổ theo dõi nhóm hộ', place: 'Tại nhóm hộ', personId: third.id },
    { on: on(56), what: 'Làm việc với đồng chí được xem xét', place, personId: scribe.id },
  ]
}

function heard(on: On): readonly Told[] {
  const own = {
    biography: 'Chưa bị kỷ luật.',
    text: 'Tôi nhận khuyết điểm: bốn tháng không phụ trách nhóm hộ và không báo cáo chi bộ.',
    ...{ ownForm: 'reprimand' as const },
  }
  const session = {
    place: 'Nhà văn hóa thôn Đông Lợi',
    withMember: { invitedOn: on(60), came: true, taking: 'accepted' as const },
    ...{ othersPresent: '', course: 'Tổ nghe đồng chí kiểm điểm; đồng chí nêu đã cùng các hộ làm bù trong tháng sau.' },
  }
  const claim = { code: 'made_good' as const, evidence: 'Xác nhận của trưởng thôn.' }
  return [
    { act: 'record_self_criticism', on: on(64), body: own },
    { act: 'hold_session', on: on(56), body: session },
    { act: 'claim_circumstance', on: on(56), body: claim },
  ]
}

function decided(cast: Cast, { counter, other, scribe }: People, on: On): readonly Told[] {
  const hearing = {
    ...{ meetingId: null, chairId: cast.secretary.id, place: 'Nhà văn hóa thôn Đông Lợi' },
    ...{ present: cast.active.length + 1, absentees: '', invitedOn: on(45), memberCame: true },
    ...{ commissionOpinion: '', frozen: null },
  }
  const found = { code: 'made_good' as const, found: true, reason: 'có xác nhận của trưởng thôn' }
  const spoken = { kind: 'given' as const, text: 'Tôi nhận khuyết điểm và xin nhận hình thức khiển trách.' }
  return [
    { act: 'propose_form', on: on(50), body: { form: 'reprimand', ...VIOLATION } },
    { act: 'share_draft', on: on(49), body: { taking: 'accepted' } },
    { act: 'open_hearing', on: on(40), body: hearing },
    { act: 'read_self_criticism', on: on(40), body: { byMember: true, reason: '' } },
    { act: 'read_draft', on: on(40), body: {} },
    {
      ...{ act: 'record_discussion', on: on(40) },
      body: { opinions: [{ personId: other.id, opinion: 'Đồng chí đã nhận khuyết điểm, đề nghị khiển trách.' }] },
    },
    { act: 'hear_member', on: on(40), body: { statement: spoken } },
    { act: 'conclude_violation', on: on(40), body: { ...VIOLATION, circumstances: [found] } },
    {
      ...{ act: 'elect_counters', on: on(40) },
      body: {
        counters: [
          { personId: counter.id, role: 'head' },
          { personId: scribe.id, role: 'secretary' },
        ],
      },
    },
  ]
}

/** Nearly all for a reprimand: enough even where everyone away is counted in. */
function countsOf(present: number) {
  const none = { none: 1, warning: 2, removal_from_post: 0, expulsion: 0, allPosts: 0, posts: [] }
  return {
    ...none,
    issued: present,
    destroyed: 0,
    returned: present,
    valid: present,
    invalid: 0,
    reprimand: present - 3,
  }
}

function announced(cast: Cast, on: On): readonly Told[] {
  const taking = { taking: 'accepted' as const, otherOpinion: '' }
  return [
    { act: 'announce_result', on: on(40), body: { byPersonId: cast.secretary.id } },
    { act: 'issue_decision', on: on(33), body: { executors: '' } },
    { act: 'announce_decision', on: on(32), body: { byPersonId: cast.secretary.id, ...taking } },
    { act: 'tell_organisation', on: on(31), body: { recipient: 'Ban Thường vụ Hội Nông dân xã', request: '' } },
  ]
}
