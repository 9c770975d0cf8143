import type { LocalDate } from '#kernel/local-date.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { formatDay, formatMoment } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { meetingsApi } from '../../contract.ts'
import { isMeetingOfTheCell } from '../../rules/vocabulary.ts'
import { mayDo, type PartProps } from '../parts/use-meeting.ts'

/** Papers sent ahead: the clock of HD 42 with its last day, and when it was done. */
export function Documents({ view }: PartProps) {
  const act = useAct(meetingsApi.postDocuments)
  const { meeting, clocks } = view
  return (
    <>
      <h3>{t('prepare.documents')}</h3>
      {meeting.documentsPostedAt === null ? null : (
        <p>{t('prepare.documentsSent', { at: formatMoment(meeting.documentsPostedAt) })}</p>
      )}
      {meeting.documentsPostedAt !== null || clocks.documentsBy === null ? null : (
        <p>{t('meetings.fact.documentsBy', { day: formatDay(clocks.documentsBy as LocalDate) })}</p>
      )}
      {mayDo(view, 'post_documents') && meeting.documentsPostedAt === null ? (
        <ConfirmAct
          label={t('prepare.documentsSend')}
          title={t('prepare.documentsSend')}
          consequence={
            <p>
              {t(
                isMeetingOfTheCell(meeting.kind) ? 'prepare.documentsConsequence' : 'prepare.documentsConsequencePrep',
              )}
            </p>
          }
          confirmLabel={t('prepare.documentsSend')}
          onConfirm={() => act.mutateAsync({ params: { id: meeting.id }, body: {} })}
        />
      ) : null}
    </>
  )
}
