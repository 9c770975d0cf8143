import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { type Mark, StateMark } from '#platform/web/ui/state-mark.tsx'
import type { ShownState } from '../rules/commitment.ts'

const MARKS: { readonly [S in ShownState]: Mark } = {
  open: 'open',
  reported: 'due',
  accepted: 'done',
  returned: 'due',
  dropped: 'waiting',
  late: 'late',
}

/** How a commitment stands: icon, word, colour third. */
export function CommitmentState({ shown }: { readonly shown: ShownState }) {
  return <StateMark state={MARKS[shown]} word={wordOf('commitments.state', shown)} />
}

/** How far it has come, while that says more than the state does: not of what is closed, handed in whole, or given back. */
export function progressOf({
  shown,
  percent,
}: {
  readonly shown: ShownState
  readonly percent: number
}): string | null {
  const isSaid = percent > 0 && percent < 100 && shown !== 'accepted' && shown !== 'dropped'
  return isSaid ? t('commitments.progress', { percent }) : null
}
