import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import type { PlanItemRow } from '../contract.ts'
import { dayText, monthText, STANDING_MARKS } from './words.ts'

/** What an item says. */
export function ItemWords({ row }: { readonly row: PlanItemRow }) {
  return (
    <>
      <strong>{t('oversight.item.title', { kind: wordOf('oversight.kind', row.kind), name: row.subject.name })}</strong>{' '}
      <StateMark state={STANDING_MARKS[row.standing]} word={wordOf('oversight.standing', row.standing)} />
      <p className="nn-oversight-text">{row.content}</p>
      <p>
        {t('oversight.item.when', {
          month: monthText(row.month),
          from: dayText(row.periodFrom),
          to: dayText(row.periodTo),
        })}
      </p>
      <p>
        {row.isAlone
          ? t('oversight.item.alone')
          : row.team.map(({ name, role }) => `${name} (${wordOf('oversight.teamRole', role)})`).join('; ')}
      </p>
      {row.reason === '' ? null : <p>{t('oversight.item.reason', { reason: row.reason })}</p>}
      {row.isCarried ? <p>{t('oversight.item.carried')}</p> : null}
      {row.stateReason === '' ? null : (
        <p>{t('oversight.item.state', { day: dayText(row.stateOn ?? ''), reason: row.stateReason })}</p>
      )}
    </>
  )
}
