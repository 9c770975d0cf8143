import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { formatNumber } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Figure, Figures } from '#platform/web/ui/figure.tsx'
import type { listsApi } from '../../contract/lists.ts'

export type FiguresOfList = ReplyOf<typeof listsApi.figures>

/** How many the list has, or that it has more than are counted. */
export function totalOf({ total, isMore }: FiguresOfList): string {
  return isMore ? t('lists.over', { total: formatNumber(total) }) : formatNumber(total)
}

/** What the list comes to; of one longer than is counted only that. */
export function ListFigures({ figures }: { readonly figures: FiguresOfList }) {
  const { parts } = figures
  const kinds = ['official', 'probationary', 'female', 'minority', 'onLeave'] as const
  return (
    <>
      <Figures>
        <Figure label={t('lists.figure.total')} value={totalOf(figures)} />
        {parts === null
          ? null
          : kinds.map((kind) => (
              <Figure key={kind} label={t(`lists.figure.${kind}`)} value={formatNumber(parts[kind])} />
            ))}
      </Figures>
      {parts === null ? <p className="nn-help">{t('lists.overHelp', { total: formatNumber(figures.total) })}</p> : null}
      {parts === null || parts.byTag.length === 0 ? null : (
        <p className="nn-help">
          {t('lists.byTag', {
            groups: parts.byTag
              .map(({ tag, count }) => `${wordOf('members.tag', tag)} ${formatNumber(count)}`)
              .join('; '),
          })}
        </p>
      )}
    </>
  )
}
