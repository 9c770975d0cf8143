import { formatMoment } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Section } from '#platform/web/ui/page.tsx'
import type { LetterPage } from './letter-shapes.ts'

type KeptOut = LetterPage['keptOut'][number]

/** The proof of who is kept out of a letter, why and since when. */
export function FencePart({ letter: { keptOut } }: { readonly letter: LetterPage }) {
  return (
    <Section title={t('denunciations.keptOut')}>
      <p>{keptOut.length === 0 ? t('denunciations.nobodyOut') : t('denunciations.keptOutHelp')}</p>
      <ul className="nn-letter-list">
        {keptOut.map((one) => (
          <li key={`${one.person.id} ${one.reason}`}>
            {one.person.name}: {whyOf(one)}, {t('denunciations.since', { at: formatMoment(one.since) })}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function whyOf({ reason, becauseOf }: KeptOut): string {
  const name = becauseOf?.name ?? ''
  if (reason === 'named') return t('denunciations.fence.named')
  if (reason === 'relative') return t('denunciations.fence.relative', { name })
  if (reason === 'directed') return t('denunciations.fence.directed', { name })
  return becauseOf ? t('denunciations.fence.conflictWith', { name }) : t('denunciations.fence.conflict')
}
