import { t } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { visibleNav } from '#platform/web/shell/nav.ts'
import { PlacesList } from '#platform/web/shell/places-list.tsx'
import { Page } from '#platform/web/ui/page.tsx'
import { nav } from './nav.ts'

/** The page behind "Thêm": every place of the unit, and one's own account. */
export function MoreScreen() {
  const unit = useUnit()
  return (
    <Page title={t('app.nav.all')} lead={t('app.more.lead')}>
      <PlacesList nav={visibleNav(nav, unit)} unitId={unit.id} />
    </Page>
  )
}
