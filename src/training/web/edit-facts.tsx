import { useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import type { ClassPage } from '../contract/class-shapes.ts'
import { ClassFields, type TypedClass } from './class-form.tsx'
import { useClassAct } from './use-class-act.ts'

/** What was said of the class, to be mended until its list is settled. */
export function EditFacts({ page }: { readonly page: ClassPage }) {
  const act = useClassAct(page)
  const { code, title, kind, basis, place, audience, nominateBy } = page
  const [typed, setTyped] = useState<TypedClass>({
    ...{ code, title, kind, basis, place, audience, nominateBy: nominateBy as LocalDate },
  })
  const body = { ...typed, audience: [...typed.audience], nominateBy: typed.nominateBy ?? ('' as LocalDate) }
  return (
    <div className="nn-form-actions nn-no-print">
      <ConfirmAct
        label={t('training.facts.go')}
        title={t('training.facts.title')}
        consequence={<p>{t('training.facts.consequence')}</p>}
        confirmLabel={t('training.facts.do')}
        onConfirm={() => act({ act: 'describe', body })}
      >
        <div className="nn-form">
          <ClassFields typed={typed} set={(part) => setTyped({ ...typed, ...part })} />
        </div>
      </ConfirmAct>
    </div>
  )
}
