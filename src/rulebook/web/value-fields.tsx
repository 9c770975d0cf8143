import type { ReactNode } from 'react'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import type { WordKey } from '#platform/web/i18n/words.ts'
import { CheckField, ChoiceField, TextField } from '#platform/web/ui/fields.tsx'
import { GRADES } from '../rules/score-frame.ts'
import { FrameEditor } from './frame-editor.tsx'
import { LayoutEditor } from './layout-editor.tsx'
import { FormFields, IntroductionFields, SetFields, TopicFields } from './list-fields.tsx'
import { StepsEditor } from './steps-editor.tsx'
import { type Fields, isSet } from './typed-lists.ts'
import { type Editor, mayBeNone, type Typed } from './value-editor.ts'

export interface ValueFormProps {
  readonly editor: Editor
  readonly typed: Typed
  readonly onChange: (typed: Typed) => void
}

/** The form of one kind of value. */
export function ValueForm({ editor, typed, onChange }: ValueFormProps) {
  switch (typed.as) {
    case 'steps':
      return <StepsEditor steps={typed.steps} onChange={(steps) => onChange({ as: 'steps', steps })} />
    case 'frame':
      return <FrameEditor frame={typed.frame} onChange={(frame) => onChange({ as: 'frame', frame })} />
    case 'fields': {
      const take = (fields: Fields) => onChange({ as: 'fields', fields })
      return <ValueFields editor={editor} fields={typed.fields} onChange={take} />
    }
  }
}

interface ValueFieldsProps {
  readonly editor: Editor
  readonly fields: Fields
  readonly onChange: (fields: Fields) => void
}

function ValueFields({ editor, fields, onChange }: ValueFieldsProps) {
  if (!mayBeNone(editor)) return <OfKind editor={editor} fields={fields} onChange={onChange} />
  const none = fields['none'] === '1'
  const setNone = (checked: boolean) => onChange({ ...fields, none: checked ? '1' : '' })
  return (
    <>
      <CheckField name={null} label={t('rulebook.change.noValue')} value={none} onChange={setNone} />
      {none ? null : <OfKind editor={editor} fields={fields} onChange={onChange} />}
    </>
  )
}

function OfKind({ editor, fields, onChange }: ValueFieldsProps) {
  const take = (name: string) => (typed: string) => onChange({ ...fields, [name]: typed })
  const number = (name: string, label: WordKey) => (
    <TextField
      name={null}
      key={name}
      label={t(label)}
      inputMode="numeric"
      value={fields[name] ?? ''}
      onChange={take(name)}
      error={isNoNumber(fields[name]) ? t('rulebook.change.notNumber') : undefined}
    />
  )
  const choice = (name: string, label: WordKey, options: Readonly<Record<string, string>>) => (
    <ChoiceField
      name={null}
      label={t(label)}
      value={fields[name] ?? null}
      choices={Object.entries(options).map(([value, word]) => ({ value, label: word }))}
      onChange={(value) => value !== null && take(name)(value)}
    />
  )
  if (isSet(editor)) return <SetFields editor={editor} fields={fields} onChange={onChange} />
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
      return choice('value', 'ruleform.choice', wordsOf('rulebook.value', ['yes', 'no']))
    case 'anchor':
      return choice('value', 'ruleform.choice', wordsOf('rulebook.anchor', ['issued', 'received']))
    case 'days':
    case 'digits':
    case 'monthsAfter':
    case 'dayOfYear':
      return (
        <TextField
          name={null}
          label={t(`ruleform.${editor}`)}
          help={t(`ruleform.${editor}Help`)}
          inputMode="text"
          value={fields['value'] ?? ''}
          onChange={take('value')}
        />
      )
    case 'grades':
      return <GradeBands fields={fields} onChange={onChange} />
    case 'topics':
      return <TopicFields fields={fields} onChange={onChange} />
    case 'forms':
      return <FormFields fields={fields} onChange={onChange} />
    case 'introduction':
      return <IntroductionFields fields={fields} onChange={onChange} />
    case 'layout':
      return <LayoutEditor fields={fields} onChange={onChange} />
    case 'inapplicable':
      return choice('value', 'ruleform.choice', wordsOf('rulebook.inapplicable', ['full', 'scale', 'exclude']))
    default:
      return null
  }
}

/** From how many points each grade is earned; the lowest takes whatever is left. */
function GradeBands({ fields, onChange }: Omit<ValueFieldsProps, 'editor'>) {
  const lowest = GRADES.at(-1)
  return (
    <>
      {GRADES.filter((grade) => grade !== lowest).map((grade) => (
        <TextField
          name={null}
          key={grade}
          label={t('ruleform.grade', { grade: wordOf('ruleterm.grade', grade) })}
          inputMode="numeric"
          required
          value={fields[grade] ?? ''}
          onChange={(typed) => onChange({ ...fields, [grade]: typed })}
        />
      ))}
      <p>{t('ruleform.gradeRest', { grade: wordOf('ruleterm.grade', lowest ?? '') })}</p>
    </>
  )
}

function wordsOf(group: string, members: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(members.map((member) => [member, wordOf(group, member)]))
}

/** Said while one types only of what no further key can mend: `9,` is on its way to `9,5`. */
const isNoNumber = (typed: string | undefined) => typed !== undefined && /[^\d.,\s]/.test(typed)

function pair(parts: readonly ReactNode[]) {
  return <div className="nn-rule-pair">{parts}</div>
}
