import type { CaseId, PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { memoryFiles } from '#records/server/records.builders.ts'
import type { FreshDb } from '#tests/support/fresh-db.ts'
import { seedMember, seedTerm, seedUnit } from '#tests/support/seed.ts'
import { testApp, testClock } from '#tests/support/test-app.ts'
import { casesApi } from '../contract.ts'
import { IN_ORDER } from '../rules/cases.builders.ts'
import type { CaseAct, OPENED_BY_HAND } from '../rules/vocabulary.ts'
import { casesRoutes } from './cases.routes.ts'

export const C1 = '018f0000-0000-7000-8000-000000000001'
export const C2 = '018f0000-0000-7000-8000-000000000002'
const CONTENTS = [
  { id: C1, text: 'Thực hiện nhiệm vụ được phân công' },
  { id: C2, text: 'Dự sinh hoạt chi bộ' },
]

/** A commune with its inspection officer and two cells; the first has a secretary, a deputy and members enough for a team. */
export async function aCommuneWithCases({ db }: FreshDb) {
  const commune = await seedUnit(db, { kind: 'grassroots_committee', name: 'Đảng bộ xã Tân Lập' })
  const cell = await seedUnit(db, { parentId: commune })
  const other = await seedUnit(db, { parentId: commune, name: 'Chi bộ thôn Cầu Đá' })
  const secretary = await seedMember(db, { unitId: cell, fullName: 'Phạm Thị Sen' })
  await seedTerm(db, { personId: secretary, unitId: cell, office: 'cell_secretary' })
  const deputy = await seedMember(db, { unitId: cell, fullName: 'Hồ Văn Quý' })
  await seedTerm(db, { personId: deputy, unitId: cell, office: 'cell_deputy_secretary' })
  const lan = await seedMember(db, { unitId: cell, fullName: 'Đỗ Thị Lan' })
  const hoa = await seedMember(db, { unitId: cell, fullName: 'Trần Thị Hoa' })
  const khang = await seedMember(db, { unitId: cell, fullName: 'Đỗ Văn Khang' })
  const foreign = await seedMember(db, { unitId: other, fullName: 'Lê Thị Xuân' })
  await seedTerm(db, { personId: foreign, unitId: other, office: 'cell_secretary' })
  const officer = await seedMember(db, { unitId: other, fullName: 'Vũ Quốc Trung' })
  await seedTerm(db, { personId: officer, unitId: commune, office: 'inspection_officer' })
  const clock = testClock('2026-11-20T20:00:00+07:00')
  const files = memoryFiles()
  const { app, call } = await testApp(db, clock, (http) => casesRoutes(http, { files, db, clock }))
  const open = async (subjectId: PersonId = lan, by: PersonId = secretary, more: OpenMore = {}) => {
    const usual = { procedure: 'duty_inspection' as const, variant: 'team' as const, parentId: null, reason: '' }
    const body = { ...usual, subjectId, on: '2026-10-01', ...more }
    return call(by, casesApi.open, { params: { unitId: cell }, body })
  }
  const team = [
    { personId: secretary, role: 'head' as const },
    { personId: hoa, role: 'secretary' as const },
    { personId: deputy, role: 'member' as const },
  ]
  const bodies = bodiesFor({ team, secretary, deputy, khang })
  const act = (
    by: PersonId,
    id: CaseId,
    name: keyof typeof bodies,
    on: LocalDate,
    basedOn: number,
    more: object = {},
  ) =>
    call(by, casesApi.act, {
      params: { caseId: id },
      body: { act: name, on, lateReason: null, basedOn, body: { ...bodies[name], ...more } } as never,
    })
  return {
    app,
    call,
    clock,
    db,
    files,
    commune,
    cell,
    other,
    secretary,
    deputy,
    lan,
    hoa,
    khang,
    foreign,
    officer,
    open,
    act,
    bodies,
    team,
  }
}

interface OpenMore {
  readonly procedure?: (typeof OPENED_BY_HAND)[number]
  readonly parentId?: string | null
  readonly reason?: string
  readonly on?: LocalDate
}

interface People {
  readonly team: readonly object[]
  readonly secretary: PersonId
  readonly deputy: PersonId
  readonly khang: PersonId
}

/** What each act says when all is in order, with the people of this cell. */
function bodiesFor({ team, secretary, deputy, khang }: People) {
  const concluded = {
    chairId: secretary,
    requirements: [{ what: 'Báo trước khi vắng', limit: 0, dueOn: '2026-12-30' }],
    reportBackOn: '2027-01-05',
  }
  const { open: _open, ...rest } = IN_ORDER
  return {
    ...rest,
    set_team: { team },
    keep_out: { personId: khang, conflict: 'relative', reason: 'anh ruột' },
    issue_plan: { ...rest.issue_plan, agreed: { on: '2026-10-02', meetingId: null }, contents: CONTENTS },
    change_plan: { ...rest.change_plan, agreed: { on: '2026-10-02', meetingId: null }, contents: CONTENTS, team },
    deploy: {
      ...rest.deploy,
      outline: CONTENTS.map(({ id, text }) => ({ contentId: id, text })),
      reportDueOn: '2026-10-15',
    },
    record_finding: { ...rest.record_finding, contentId: C1 },
    record_sign: { ...rest.record_sign, receivedOn: '2026-09-28' },
    assess_sign: { ...rest.assess_sign, assessorId: deputy },
    close_not_enough: { ...rest.close_not_enough, agreed: { on: '2026-10-02', meetingId: null } },
    set_calendar: {
      rows: [{ on: '2026-10-06', what: 'Triển khai kế hoạch', place: 'Nhà văn hóa', personId: secretary }],
    },
    conclude: { ...rest.conclude, ...concluded },
    conclude_sign: {
      ...rest.conclude_sign,
      ...concluded,
      outcomes: [
        { contentId: C1, outcome: 'must_be_disciplined' },
        { contentId: C2, outcome: 'no_violation' },
      ],
    },
    conclude_supervision: { ...rest.conclude_supervision, ...concluded },
    announce: { ...rest.announce, byPersonId: deputy },
  } satisfies Record<Exclude<CaseAct, 'open'>, object>
}
