import { useState } from 'react'
import { t } from '#platform/web/i18n/translate.ts'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { AreaField, SelectField } from '#platform/web/ui/fields.tsx'
import type { ClassPage } from '../contract/class-shapes.ts'
import type { TraineeRole } from '../rules/vocabulary.ts'
import { useClassAct } from './use-class-act.ts'
import { choicesOf } from './words.ts'

/** One person a line, name and committee parted by a semicolon or a tab, as they come out of a spreadsheet. */
export function readLines(text: string): readonly { readonly name: string; readonly fromName: string }[] {
  return text
    .split('\n')
    .map((line) => line.split(/[;\t]/).map((part) => part.trim()))
    .filter((parts) => parts.some((part) => part !== ''))
    .map(([name = '', fromName = '']) => ({ name, fromName }))
}

/** Lines that lack a name or a committee, counted as `readLines` counts them, from 1. */
export function unfitLines(people: ReturnType<typeof readLines>): readonly number[] {
  return people.flatMap(({ name, fromName }, index) => (name === '' || fromName === '' ? [index + 1] : []))
}

/** People of committees that are not in this program, many at once. */
export function OutsideForm({ page }: { readonly page: ClassPage }) {
  const act = useClassAct(page)
  const [text, setText] = useState('')
  const [role, setRole] = useState<TraineeRole>(page.audience[0] ?? 'party_member')
  const people = readLines(text).map((line) => ({ ...line, role }))
  const unfit = unfitLines(people)
  const send = async () => {
    await act({ act: 'add_outside', body: { people } })
    setText('')
  }
  return (
    <ConfirmAct
      label={t('training.outside.go')}
      title={t('training.outside.title')}
      consequence={<p>{t('training.outside.help')}</p>}
      confirmLabel={t('training.outside.do', { n: people.length })}
      isReady={unfit.length === 0}
      onConfirm={send}
    >
      <div className="nn-form">
        <SelectField
          name={null}
          label={t('training.nominate.role')}
          required
          value={role}
          choices={choicesOf('training.role', page.audience)}
          onChange={(chosen) => setRole(chosen ?? role)}
        />
        <AreaField
          name="people"
          label={t('training.outside.lines')}
          required
          value={text}
          onChange={setText}
          minRows={6}
          error={unfit.length === 0 ? undefined : t('training.outside.unfit', { lines: unfit.join(', ') })}
        />
      </div>
    </ConfirmAct>
  )
}
