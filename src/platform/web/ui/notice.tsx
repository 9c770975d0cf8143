import './notice.css'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

export type Tone = 'plain' | 'done' | 'due' | 'late'

const ICONS: Record<Tone, IconName> = { plain: 'info', done: 'check', due: 'clock', late: 'late' }

export interface NoticeProps {
  readonly tone: Tone
  readonly title: string
  readonly children?: ReactNode
  readonly action?: ReactNode
  /** True for what must be heard at once by a screen reader. */
  readonly urgent?: boolean
}

/** A sentence set apart: an icon, a title, what follows from it, and what can be done. */
export function Notice({ tone, title, children, action, urgent = false }: NoticeProps) {
  return (
    <div className="nn-notice" data-tone={tone} role={urgent ? 'alert' : 'status'}>
      <Icon name={ICONS[tone]} size="1.5em" />
      <div className="nn-notice-words">
        <strong>{title}</strong>
        {children}
        {action === undefined ? null : <div className="nn-notice-action nn-no-print">{action}</div>}
      </div>
    </div>
  )
}
