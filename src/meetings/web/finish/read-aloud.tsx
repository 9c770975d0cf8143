import { useQuery } from '@tanstack/react-query'
import { question } from '#platform/web/call/queries.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { Page, useFromTheTop } from '#platform/web/ui/page.tsx'
import { meetingPapersApi } from '../../contract.ts'
import { mayDo, type PartProps } from '../parts/use-meeting.ts'
import { AdoptMinutes } from './adopt-minutes.tsx'

/** The minutes as they will be printed, in large type, to be read out to the cell. */
export function ReadAloud({ view, onStop }: PartProps & { readonly onStop: () => void }) {
  useFromTheTop()
  const text = useQuery(question(meetingPapersApi.text, { params: { id: view.meeting.id, paper: 'minutes' } }))
  return (
    <Page
      title={t('finish.minutes.readTitle')}
      action={
        <Button variant="default" onClick={onStop}>
          {t('finish.minutes.readStop')}
        </Button>
      }
    >
      <Answer query={text}>
        {({ lines }) => (
          <div className="nn-read-aloud">
            {lines.map((line, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines of a paper have no other name than their place
              <p key={place}>{line.replaceAll('\t', ' · ')}</p>
            ))}
          </div>
        )}
      </Answer>
      {mayDo(view, 'adopt_minutes') ? <AdoptMinutes view={view} /> : null}
    </Page>
  )
}
