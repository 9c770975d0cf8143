import type { ComponentType } from 'react'
import { meetingScreens } from '#meetings/web/public.ts'

/** A screen and where it stands. Its code is loaded when it is first opened. */
export interface ScreenPlace {
  /** Path with `$name` parameters, for example `months/$month`. */
  readonly path: string
  readonly load: () => Promise<ComponentType>
}

/** Screens of a unit: below `/u/$unitId/`. One line a screen: `{ path: 'members', load: async () => (await import('#members/web/roster-screen.tsx')).RosterScreen }`. */
export const unitScreens: readonly ScreenPlace[] = [
  { path: 'months', load: meetingScreens.month },
  { path: 'months/$month', load: meetingScreens.month },
  { path: 'meetings/$meetingId', load: meetingScreens.meeting },
  { path: 'members', load: async () => (await import('#members/web/public.ts')).RosterScreen },
  { path: 'members/new', load: async () => (await import('#members/web/public.ts')).EnrolScreen },
  { path: 'members/import', load: async () => (await import('#members/web/public.ts')).ImportScreen },
  { path: 'members/$personId', load: async () => (await import('#members/web/public.ts')).MemberScreen },
  { path: 'members/$personId/correct', load: async () => (await import('#members/web/public.ts')).CorrectScreen },
  { path: 'rules', load: async () => (await import('#rulebook/web/public.ts')).RulesScreen },
  { path: 'papers', load: async () => (await import('#papers/web/public.ts')).RegisterScreen },
  { path: 'papers/$paperId', load: async () => (await import('#papers/web/public.ts')).PaperScreen },
  { path: 'accounts', load: async () => (await import('#accounts/web/public.ts')).UnitAccountsScreen },
]

/** Screens of the person signed in, whatever the unit: below `/`. */
export const personalScreens: readonly ScreenPlace[] = [
  { path: 'my-record', load: async () => (await import('#members/web/public.ts')).MyRecordScreen },
]

/** Screens for those who are not signed in. */
export const outsideScreens: readonly ScreenPlace[] = [
  { path: 'sign-in', load: async () => (await import('#accounts/web/public.ts')).SignInScreen },
  { path: 'first-sign-in', load: async () => (await import('#accounts/web/public.ts')).FirstSignInScreen },
  { path: 'setup', load: async () => (await import('#accounts/web/public.ts')).SetupScreen },
]
