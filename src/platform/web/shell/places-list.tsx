import './shell.css'
import { Link } from '@tanstack/react-router'
import { t } from '../i18n/translate.ts'
import { Icon } from '../ui/icon.tsx'
import { type NavGroup, placePath } from './nav.ts'

/** Every place of a unit by job, as lists to choose from. */
export function PlacesList({ nav, unitId }: { readonly nav: readonly NavGroup[]; readonly unitId: string }) {
  return nav.map(({ label, places }) => (
    <section key={label} aria-label={t(label)}>
      <h2 className="nn-places-job">{t(label)}</h2>
      <ul className="nn-places">
        {places.map((item) => (
          <li key={item.to}>
            <Link to={placePath(item, unitId)}>
              <Icon name={item.icon} />
              <span>{t(item.label)}</span>
              <Icon name="right" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  ))
}
