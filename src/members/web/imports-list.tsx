import { useQuery } from '@tanstack/react-query'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { question } from '#platform/web/call/queries.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { formatMoment } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import { importApi } from '../contract/import.ts'
import { dayText } from './words.ts'

type Import = ReplyOf<typeof importApi.imports>['imports'][number]

/** The imports made into this unit, newest first; one that nothing was built on can be taken back. */
export function ImportsList() {
  const unit = useUnit()
  const params = { unitId: unit.id }
  const imports = useQuery(question(importApi.imports, { params }))
  const undo = useAct(importApi.undo)
  return (
    <Answer query={imports} shape="line">
      {({ imports: made }) =>
        made.length === 0 ? null : (
          <Section title={t('imports.listTitle')}>
            <ul className="nn-import-rows">
              {made.map((one) => (
                <li key={one.id}>
                  <h3>{t('imports.at', { at: formatMoment(one.at), by: one.byName ?? t('imports.byProgram') })}</h3>
                  <p>{countsOf(one)}</p>
                  {one.undoneAt === null ? (
                    <ConfirmAct
                      label={t('imports.undo')}
                      title={t('imports.undoTitle', { at: formatMoment(one.at) })}
                      consequence={<p>{t('imports.undoConsequence')}</p>}
                      confirmLabel={t('imports.undoDo')}
                      onConfirm={() => undo.mutateAsync({ params: { ...params, importId: one.id } })}
                    />
                  ) : (
                    <p>{t('imports.undone', { at: formatMoment(one.undoneAt), by: one.undoneByName ?? '' })}</p>
                  )}
                </li>
              ))}
            </ul>
          </Section>
        )
      }
    </Answer>
  )
}

function countsOf({ created, changed, left, asOfOn }: Import): string {
  return t('imports.counts', { created, changed, left, day: dayText(asOfOn) })
}
