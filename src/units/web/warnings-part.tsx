import { Link } from '@tanstack/react-router'
import type { LocalDate } from '#kernel/local-date.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { findWord, t, wordOf } from '#platform/web/i18n/translate.ts'
import { Notice } from '#platform/web/ui/notice.tsx'
import type { UnitPage } from '../contract.ts'
import { warningPlace } from './warning-place.ts'

type Warning = UnitPage['warnings'][number]

/** What is not as the rules want it, each with its basis and how sure that is. */
export function WarningsPart({ unitId, warnings }: { readonly unitId: string; readonly warnings: readonly Warning[] }) {
  if (warnings.length === 0) return null
  return (
    <Notice tone="due" title={t('units.warnings', { n: warnings.length })}>
      <ul className="nn-unit-warnings">
        {warnings.map((warning) => (
          <li key={`${warning.code} ${warning.office} ${warning.dueOn}`}>
            {warningText(warning)} <MendLink unitId={unitId} code={warning.code} /> <BasisNote {...warning} />
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** Opens where it is mended. */
function MendLink({ unitId, code }: { readonly unitId: string; readonly code: Warning['code'] }) {
  const { to, word } = warningPlace(code)
  const text = t(`units.warningPlace.${word}`)
  return to.startsWith('#') ? <a href={to}>{text}</a> : <Link to={`/u/${unitId}/${to}`}>{text}</Link>
}

function warningText({ code, count, figure, office, dueOn }: Warning): string {
  return t(`units.pageWarning.${code}`, {
    count: count ?? 0,
    figure: figure ?? 0,
    office: office === null ? '' : wordOf('app.office', office),
    day: dueOn === null ? '' : formatDay(dueOn as LocalDate),
  })
}

export function BasisNote({ basis, certainty }: Pick<Warning, 'basis' | 'certainty'>) {
  if (basis === null) return null
  const where = basis.article === null ? basis.symbol : `${basis.article}, ${basis.symbol}`
  const doubt = certainty === null ? undefined : findWord(`units.certainty.${certainty}`)
  return (
    <small>
      {t('units.byRule', { basis: where })}
      {doubt === undefined ? '' : ` ${doubt}`}
    </small>
  )
}
