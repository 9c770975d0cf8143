import { t } from '#platform/web/i18n/translate.ts'
import { REPORT_FORMS } from '../rules/form.ts'
import { PERIOD_KINDS } from '../rules/periods.ts'
import { formName, spanName } from './period-words.ts'

interface PeriodNameProps {
  /** As another capability was told of it. */
  readonly period: {
    readonly form: string
    readonly kind: string
    readonly first: string
    readonly last: string
    readonly unitName: string
  }
}

/** Form, months and who asked: a period of reports where it stands among other things. */
export function PeriodName({ period: { unitName, ...period } }: PeriodNameProps) {
  const form = REPORT_FORMS.find((one) => one === period.form)
  const kind = PERIOD_KINDS.find((one) => one === period.kind)
  if (form === undefined || kind === undefined) return unitName
  return t('reports.period.named', { form: formName(form), span: spanName(kind, period), unit: unitName })
}
