import { useState } from 'react'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useMe } from '#platform/web/shell/me.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import { type UnitPage, unitsApi } from '../contract.ts'
import { BeginTermForm, type Warning } from './begin-term-form.tsx'
import { decisionText } from './decision-fields.tsx'
import { ExtendTerm } from './extend-term.tsx'
import { OpenForm } from './open-form.tsx'

type Term = UnitPage['terms'][number]

/** Who holds and held which office; begins and ends for those who record them. */
export function OfficesPart({ unit }: { readonly unit: UnitPage }) {
  const [warnings, setWarnings] = useState<readonly Warning[]>([])
  const isPast = (term: Term) => term.toOn !== null && term.toOn <= unit.on
  const now = unit.terms.filter((term) => !isPast(term)).toSorted((left, right) => rankOf(left) - rankOf(right))
  const past = unit.terms.filter(isPast)
  return (
    <Section title={t('units.offices')}>
      {now.length === 0 ? <Empty title={t('units.offices.none')}>{t('units.offices.noneHelp')}</Empty> : null}
      <ul className="nn-terms">
        {now.map((term) => (
          <TermLine key={term.id} unit={unit} term={term} />
        ))}
      </ul>
      {warnings.map((warning) => (
        <Notice key={warning.code} tone="due" title={t('units.begin.done')}>
          <p>{t(`units.warning.${warning.code}`, { ...warning })}</p>
        </Notice>
      ))}
      {unit.can.offices.length === 0 ? null : (
        <OpenForm label={t('units.begin')}>
          {(close) => <BeginTermForm unit={unit} onClose={close} onWarnings={setWarnings} />}
        </OpenForm>
      )}
      {past.length === 0 ? null : (
        <details className="nn-unit-past">
          <summary>{t('units.offices.past')}</summary>
          <ul className="nn-terms">
            {past.map((term) => (
              <TermLine key={term.id} unit={unit} term={term} />
            ))}
          </ul>
        </details>
      )}
    </Section>
  )
}

const RANKS = ['secretary', 'deputy_secretary', 'standing_committee_member', 'committee_member']

function rankOf({ office }: Term): number {
  const rank = RANKS.findIndex((name) => office === `cell_${name}` || office === `committee_${name}` || office === name)
  return rank < 0 ? RANKS.length : rank
}

function TermLine({ unit, term }: { readonly unit: UnitPage; readonly term: Term }) {
  const me = useMe()
  const mayEnd = term.toOn === null && unit.can.offices.includes(term.office) && term.personId !== me.person.id
  // `toOn` is the first day without the office; people say the last day with it.
  const until = term.toOn === null ? t('units.offices.open') : formatDay(addDays(term.toOn as LocalDate, -1))
  return (
    <li>
      <span>
        <strong>{wordOf('app.office', term.office)}</strong>: {term.personName}
        <small>
          {formatDay(term.fromOn as LocalDate)} – {until}
          {term.basis === '' ? '' : ` · ${term.basis}`}
          {term.basisKind === 'interim' ? ` · ${t('units.basisKind.interim')}` : ''}
          {term.dueOn === null ? '' : ` · ${t('units.offices.due', { day: formatDay(term.dueOn as LocalDate) })}`}
        </small>
        <Extensions term={term} />
      </span>
      {mayEnd ? (
        <span className="nn-form-actions">
          <ExtendTerm unit={unit} term={term} />
          <EndTerm unit={unit} term={term} />
        </span>
      ) : null}
    </li>
  )
}

function Extensions({ term }: { readonly term: Term }) {
  return term.extensions.map(({ dueBefore, dueOn, decision }) => (
    <small key={dueOn}>
      {dueBefore === null
        ? t('units.extend.told', { day: formatDay(dueOn as LocalDate) })
        : t('units.extend.toldFrom', { before: formatDay(dueBefore as LocalDate), day: formatDay(dueOn as LocalDate) })}
      {decision === null ? '' : ` · ${decisionText(decision)}`}
    </small>
  ))
}

function EndTerm({ unit, term }: { readonly unit: UnitPage; readonly term: Term }) {
  const [toOn, setToOn] = useState<LocalDate | null>(unit.on as LocalDate)
  const end = useAct(unitsApi.endTerm)
  const office = wordOf('app.office', term.office)
  return (
    <ConfirmAct
      label={t('units.end')}
      title={t('units.end.title', { name: term.personName, office })}
      consequence={<p>{t('units.end.consequence')}</p>}
      confirmLabel={t('units.end.save')}
      onConfirm={async () => {
        if (toOn !== null) await end.mutateAsync({ params: { id: unit.id, termId: term.id }, body: { toOn } })
      }}
    >
      <DayField
        name="toOn"
        label={t('units.end.on')}
        required
        value={toOn}
        onChange={setToOn}
        min={term.fromOn as LocalDate}
      />
    </ConfirmAct>
  )
}
