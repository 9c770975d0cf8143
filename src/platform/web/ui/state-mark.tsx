import './notice.css'
import { t } from '../i18n/translate.ts'
import { Icon, type IconName } from './icon.tsx'

export const MARKS = ['done', 'due', 'late', 'open', 'waiting'] as const
export type Mark = (typeof MARKS)[number]

const ICONS: Record<Mark, IconName> = { done: 'check', due: 'clock', late: 'late', open: 'half', waiting: 'circle' }

/** A state: icon, word, and colour third. `word` replaces the general word of the state. */
export function StateMark({ state, word }: { readonly state: Mark; readonly word?: string }) {
  return (
    <span className="nn-mark" data-state={state}>
      <Icon name={ICONS[state]} />
      {word ?? t(`ui.state.${state}`)}
    </span>
  )
}
