import { useState } from 'react'
import { useAct } from '#platform/web/call/use-act.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { DataTable } from '#platform/web/ui/data-table.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { ChoiceField, Form, TextField } from '#platform/web/ui/fields.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import { meetingsApi } from '../../contract.ts'
import { meetingPath } from '../parts/meeting-link.tsx'
import { asMonth, kindOf, longMoment } from '../parts/words.ts'
import type { MonthReply } from './month-reply.ts'
import { TopicsFromAbove, TopicsNamed } from './open-month.tsx'

/** Meetings of the month beside the regular one: a theme of its own, an extraordinary one, those called off. */
export function OtherMeetings({ reply, mainId }: { readonly reply: MonthReply; readonly mainId: string | null }) {
  const prepId = reply.meetings.find(({ meeting }) => meeting.id === mainId)?.meeting.prepMeetingId
  const others = reply.meetings
    .map(({ meeting }) => meeting)
    .filter((meeting) => meeting.id !== mainId && meeting.id !== prepId)
  if (!reply.isOpen && others.length === 0) return null
  const hasTheme = reply.meetings.some(({ meeting }) => meeting.topic !== null)
  return (
    <Section title={t('month.otherMeetings')}>
      <DataTable
        caption={t('month.otherMeetings')}
        rows={others}
        rowKey={(meeting) => meeting.id}
        rowLink={(meeting) => meetingPath(reply.unit.id, meeting.id)}
        empty={null}
        columns={[
          {
            key: 'kind',
            head: t('meetings.meeting.itemTitle'),
            cell: ({ kind, topic }) => (topic === null ? kindOf(kind) : `${kindOf(kind)}: ${topic}`),
          },
          {
            key: 'when',
            head: t('meetings.meeting.day'),
            cell: (meeting) => (
              <>
                {meeting.startsAt === null ? t('meetings.fact.noSchedule') : longMoment(meeting.startsAt)}
                <div className="nn-on-phone nn-soft">{wordOf('meetings.stage', meeting.stage)}</div>
              </>
            ),
          },
          {
            key: 'stage',
            head: t('meetings.meeting.state'),
            cell: (meeting) => wordOf('meetings.stage', meeting.stage),
            onPhone: false,
          },
        ]}
      />
      {reply.mayPrepare && !hasTheme ? <TopicsNamed topics={reply.topics} /> : null}
      {reply.mayPrepare ? <AddMeeting reply={reply} /> : null}
    </Section>
  )
}

const ADDABLE = ['thematic', 'extraordinary'] as const

function AddMeeting({ reply }: { readonly reply: MonthReply }) {
  const [isOpen, setOpen] = useState(false)
  const [kind, setKind] = useState<(typeof ADDABLE)[number]>('thematic')
  const topic = useDraft(`month:${reply.unit.id}:${reply.month}:other`, '')
  const done = () => {
    topic.clear()
    setOpen(false)
  }
  const act = useAct(meetingsApi.openMeeting, { pending: topic.pending, onDone: done })
  if (!isOpen) {
    return (
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('month.addMeeting')}
      </Button>
    )
  }
  const add = () =>
    act.mutate({
      params: { unitId: reply.unit.id },
      body: { month: asMonth(reply.month), kind, topic: topic.value.trim() === '' ? null : topic.value },
    })
  return (
    <Form
      onSubmit={add}
      actions={
        <>
          <Button variant="default" onClick={() => setOpen(false)}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" loading={act.isPending}>
            {t('month.addMeeting')}
          </Button>
        </>
      }
    >
      <ChoiceField
        name="kind"
        label={t('month.addMeeting')}
        value={kind}
        onChange={(chosen) => setKind(chosen ?? kind)}
        choices={[
          { value: 'thematic', label: t('month.addThematic') },
          { value: 'extraordinary', label: t('month.addExtraordinary') },
        ]}
      />
      <TextField
        name="topic"
        label={t('month.topic')}
        required={kind === 'thematic'}
        value={topic.value}
        onChange={topic.set}
      />
      {kind === 'thematic' ? <TopicsFromAbove topics={reply.topics} onUse={topic.set} /> : null}
      <Refusal error={act.error} />
    </Form>
  )
}
