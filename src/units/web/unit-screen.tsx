import './units.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { LocalDate } from '#kernel/local-date.ts'
import { question } from '#platform/web/call/queries.ts'
import { formatDay, formatNumber } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Figure, Figures } from '#platform/web/ui/figure.tsx'
import { Page } from '#platform/web/ui/page.tsx'
import { type UnitPage, unitsApi } from '../contract.ts'
import { ChangePart } from './change-part.tsx'
import { HistoryPart } from './history-part.tsx'
import { OfficesPart } from './offices-part.tsx'
import { ProfilePart } from './profile-part.tsx'

/** The page of a unit: what it is, who leads it, the place it leads, and how it came about. */
export function UnitScreen() {
  const unit = useUnit()
  const page = useQuery(question(unitsApi.show, { params: { id: unit.id } }))
  return (
    <Page title={unit.name}>
      <Answer query={page}>{(found) => <UnitParts unit={found} />}</Answer>
    </Page>
  )
}

function UnitParts({ unit }: { readonly unit: UnitPage }) {
  return (
    <>
      <Band unit={unit} />
      <Figures>
        {unit.officialMembers === null ? null : (
          <Figure label={t('units.officialMembers')} value={formatNumber(unit.officialMembers)} />
        )}
        {unit.kind === 'cell' && unit.unitsBelow === 0 ? null : (
          <Figure label={t('units.below')} value={formatNumber(unit.unitsBelow)} />
        )}
      </Figures>
      {unit.kind === 'cell' && unit.unitsBelow === 0 ? null : (
        <p>
          <Link to="/u/$unitId/units" params={{ unitId: unit.id }}>
            {t('units.tree')}
          </Link>
        </p>
      )}
      <OfficesPart unit={unit} />
      {unit.kind === 'cell' ? <ProfilePart unit={unit} /> : null}
      <HistoryPart versions={unit.versions} />
      {unit.can.change ? <ChangePart unit={unit} /> : null}
    </>
  )
}

function Band({ unit }: { readonly unit: UnitPage }) {
  const { superior, kind, cellType, foundedOn, closedOn } = unit
  const kindText = cellType === null ? '' : ` (${wordOf('units.cellType', cellType)})`
  return (
    <div className="nn-unit-band">
      <p>
        {wordOf('units.kind', kind)}
        {kindText}
      </p>
      <p>
        {superior === null ? (
          t('units.top')
        ) : superior.isVisible ? (
          <Link to="/u/$unitId/unit" params={{ unitId: superior.id }}>
            {t('units.superior', { name: superior.name })}
          </Link>
        ) : (
          t('units.superior', { name: superior.name })
        )}
      </p>
      <p>{t('units.founded', { day: formatDay(foundedOn as LocalDate) })}</p>
      {closedOn === null ? null : <p>{t('units.closed', { day: formatDay(closedOn as LocalDate) })}</p>}
    </div>
  )
}
