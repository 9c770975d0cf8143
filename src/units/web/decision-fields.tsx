import type { LocalDate } from '#kernel/local-date.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { TextField } from '#platform/web/ui/fields.tsx'
import type { Decision } from '../rules/decision.ts'

/** A deciding paper as it is being typed, and the free text that stands where its parts are not known any more. */
export interface DecisionTyped {
  readonly number: string
  readonly symbol: string
  readonly issuer: string
  readonly issuedOn: LocalDate | null
  readonly basis: string
}

export const NO_DECISION: DecisionTyped = { number: '', symbol: '', issuer: '', issuedOn: null, basis: '' }

/** Null while a part is missing. */
export function decisionOf({ number, symbol, issuer, issuedOn }: DecisionTyped): Decision | null {
  if (number.trim() === '' || symbol.trim() === '' || issuer.trim() === '' || issuedOn === null) return null
  return { number, symbol, issuer, issuedOn }
}

/** As cited in a sentence: `Quyết định số 12-QĐ/ĐU, ngày 05/6/2026 của Đảng ủy xã`. */
export function decisionText(decision: Omit<Decision, 'issuedOn'> & { readonly issuedOn: string }): string {
  const { number, symbol, issuer, issuedOn } = decision
  return t('units.decision.cited', { number, symbol, issuer, day: formatDay(issuedOn as LocalDate) })
}

/** Number, symbol, issuer and date: only all four name one paper. */
export function DecisionFields({
  value,
  onChange,
  withBasis = true,
}: {
  readonly value: DecisionTyped
  readonly onChange: (value: DecisionTyped) => void
  /** True where a text may stand for a paper nobody can name so any more. */
  readonly withBasis?: boolean
}) {
  const set = (part: Partial<DecisionTyped>) => onChange({ ...value, ...part })
  return (
    <fieldset className="nn-decision">
      <legend>{t('units.decision')}</legend>
      <div className="nn-decision-number">
        <TextField
          name="number"
          label={t('units.decision.number')}
          value={value.number}
          inputMode="numeric"
          onChange={(number) => set({ number })}
        />
        <TextField
          name="symbol"
          label={t('units.decision.symbol')}
          help={t('units.decision.symbolHelp')}
          value={value.symbol}
          onChange={(symbol) => set({ symbol })}
        />
      </div>
      <TextField
        name="issuer"
        label={t('units.decision.issuer')}
        value={value.issuer}
        onChange={(issuer) => set({ issuer })}
      />
      <DayField
        name="issuedOn"
        label={t('units.decision.on')}
        value={value.issuedOn}
        onChange={(issuedOn) => set({ issuedOn })}
      />
      {withBasis ? (
        <details>
          <summary>{t('units.decision.lost')}</summary>
          <TextField
            name="basis"
            label={t('units.decision.basis')}
            help={t('units.decision.basisHelp')}
            value={value.basis}
            onChange={(basis) => set({ basis })}
          />
        </details>
      ) : null}
    </fieldset>
  )
}
