import './notice.css'
import type { ReactNode } from 'react'

/** An empty place says what will stand here and how the first one comes. */
export function Empty({
  title,
  children,
  action,
}: {
  readonly title: string
  readonly children?: ReactNode
  readonly action?: ReactNode
}) {
  return (
    <div className="nn-empty">
      <strong>{title}</strong>
      {children === undefined ? null : <p>{children}</p>}
      {action}
    </div>
  )
}
