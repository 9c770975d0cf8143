import { t } from '#platform/web/i18n/translate.ts'
import { PrintButton } from '#platform/web/ui/print-button.tsx'
import { writeReceiptNumber } from '../rules/receipt.ts'
import { formAddress } from './form-part.tsx'
import type { Receipt } from './receipt.ts'

/** What the sender takes with him. The word stands here this once. */
export function ReceiptPaper({ receipt: { number, word } }: { readonly receipt: Receipt }) {
  return (
    <>
      <section className="nn-receipt nn-print-alone" aria-label={t('denunciations.receipt')}>
        <h3>{t('denunciations.receipt')}</h3>
        <p>{t('denunciations.receiptNumber')}</p>
        <p className="nn-receipt-secret">{writeReceiptNumber(number)}</p>
        <p>{t('denunciations.receiptWord')}</p>
        <p className="nn-receipt-secret">{word}</p>
        <p>{t('denunciations.receiptWhere', { address: formAddress() })}</p>
      </section>
      <p>{t('denunciations.receiptKeep')}</p>
      <PrintButton />
    </>
  )
}
