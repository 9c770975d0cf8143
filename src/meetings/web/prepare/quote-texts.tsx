import { nameText, TextSearch } from '#library/web/public.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useMay } from '#platform/web/shell/me.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { meetingsApi } from '../../contract.ts'
import { TEXTS_AN_ITEM } from '../../rules/vocabulary.ts'
import { textsOfItem } from '../parts/quoted-texts.tsx'
import { mayDo } from '../parts/use-meeting.ts'
import type { AgendaItemActsProps } from './agenda-item-acts.tsx'

/** Which directives of the library an item quotes: found by number, taken off again, each at once. */
export function QuoteTexts({ view, item }: AgendaItemActsProps) {
  const quote = useAct(meetingsApi.quoteTexts)
  const isReader = useMay('library.read')
  if (!isReader || !mayDo(view, 'quote_texts') || item.endedAt !== null) return null
  const texts = textsOfItem(view, item)
  const ids = item.links.filter(({ kind }) => kind === 'text').map(({ id }) => id)
  const send = (next: readonly string[]) =>
    quote.mutate({ params: { id: view.meeting.id }, body: { itemId: item.id, textIds: [...next] } })
  return (
    <fieldset className="nn-quote nn-no-print">
      <legend>{t('prepare.quote')}</legend>
      {texts.length === 0 ? null : (
        <ul>
          {texts.map((text) => (
            <li key={text.id}>
              {nameText(text)}: {text.title}{' '}
              <Button
                variant="subtle"
                disabled={quote.isPending}
                onClick={() => send(ids.filter((id) => id !== text.id))}
              >
                {t('prepare.quote.off')}
                <span className="nn-hidden"> {nameText(text)}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {ids.length >= TEXTS_AN_ITEM ? (
        <p>{t('prepare.quote.full', { n: TEXTS_AN_ITEM })}</p>
      ) : (
        <TextSearch
          unitId={view.meeting.unitId}
          label={t('prepare.quote.search')}
          help={t('prepare.quote.help')}
          onChoose={({ id }) => send([...ids.filter((one) => one !== id), id])}
        />
      )}
      <Refusal error={quote.error} />
    </fieldset>
  )
}
