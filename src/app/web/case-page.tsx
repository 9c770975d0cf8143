import { lazy, Suspense } from 'react'
import { CaseScreen } from '#cases/web/case-screen.tsx'

const OfCasePart = lazy(async () => ({ default: (await import('#remediation/web/of-case-part.tsx')).OfCasePart }))

/** A case, with the notices its conclusion led to. */
export function CasePage() {
  return (
    <CaseScreen
      below={({ id, unitId }) => (
        <Suspense>
          <OfCasePart caseId={id} unitId={unitId} />
        </Suspense>
      )}
    />
  )
}
