import type { ScreenPlace } from './screen-place.ts'

/** Screens of the register of letters, below a unit. */
export const letterScreens: readonly ScreenPlace[] = [
  {
    path: 'denunciations',
    load: async () => (await import('#denunciations/web/register-screen.tsx')).RegisterScreen,
  },
  {
    path: 'denunciations/new',
    load: async () => (await import('#denunciations/web/enter-screen.tsx')).EnterScreen,
  },
  {
    path: 'denunciations/below',
    load: async () => (await import('#denunciations/web/below-screen.tsx')).BelowScreen,
  },
  {
    path: 'denunciations/$letterId',
    load: async () => (await import('#denunciations/web/letter-screen.tsx')).LetterScreen,
  },
]
