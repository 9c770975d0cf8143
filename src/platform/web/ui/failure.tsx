import type { ReactNode } from 'react'
import { CallFailed } from '../call/call-failed.ts'
import { refusalText } from '../i18n/refusal-text.ts'
import { t } from '../i18n/translate.ts'
import { Button } from './button.tsx'
import { Notice } from './notice.tsx'

/** What was asked could not be loaded: what happened, that nothing was lost, and what to do. */
export function Failure({ error, retry }: { readonly error: unknown; readonly retry?: (() => void) | undefined }) {
  return (
    <Notice
      tone="late"
      title={t('ui.failure.title')}
      urgent
      action={retry === undefined ? undefined : <Button onClick={retry}>{t('ui.retry')}</Button>}
    >
      <p>{failureText(error)}</p>
      <p>{t('ui.failure.nothingLost')}</p>
    </Notice>
  )
}

/** Why a question brought no answer, in one sentence. */
export function failureText(error: unknown): string {
  if (!(error instanceof CallFailed)) return t('ui.failure.faultWithoutReference')
  if (error.kind === 'fault') {
    return error.reference === null
      ? t('ui.failure.faultWithoutReference')
      : t('ui.failure.fault', { reference: error.reference })
  }
  return error.code === 'offline' ? t('ui.failure.offline') : refusalText(error)
}

interface RefusalProps {
  readonly error: unknown
  /** False where the fields do not say beside themselves what is wrong. */
  readonly isMarked?: boolean
  readonly children?: ReactNode
}

function refusedText(error: CallFailed, isMarked: boolean): string {
  return isMarked || error.code !== 'invalid_input' ? refusalText(error) : t('ui.problem.unmarked')
}

/** An act was not done: the rule's own sentence. Shows nothing while there is no error. */
export function Refusal({ error, isMarked = true, children }: RefusalProps) {
  if (error === null || error === undefined) return null
  const words =
    error instanceof CallFailed && error.kind !== 'fault' ? refusedText(error, isMarked) : failureText(error)
  return (
    <Notice tone="late" title={t('ui.refusal.title')} urgent isAnswer>
      <p>{words}</p>
      {children}
    </Notice>
  )
}
