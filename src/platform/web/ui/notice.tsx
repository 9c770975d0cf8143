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
  /** True for what answers a press: in a long form or a small window it would come up out of sight. */
  readonly isAnswer?: boolean
}

function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}

/** A sentence set apart: an icon, a title, what follows from it, and what can be done. */
export function Notice({ tone, title, children, action, urgent = false, isAnswer = false }: NoticeProps) {
  return (
    <div className="nn-notice" data-tone={tone} role={urgent ? 'alert' : 'status'} ref={isAnswer ? intoView : null}>
      <Icon name={ICONS[tone]} size="1.5em" />
      <div className="nn-notice-words">
        <strong>{title}</strong>
        {children}
        {action === undefined ? null : <div className="nn-notice-action nn-no-print">{action}</div>}
      </div>
    </div>
  )
}
