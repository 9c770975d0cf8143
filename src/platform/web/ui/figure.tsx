import './figure.css'
import type { ReactNode } from 'react'
import { t } from '../i18n/translate.ts'

export interface FigureProps {
  readonly label: string
  readonly value: string
  /** The parts the figure is made of, each leading to its facts. */
  readonly children?: ReactNode
}

/** A number that opens to its parts. */
export function Figure({ label, value, children }: FigureProps) {
  return (
    <div className="nn-figure">
      <span className="nn-figure-value">{value}</span>
      <span className="nn-figure-label">{label}</span>
      {children === undefined ? null : (
        <details>
          <summary>
            {t('ui.figure.open')}
            <span className="nn-hidden"> {label}</span>
          </summary>
          {children}
        </details>
      )}
    </div>
  )
}

/** Several figures side by side. */
export function Figures({ children }: { readonly children: ReactNode }) {
  return <div className="nn-figures">{children}</div>
}
