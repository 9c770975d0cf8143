import { useQuery } from '@tanstack/react-query'
import { question } from '#platform/web/call/queries.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { Failure, Refusal } from '#platform/web/ui/failure.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'
import { meetingsApi } from '../../contract.ts'
import { promisedOf, singlePromise } from '../parts/promised.tsx'
import type { PartProps } from '../parts/use-meeting.ts'
import { itemTitle } from '../parts/words.ts'

/** What waits for this meeting and its programme lacks, each put in by one press. Nothing is said where nothing waits. */
export function Brought({ view }: PartProps) {
  const { id } = view.meeting
  const found = useQuery(question(meetingsApi.brought, { params: { id } }))
  const add = useAct(meetingsApi.addItem)
  if (found.error) return <Failure error={found.error} retry={() => void found.refetch()} />
  const items = found.data?.items ?? []
  if (items.length === 0) return null
  return (
    <Notice tone="due" title={t('prepare.brought')}>
      <p>{t('prepare.brought.help')}</p>
      <ul className="nn-brought">
        {items.map((item) => {
          const title = singlePromise(promisedOf(found.data?.promised, item)) ?? itemTitle(item)
          const { kind, plannedMinutes, links, origin } = item
          return (
            <li key={`${item.code} ${links[0]?.id}`}>
              <span>
                {origin === 'topic' ? `${wordOf('meetings.origin', origin)}: ` : null}
                {title}
              </span>
              <Button
                variant="default"
                disabled={add.isPending}
                onClick={() => add.mutate({ params: { id }, body: { title, kind, plannedMinutes, links } })}
              >
                {t('prepare.brought.take')}
                <span className="nn-hidden"> {title}</span>
              </Button>
            </li>
          )
        })}
      </ul>
      <Refusal error={add.error} />
    </Notice>
  )
}
