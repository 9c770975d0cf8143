import { lazy, Suspense } from 'react'
import { CaseScreen } from '#cases/web/case-screen.tsx'
import { t } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'

const OfCasePart = lazy(async () => ({ default: (await import('#remediation/web/of-case-part.tsx')).OfCasePart }))

interface Place {
  readonly id: string
  readonly unitId: string
}

/** The notices the conclusion of a case led to. */
const below = ({ id, unitId }: Place) => (
  <Suspense>
    <OfCasePart caseId={id} unitId={unitId} />
  </Suspense>
)

/** A case among those of a unit. */
export function CasePage() {
  return <CaseScreen back={{ to: `/u/${useUnit().id}/cases`, label: t('cases.title') }} below={below} />
}

/** A case of one's own: whoever has a place in it needs no office in the unit that leads it, and does not enter there. */
export function MyCasePage() {
  return <CaseScreen back={{ to: '/mine', label: t('mine.title') }} below={below} />
}
