import type { ReactNode } from 'react'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import type { WordKey } from '#platform/web/i18n/words.ts'
import { CheckField, ChoiceField, TextField } from '#platform/web/ui/fields.tsx'
import { type Editor, type Fields, mayBeNone } from './value-editor.ts'

export interface ValueFieldsProps {
  readonly editor: Editor
  readonly fields: Fields
  readonly onChange: (fields: Fields) => void
}

/** The fields of one kind of value. */
export function ValueFields({ editor, fields, onChange }: ValueFieldsProps) {
  if (!mayBeNone(editor)) return <OfKind editor={editor} fields={fields} onChange={onChange} />
  const none = fields['none'] === '1'
  const setNone = (checked: boolean) => onChange({ ...fields, none: checked ? '1' : '' })
  return (
    <>
      <CheckField label={t('rulebook.change.noValue')} value={none} onChange={setNone} />
      {none ? null : <OfKind editor={editor} fields={fields} onChange={onChange} />}
    </>
  )
}

function OfKind({ editor, fields, onChange }: ValueFieldsProps) {
  const take = (name: string) => (typed: string) => onChange({ ...fields, [name]: typed })
  const number = (name: string, label: WordKey) => (
    <TextField key={name} label={t(label)} inputMode="numeric" value={fields[name] ?? ''} onChange={take(name)} />
  )
  const choice = (name: string, label: WordKey, options: Readonly<Record<string, string>>) => (
    <ChoiceField
      label={t(label)}
      value={fields[name] ?? null}
      choices={Object.entries(options).map(([value, word]) => ({ value, label: word }))}
      onChange={(value) => value !== null && take(name)(value)}
    />
  )
  switch (editor) {
    case 'number':
    case 'numberOrNone':
      return number('value', 'rulebook.change.value')
    case 'largeCell':
      return pair([number('fromMembers', 'rulebook.change.fromMembers'), number('minutes', 'rulebook.change.minutes')])
    case 'range':
      return pair([number('atLeast', 'rulebook.change.atLeast'), number('atMost', 'rulebook.change.atMost')])
    case 'majority':
    case 'majorityOrNone':
      return (
        <>
          {choice('kind', 'rulebook.change.kind', wordsOf('rulebook.change.kind', ['more_than', 'at_least']))}
          {pair([
            number('numerator', 'rulebook.change.numerator'),
            number('denominator', 'rulebook.change.denominator'),
          ])}
        </>
      )
    case 'yesNo':
      return choice('value', 'rulebook.change.value', wordsOf('rulebook.value', ['yes', 'no']))
    case 'frame':
      return choice('value', 'rulebook.change.template', wordsOf('rulebook.template', ['national', 'ward_sheet']))
    case 'anchor':
      return choice('value', 'rulebook.change.value', wordsOf('rulebook.anchor', ['issued', 'received']))
    case 'inapplicable':
      return choice('value', 'rulebook.change.value', wordsOf('rulebook.inapplicable', ['full', 'scale', 'exclude']))
  }
}

function wordsOf(group: string, members: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(members.map((member) => [member, wordOf(group, member)]))
}

function pair(parts: readonly ReactNode[]) {
  return <div className="nn-rule-pair">{parts}</div>
}
