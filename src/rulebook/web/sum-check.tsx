import { t } from '#platform/web/i18n/translate.ts'
import { FieldError } from '#platform/web/ui/field-error.tsx'
import { Icon } from '#platform/web/ui/icon.tsx'
import { isSumOff, sumOf, type TypedFrame } from './typed-frame.ts'

export interface SumCheckProps {
  readonly frame: TypedFrame
  /** The figure written for the whole. */
  readonly written: string
  readonly parts: readonly { readonly max: string }[]
  readonly of: 'total' | 'group'
}

/** Whether the parts add up to what is written for the whole, said while one types. */
export function SumCheck({ frame, written, parts, of }: SumCheckProps) {
  if (frame.style !== 'points') return null
  const sum = sumOf(parts)
  const isOff = isSumOff(written, parts)
  if (!isOff && of === 'group') return null
  return (
    <div aria-live="polite">
      {isOff ? (
        <FieldError>{t(`ruleform.sum.${of}`, { written: written.trim() || '–', sum })}</FieldError>
      ) : (
        <span className="nn-rule-mark">
          <Icon name="check" />
          {t('ruleform.sum.fits', { sum })}
        </span>
      )}
    </div>
  )
}
