import type { NavItem } from '#platform/web/shell/nav.ts'

/**
 * The places of a unit, in order; `primary` ones stand at the bottom of a phone. A place is listed here only when its
 * screen is in `screens.ts`.
 */
export const nav: readonly NavItem[] = [
  { label: 'app.nav.members', icon: 'people', to: 'members', anyOf: ['member.roster'], primary: true },
  { label: 'papers.title', icon: 'paper', to: 'papers', anyOf: ['paper.read'], primary: false },
  { label: 'rulebook.title', icon: 'rules', to: 'rules', anyOf: ['rule.read'], primary: false },
  { label: 'accounts.unit.title', icon: 'person', to: 'accounts', anyOf: ['account.make'], primary: false },
]
