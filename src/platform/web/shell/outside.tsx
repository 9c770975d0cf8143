import './shell.css'
import type { ReactNode } from 'react'
import { t } from '../i18n/translate.ts'

/** The frame of pages outside the book: sign-in, first sign-in, and while it is being found out who is here. */
export function Outside({ children }: { readonly children: ReactNode }) {
  return (
    <main className="nn-outside" id="main">
      <p className="nn-outside-name">{t('app.name')}</p>
      {children}
    </main>
  )
}
