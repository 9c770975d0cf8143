import './notice.css'
import type { ReactNode } from 'react'
import { formatMoment } from '../i18n/format.ts'
import { refusalText } from '../i18n/refusal-text.ts'
import { t } from '../i18n/translate.ts'
import type { WaitingActs } from '../offline/use-waiting-acts.ts'
import type { WaitingAct } from '../offline/waiting-act.ts'
import { Button } from './button.tsx'
import { ConfirmAct } from './confirm-act.tsx'
import { Notice } from './notice.tsx'
import { StateMark } from './state-mark.tsx'

export interface WaitingBarProps {
  readonly waiting: WaitingActs
  /** Opens the refused act for mending, where the screen can; its answer goes to `waiting.mend`. */
  readonly onMend?: (act: WaitingAct) => void
}

/** What of this room is recorded, what still waits, and what was refused with its reason. */
export function WaitingBar({ waiting, onMend }: WaitingBarProps) {
  const { state, acts, signedOut, sendAgain, drop } = waiting
  if (state.kind === 'confirmed') {
    return (
      <div role="status">
        <StateMark state="done" word={t('ui.acts.confirmed')} />
      </div>
    )
  }
  if (state.kind === 'waiting') {
    return (
      <Notice
        tone="due"
        title={t('ui.acts.waiting', { n: state.count })}
        action={
          <Button variant="default" onClick={sendAgain}>
            {t('ui.acts.sendAgain')}
          </Button>
        }
      >
        <p>{signedOut ? t('ui.acts.signedOutHelp') : t('ui.acts.waitingHelp')}</p>
        <ActList acts={acts} />
      </Notice>
    )
  }
  const { act, refusal, behind } = state
  return (
    <Notice
      tone="late"
      title={t('ui.acts.refused')}
      urgent
      action={<RefusedActions act={act} drop={drop} onMend={onMend} />}
    >
      <p>
        <strong>{act.label}</strong>: {refusalText(refusal)}
      </p>
      {behind === 0 ? null : <p>{t('ui.acts.refusedHelp')}</p>}
      <ActList acts={acts.slice(1)} />
    </Notice>
  )
}

function ActList({ acts }: { readonly acts: readonly WaitingAct[] }): ReactNode {
  if (acts.length === 0) return null
  return (
    <ol>
      {acts.map((act) => (
        <li key={act.key}>
          {act.label} <small>({t('ui.acts.madeAt', { at: formatMoment(act.madeAt) })})</small>
        </li>
      ))}
    </ol>
  )
}

interface RefusedActionsProps {
  readonly act: WaitingAct
  readonly drop: (key: string) => Promise<void>
  readonly onMend: ((act: WaitingAct) => void) | undefined
}

function RefusedActions({ act, drop, onMend }: RefusedActionsProps) {
  return (
    <>
      {onMend === undefined ? null : <Button onClick={() => onMend(act)}>{t('ui.acts.mend')}</Button>}
      <ConfirmAct
        label={t('ui.acts.drop')}
        title={t('ui.acts.dropTitle')}
        consequence={<p>{t('ui.acts.dropConsequence', { label: act.label })}</p>}
        confirmLabel={t('ui.acts.drop')}
        onConfirm={() => drop(act.key)}
      />
    </>
  )
}
