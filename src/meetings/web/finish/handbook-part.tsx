import { hrefOf } from '#platform/web/call/request.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { formatMoment } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { CheckField } from '#platform/web/ui/fields.tsx'
import { Icon } from '#platform/web/ui/icon.tsx'
import { meetingPapersApi, meetingsApi } from '../../contract.ts'
import { HANDBOOK_STEPS, type HandbookStep } from '../../rules/vocabulary.ts'
import { mayDo, type PartProps } from '../parts/use-meeting.ts'

/** The package for the handbook app, and what of it was put there. */
export function HandbookPart({ view }: PartProps) {
  const act = useAct(meetingsApi.tickHandbook)
  const { meeting, handbook, mine } = view
  const id = meeting.id
  const labelOf = (step: HandbookStep) => {
    const at = handbook.find((tick) => tick.step === step)?.at
    const name = wordOf('meetings.handbook', step)
    return at === undefined ? name : t('finish.report.tickedAt', { step: name, at: formatMoment(at) })
  }
  return (
    <>
      {mine.roles.includes('officer') ? (
        <p>
          <a href={hrefOf(meetingPapersApi.handbook, { params: { id } })} download>
            <Icon name="print" /> {t('finish.report.package')}
          </a>
          <br />
          <span className="nn-soft">{t('finish.report.packageHelp')}</span>
        </p>
      ) : null}
      <fieldset className="nn-card">
        <legend>{t('finish.report.tick')}</legend>
        {HANDBOOK_STEPS.map((step) => (
          <CheckField
            name={null}
            key={step}
            label={labelOf(step)}
            value={handbook.some((tick) => tick.step === step)}
            disabled={!mayDo(view, 'tick_handbook') || act.isPending}
            onChange={(done) => act.mutate({ params: { id }, body: { step, done } })}
          />
        ))}
      </fieldset>
      <Refusal error={act.error} />
    </>
  )
}
