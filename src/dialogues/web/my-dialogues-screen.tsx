import { t } from '#platform/web/i18n/translate.ts'
import { Page } from '#platform/web/ui/page.tsx'
import { MyDialogues } from './my-dialogues.tsx'

/** Of a secretary: where he can ask, what he asked, what came of it. */
export function MyDialoguesScreen() {
  return (
    <Page title={t('dialogues.mine.title')} lead={t('dialogues.mine.lead')}>
      <MyDialogues saysNothing />
    </Page>
  )
}
