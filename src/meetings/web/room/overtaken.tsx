import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'
import type { RollDraft } from './roll-draft.ts'

/** Whom another officer marked otherwise while the roll stood in pencil: told calmly, and nothing is written until it is settled. */
export function Overtaken({ roll }: { readonly roll: RollDraft }) {
  if (roll.overtaken.length === 0) return null
  return (
    <Notice
      tone="due"
      title={t('room.overtaken', { n: roll.overtaken.length })}
      urgent
      action={
        <div className="nn-form-actions">
          <Button onClick={() => roll.settle('theirs')}>{t('room.overtaken.theirs')}</Button>
          <Button variant="default" onClick={() => roll.settle('mine')}>
            {t('room.overtaken.mine')}
          </Button>
        </div>
      }
    >
      <ul>
        {roll.overtaken.map((line) => (
          <li key={line.person.id}>
            {t('room.overtaken.line', {
              name: line.person.name,
              theirs: wordOf('meetings.mark', line.mark ?? ''),
              mine: wordOf('meetings.mark', roll.markOf(line) ?? ''),
            })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
