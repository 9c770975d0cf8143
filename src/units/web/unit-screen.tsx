import './units.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ComponentType, Suspense, useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { question } from '#platform/web/call/queries.ts'
import { formatDay, formatNumber } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useMe, useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { Figure, Figures } from '#platform/web/ui/figure.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { type UnitPage, unitsApi } from '../contract.ts'
import { ChangePart } from './change-part.tsx'
import { HistoryPart } from './history-part.tsx'
import { OfficesPart } from './offices-part.tsx'
import { ProfilePart } from './profile-part.tsx'
import { OFFICES_PLACE } from './warning-place.ts'
import { WarningsPart } from './warnings-part.tsx'

/** A part of a unit's page that belongs to a higher capability; `app/` hands it in. */
export interface UnitPart {
  readonly name: string
  readonly Part: ComponentType<{ readonly unit: UnitPage }>
}

/** The page of a unit: what it is, who leads it, the place it leads, and how it came about; today or on an earlier day. */
export function UnitScreen({ parts }: { readonly parts: readonly UnitPart[] }) {
  const unit = useUnit()
  const today = useMe().today as LocalDate
  const [on, setOn] = useState<LocalDate | null>(today)
  const day = on ?? today
  const query = day === today ? {} : { on: day }
  const page = useQuery(question(unitsApi.show, { params: { id: unit.id }, query }))
  return (
    <Page title={page.data?.name ?? unit.name}>
      {day === today ? null : <EarlierDay day={day} onToday={() => setOn(today)} />}
      <Answer query={page}>
        {(found) => <UnitParts unit={day === today ? found : onlyToRead(found)} parts={parts} />}
      </Answer>
      <Section title={t('units.onDay')}>
        <DayField name={null} label={t('units.tree.on')} value={on} onChange={setOn} />
      </Section>
    </Page>
  )
}

function EarlierDay({ day, onToday }: { readonly day: LocalDate; readonly onToday: () => void }) {
  return (
    <Notice
      tone="plain"
      title={t('units.asOf', { day: formatDay(day) })}
      action={
        <Button variant="default" onClick={onToday}>
          {t('units.today')}
        </Button>
      }
    />
  )
}

/** Another day is looked at; what is done is done today. */
function onlyToRead(unit: UnitPage): UnitPage {
  return { ...unit, can: { change: false, takeBack: null, profile: false, offices: [], found: [] } }
}

function UnitParts({ unit, parts }: { readonly unit: UnitPage; readonly parts: readonly UnitPart[] }) {
  return (
    <>
      <Band unit={unit} />
      <WarningsPart unitId={unit.id} warnings={unit.warnings} />
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
      <div id={OFFICES_PLACE}>
        <OfficesPart unit={unit} />
      </div>
      {unit.kind === 'cell' ? <ProfilePart unit={unit} /> : null}
      <HistoryPart unit={unit} />
      {unit.can.change ? <ChangePart unit={unit} /> : null}
      {parts.map(({ name, Part }) => (
        <Suspense key={name} fallback={null}>
          <Part unit={unit} />
        </Suspense>
      ))}
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
