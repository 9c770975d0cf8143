import './accounts.css'
import { formatMoment } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { Page } from '#platform/web/ui/page.tsx'
import { PrintButton } from '#platform/web/ui/print-button.tsx'

export interface SlipFacts {
  readonly fullName: string
  readonly username: string
  readonly code: string
  readonly codeExpiresAt: string
}

/** The paper a person gets: large type, everything needed for the first sign-in, nothing else. */
export function Slip({ fullName, username, code, codeExpiresAt, onDone }: SlipFacts & { readonly onDone: () => void }) {
  const facts = [
    [t('accounts.slip.for'), fullName],
    [t('accounts.slip.address'), location.origin],
    [t('accounts.slip.username'), username],
    [t('accounts.slip.code'), code],
    [t('accounts.slip.until'), formatMoment(codeExpiresAt)],
  ] as const
  return (
    <Page title={t('accounts.slip.title')}>
      <p className="nn-no-print">{t('accounts.slip.lead', { name: fullName })}</p>
      <dl className="accounts-slip">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <ol className="accounts-slip-steps">
        <li>{t('accounts.slip.step1')}</li>
        <li>{t('accounts.slip.step2')}</li>
        <li>{t('accounts.slip.step3')}</li>
      </ol>
      <p>
        <strong>{t('accounts.slip.warn')}</strong>
      </p>
      <div className="nn-form-actions nn-no-print">
        <PrintButton />
        <Button variant="default" onClick={onDone}>
          {t('accounts.slip.done')}
        </Button>
      </div>
    </Page>
  )
}
