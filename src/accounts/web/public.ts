/** What `app/` puts into its routes. */
export { FirstSignInScreen } from './first-sign-in-screen.tsx'
export { MustEnrolScreen, OwnAccount } from './own-account.tsx'
export { SetupScreen } from './setup-screen.tsx'
export { SignInScreen } from './sign-in-screen.tsx'
export { UnitAccountsScreen } from './unit-accounts-screen.tsx'
