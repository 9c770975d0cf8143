import { useAct } from '#platform/web/call/use-act.ts'
import { formatMoment } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import { type BulkList, bulkApi } from '../../contract/bulk.ts'
import { dayText } from '../words.ts'

/** The lists that were entered, newest first; one that nothing was built on can be taken back. */
export function BulkMade({ lists }: { readonly lists: readonly BulkList[] }) {
  const unit = useUnit()
  const undo = useAct(bulkApi.undo)
  const entered = lists.flatMap(({ made, ...list }) => (made === null ? [] : [{ ...list, made }]))
  if (entered.length === 0) return null
  return (
    <Section title={t('bulk.madeTitle')}>
      <ul className="nn-import-rows">
        {entered.map(({ id, made, asOfOn, byName, fileName }) => (
          <li key={id}>
            <h3>
              {t('bulk.madeAt', { at: formatMoment(made.at), by: byName ?? t('bulk.byProgram'), file: fileName })}
            </h3>
            <p>
              {t('bulk.madeCounts', {
                created: made.created,
                changed: made.changed,
                left: made.left,
                day: dayText(asOfOn),
              })}
            </p>
            {made.undoneAt === null ? (
              <ConfirmAct
                label={t('bulk.undo')}
                title={t('bulk.undoTitle', { at: formatMoment(made.at) })}
                consequence={<p>{t('bulk.undoConsequence')}</p>}
                confirmLabel={t('bulk.undoDo')}
                onConfirm={() => undo.mutateAsync({ params: { unitId: unit.id, bulkId: id } })}
              />
            ) : (
              <p>{t('bulk.undone', { at: formatMoment(made.undoneAt) })}</p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
