import './shell.css'
import { Link } from '@tanstack/react-router'
import { t } from '../i18n/translate.ts'
import { Icon } from '../ui/icon.tsx'
import { type NavItem, placePath } from './nav.ts'

/** Every place of a unit as a list to choose from. */
export function PlacesList({ nav, unitId }: { readonly nav: readonly NavItem[]; readonly unitId: string }) {
  return (
    <ul className="nn-places">
      {nav.map((item) => (
        <li key={item.to}>
          <Link to={placePath(item, unitId)}>
            <Icon name={item.icon} />
            <span>{t(item.label)}</span>
            <Icon name="right" />
          </Link>
        </li>
      ))}
    </ul>
  )
}
