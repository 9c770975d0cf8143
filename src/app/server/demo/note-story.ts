import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { notesApi } from '#oversight/public.ts'
import type { Cast, Teller } from './story.ts'
import type { DemoPerson } from './world.ts'

/** One thing seen in the village, answered by the member himself and spoken of in private. */
export async function tellNote(
  { call, clock }: Teller,
  { unitId, secretary }: Cast,
  { member, today }: { readonly member: DemoPerson; readonly today: LocalDate },
): Promise<void> {
  const seenOn = addDays(today, -12)
  clock.goTo(addDays(today, -11), '19:00')
  const { tasks } = await call(secretary.id, notesApi.tasks, { params: { unitId, personId: member.id } })
  const [task] = tasks
  const { id: noteId } = await call(secretary.id, notesApi.write, {
    params: { unitId },
    body: {
      ...{ personId: member.id, topic: 'duties', seenOn, seenWhere: 'Ngõ 3, thôn Đông Lợi' },
      link: {
        kind: 'task',
        text: task?.what ?? 'Phụ trách nhóm hộ gia đình trong ngõ',
        dutyLineId: (task?.id ?? null) as never,
      },
      seenWhat: 'Bốn hộ trong nhóm nói tháng này chưa được ai đến trao đổi về việc làm đường ngõ.',
      advice: 'Nếu bận thu hoạch, đồng chí nhờ một đồng chí cùng ngõ đi thay.',
    },
  })
  const act = (by: string, asked: object) =>
    call(by as typeof secretary.id, notesApi.act, { params: { noteId }, body: asked as never })
  clock.goTo(addDays(today, -10), '20:30')
  await act(member.id, {
    act: 'answer',
    basedOn: 1,
    body: { text: 'Tháng này nhà tôi có việc hiếu. Tôi sẽ đến đủ bốn hộ trong tuần.' },
  })
  clock.goTo(addDays(today, -9), '20:00')
  const remind = {
    on: addDays(today, -9),
    how: 'in_private',
    text: 'Chia buồn cùng gia đình; thống nhất đến đủ bốn hộ trước buổi sinh hoạt tới.',
  }
  await act(secretary.id, { act: 'remind', basedOn: 2, body: remind })
}
