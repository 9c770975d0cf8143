import './page.css'
import { type ReactNode, useEffect, useRef } from 'react'
import { t } from '../i18n/translate.ts'

let pagesShown = 0

export interface PageProps {
  readonly title: string
  /** The one sentence that says what comes next. */
  readonly lead?: ReactNode
  /** The one main action of the page. */
  readonly action?: ReactNode
  /** A link back to where this page belongs, above the title. */
  readonly back?: ReactNode
  readonly children?: ReactNode
}

/** A page: its title, the sentence that says what to do next, its one main action, then its content. */
export function Page({ title, lead, action, back, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`
  }, [title])
  useEffect(() => {
    if (pagesShown > 0) heading.current?.focus({ preventScroll: true })
    pagesShown += 1
  }, [])
  return (
    <article className="nn-page">
      {back === undefined ? null : <div className="nn-back nn-no-print">{back}</div>}
      <header className="nn-page-head">
        <div className="nn-page-words">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead === undefined ? null : <p className="nn-page-lead">{lead}</p>}
        </div>
        {action === undefined ? null : <div className="nn-page-action nn-no-print">{action}</div>}
      </header>
      {children}
    </article>
  )
}

/** For a page that takes the place of another without a new address: it is read from its beginning. */
export function useFromTheTop() {
  // In braces: newer browsers answer a promise, which is no way to leave an effect.
  useEffect(() => {
    window.scrollTo(0, 0)
  }, [])
}

/** A part of a page under its own heading. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="nn-section">
      <h2>{title}</h2>
      {children}
    </section>
  )
}
