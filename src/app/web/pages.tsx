import { Link } from '@tanstack/react-router'
import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'
import { Page } from '#platform/web/ui/page.tsx'

/** An address nothing stands at. */
export function MissingPage() {
  return (
    <Page title={t('app.notFound.title')} lead={t('app.notFound.lead')}>
      <Link to="/">{t('app.notFound.back')}</Link>
    </Page>
  )
}

/** A screen that failed while being drawn, or whose code could not be loaded. */
export function BrokenPage() {
  return (
    <Notice
      tone="late"
      title={t('ui.failure.screen')}
      urgent
      action={<Button onClick={() => location.reload()}>{t('ui.failure.reload')}</Button>}
    >
      <p>{t('ui.failure.nothingLost')}</p>
    </Notice>
  )
}
