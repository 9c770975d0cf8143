import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { CheckField, SelectField, TextField } from '#platform/web/ui/fields.tsx'
import { FORM_PAPERS } from '../rules/admission-values.ts'
import { INTRODUCTION_LEVELS } from '../rules/introduction-levels.ts'
import type { Fields } from './typed-lists.ts'
import { SETS, type SetEditor, withNewTopic } from './typed-lists.ts'

export interface ListFieldsProps {
  readonly fields: Fields
  readonly onChange: (fields: Fields) => void
}

/** Some of a known list, each to be ticked. */
export function SetFields({ editor, fields, onChange }: ListFieldsProps & { readonly editor: SetEditor }) {
  const { group, members } = SETS[editor]
  return (
    <fieldset className="nn-field nn-group">
      <legend className="nn-label">{t(`ruleform.${editor}`)}</legend>
      {members.map((member) => (
        <CheckField
          name={null}
          key={member}
          label={wordOf(group, member)}
          value={fields[member] === '1'}
          onChange={(checked) => onChange({ ...fields, [member]: checked ? '1' : '' })}
        />
      ))}
    </fieldset>
  )
}

/** Topics of a note, one a line; an emptied line is left out. */
export function TopicFields({ fields, onChange }: ListFieldsProps) {
  return (
    <>
      {Object.entries(fields).map(([code, title], index) => (
        <TextField
          name={null}
          key={code}
          label={t('ruleform.topic', { n: index + 1 })}
          value={title}
          onChange={(typed) => onChange({ ...fields, [code]: typed })}
        />
      ))}
      <p className="nn-help">{t('ruleform.topicHelp')}</p>
      <Button variant="default" onClick={() => onChange(withNewTopic(fields))}>
        {t('ruleform.topicAdd')}
      </Button>
    </>
  )
}

/** The number of the form of each paper of an admission. */
export function FormFields({ fields, onChange }: ListFieldsProps) {
  return FORM_PAPERS.map((paper) => (
    <TextField
      name={null}
      key={paper}
      label={wordOf('ruleform.formPaper', paper)}
      value={fields[paper] ?? ''}
      onChange={(typed) => onChange({ ...fields, [paper]: typed })}
    />
  ))
}

/** Who writes the introduction, for a move within one grassroots organisation and for one beyond it. */
export function IntroductionFields({ fields, onChange }: ListFieldsProps) {
  return (['within', 'beyond'] as const).map((reach) => (
    <SelectField
      name={null}
      key={reach}
      label={t(`ruleform.introduction.${reach}`)}
      value={fields[reach] ?? null}
      choices={INTRODUCTION_LEVELS.map((level) => ({
        value: level,
        label: wordOf('rulebook.introductionLevel', level),
      }))}
      onChange={(level) => level !== null && onChange({ ...fields, [reach]: level })}
    />
  ))
}
