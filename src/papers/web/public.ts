/** What `app/` and higher capabilities' screens use of papers. */

export { PaperScreen } from './paper-screen.tsx'
export { PaperView, type PaperViewProps } from './paper-view.tsx'
export { RegisterScreen } from './register-screen.tsx'
