import { casesApi } from '#cases/contract.ts'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { tellPlan } from './oversight-story.ts'
import type { Cast, Teller } from './story.ts'

const WORK = '0192f0c1-7c00-7000-8000-0000000000c1'
const MEETINGS = '0192f0c1-7c00-7000-8000-0000000000c2'

/** An inspection of duty under the plan of the year, on the way: the member has reported, the team verifies. */
export async function tellInspection(teller: Teller, cast: Cast, today: LocalDate): Promise<void> {
  const { call, clock } = teller
  const [subject, scribe, third] = cast.active.filter(
    ({ id }) => id !== cast.secretary.id && id !== cast.deputy?.id && id !== cast.minuteTaker.id,
  )
  if (!subject || !scribe || !third) return
  const on = (daysAgo: number) => addDays(today, -daysAgo)
  const planItemId = await tellPlan(teller, cast, { today, subject, team: [cast.secretary, scribe, third] })
  clock.goTo(on(1), '20:30')
  const opened = await call(cast.secretary.id, casesApi.open, {
    params: { unitId: cast.unitId },
    body: {
      ...{
        procedure: 'duty_inspection',
        parentId: null,
        reason: '',
        variant: 'team',
        subjectId: subject.id,
        planItemId,
      },
      on: on(30),
    },
  })
  const params = { caseId: opened.id }
  const team = [
    { personId: cast.secretary.id, role: 'head' as const },
    { personId: scribe.id, role: 'secretary' as const },
    { personId: third.id, role: 'member' as const },
  ]
  const contents = [
    { id: WORK, text: 'Thực hiện nhiệm vụ được chi bộ phân công' },
    { id: MEETINGS, text: 'Dự sinh hoạt chi bộ, đóng đảng phí' },
  ]
  const late = { lateReason: null }
  await call(cast.secretary.id, casesApi.act, {
    params,
    body: { act: 'set_team', on: on(30), ...late, basedOn: 1, body: { team } },
  })
  await call(cast.secretary.id, casesApi.act, {
    params,
    body: {
      ...{ act: 'issue_plan', on: on(28), ...late, basedOn: 2 },
      body: {
        agreed: { on: on(29), meetingId: null },
        purpose: 'Đánh giá đúng việc chấp hành, kịp thời nhắc nhở, giúp đồng chí phát huy ưu điểm, khắc phục hạn chế.',
        contents,
        periodFrom: addDays(today, -400),
        periodTo: on(35),
        startOn: on(27),
        place: 'Nhà văn hóa thôn Đông Lợi',
        method: 'Nghe đồng chí báo cáo; xem sổ điểm danh, sổ nghị quyết.',
      },
    },
  })
  await call(cast.secretary.id, casesApi.act, {
    params,
    body: {
      ...{ act: 'deploy', on: on(27), ...late, basedOn: 3 },
      body: {
        outline: contents.map(({ id, text }) => ({
          contentId: id,
          text: `${text}: đã làm gì, kết quả, còn vướng gì?`,
        })),
        reportDueOn: on(15),
        taking: 'other_opinion',
        memberOpinion: 'Đề nghị làm việc vào buổi tối.',
      },
    },
  })
  await call(scribe.id, casesApi.act, {
    params,
    body: {
      ...{ act: 'record_report', on: on(18), ...late, basedOn: 4 },
      body: {
        text: 'Tôi phụ trách 12 hộ, đã vận động 10 hộ góp công làm đường.\nTôi vắng hai buổi sinh hoạt.',
      },
    },
  })
  await call(scribe.id, casesApi.act, {
    params,
    body: {
      ...{ act: 'hold_session', on: on(10), ...late, basedOn: 5 },
      body: {
        place: 'Nhà văn hóa thôn Đông Lợi',
        withMember: { invitedOn: on(14), came: true, taking: 'accepted' },
        othersPresent: '',
        course: 'Tổ nghe đồng chí trình bày báo cáo; đồng chí giải trình về hai buổi vắng.',
      },
    },
  })
}
