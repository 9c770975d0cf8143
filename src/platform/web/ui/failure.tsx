import type { ReactNode } from 'react'
import { CallFailed } from '../call/call-failed.ts'
import { refusalText } from '../i18n/refusal-text.ts'
import { t } from '../i18n/translate.ts'
import { Button } from './button.tsx'
import { isBadInput, useTellMarks } from './marks.tsx'
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

/** An act was not done: the rule's own sentence. Shows nothing while there is no error. The fields around it mark themselves. */
export function Refusal({ error, children }: { readonly error: unknown; readonly children?: ReactNode }) {
  const { isMarked, words } = useTellMarks(error)
  if (error === null || error === undefined) return null
  return (
    <Notice tone="late" title={t('ui.refusal.title')} urgent isAnswer>
      <p>{refusedText(error, isMarked)}</p>
      {isMarked ? null : words.map((one) => <p key={one}>{one}</p>)}
      {children}
    </Notice>
  )
}

function refusedText(error: unknown, isMarked: boolean): string {
  if (!(error instanceof CallFailed) || error.kind === 'fault') return failureText(error)
  return isMarked && isBadInput(error) ? t('ui.problem.marked') : refusalText(error)
}
