import './form.css'
import { t } from '../i18n/translate.ts'
import { Icon } from './icon.tsx'

/** Prints the page as it stands. */
export function PrintButton() {
  return (
    <button type="button" className="nn-square nn-no-print" onClick={() => print()}>
      <Icon name="print" />
      {t('ui.print')}
    </button>
  )
}
