import { casesApi } from '#cases/contract.ts'
import type { CaseId } from '#kernel/id.ts'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { BodyInputOf } from '#platform/contract/endpoint.ts'
import type { Cast, Teller } from './story.ts'

const RESOLUTIONS = '0192f0c1-7c00-7000-8000-0000000000d2'

type Act = BodyInputOf<typeof casesApi.act>
type Told = { readonly act: Act['act']; readonly on: LocalDate; readonly body: object }

/** A thematic supervision with its plan out, and a sign of violation that waits for the cell to decide. */
export async function tellSigns(teller: Teller, cast: Cast, today: LocalDate): Promise<void> {
  const { call, clock } = teller
  const others = cast.active.filter(({ id }) => id !== cast.secretary.id && id !== cast.deputy?.id)
  const [watched, scribe, third, told] = others.toReversed()
  if (!watched || !scribe || !third || !told) return
  const on = (daysAgo: number) => addDays(today, -daysAgo)
  clock.goTo(on(1), '20:45')
  const opened = async (procedure: 'thematic_supervision' | 'sign_inspection', subjectId: string, day: LocalDate) => {
    const body = { procedure, variant: 'team' as const, subjectId, parentId: null, planItemId: null, on: day }
    const reason = 'Đảng viên sinh sống, làm việc phân tán ở nhiều thôn'
    const made = await call(cast.secretary.id, casesApi.open, {
      params: { unitId: cast.unitId },
      body: { ...body, reason: procedure === 'thematic_supervision' ? reason : '' },
    })
    return made.id as CaseId
  }
  const tell = async (caseId: CaseId, acts: readonly Told[]) => {
    for (const [place, act] of acts.entries()) {
      const body = { ...act, lateReason: null, basedOn: place + 1 } as Act
      await call(cast.secretary.id, casesApi.act, { params: { caseId }, body })
    }
  }
  const team = [
    { personId: cast.secretary.id, role: 'head' as const },
    { personId: scribe.id, role: 'secretary' as const },
    { personId: third.id, role: 'member' as const },
  ]
  await tell(await opened('thematic_supervision', watched.id, on(9)), [
    { act: 'set_team', on: on(9), body: { team } },
    {
      act: 'issue_plan',
      on: on(8),
      body: {
        agreed: { on: on(8), meetingId: null },
        purpose: 'Nắm việc thực hiện nghị quyết của chi bộ, kịp thời nhắc nhở, giúp đồng chí làm tốt hơn.',
        contents: [{ id: RESOLUTIONS, text: 'Thực hiện nghị quyết của chi bộ về vệ sinh môi trường' }],
        periodFrom: addDays(today, -300),
        periodTo: on(20),
        startOn: on(6),
        place: 'Nhà văn hóa thôn',
        method: 'Nghe đồng chí báo cáo; trao đổi với nhóm hộ đồng chí phụ trách.',
      },
    },
    {
      act: 'set_calendar',
      on: on(7),
      body: {
        rows: [
          { on: on(6), what: 'Triển khai kế hoạch', place: 'Nhà văn hóa thôn', personId: cast.secretary.id },
          { on: on(2), what: 'Làm việc với đồng chí được giám sát', place: 'Nhà văn hóa thôn', personId: scribe.id },
        ],
      },
    },
  ])
  await tell(await opened('sign_inspection', told.id, on(5)), [
    {
      act: 'record_sign',
      on: on(5),
      body: {
        source: 'grasping_the_situation',
        receivedOn: on(6),
        reporter: 'citizen',
        summary: 'Có ý kiến về việc thu, chi quỹ của tổ liên gia không lập sổ.',
        otherInformation: '',
      },
    },
    {
      act: 'assess_sign',
      on: on(3),
      body: {
        assessorId: cast.secretary.id,
        assessment: 'Ý kiến nêu cụ thể thời gian, khoản thu; đề nghị chi bộ xem xét tại kỳ họp tới.',
      },
    },
  ])
}
