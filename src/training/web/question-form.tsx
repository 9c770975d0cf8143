import { useState } from 'react'
import type { BodyInputOf } from '#platform/contract/endpoint.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { findWord, t } from '#platform/web/i18n/translate.ts'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { AreaField, SelectField, TextField } from '#platform/web/ui/fields.tsx'
import { useMark } from '#platform/web/ui/marks.tsx'
import { RULE_CODES, type RuleCode } from '#rulebook/rules/rule.ts'
import type { QuestionRow } from '../contract/contest-shapes.ts'
import { trainingApi } from '../contract.ts'
import { OPTIONS, QUESTION_CHECKS, type QuestionCheck, type QuestionFacts, type QuestionId } from '../rules/question.ts'
import { choicesOf } from './words.ts'

const PLACES = Array.from({ length: OPTIONS }, (_, index) => index)

const NOTHING: QuestionFacts = {
  // Which one is right is chosen: a first one taken for granted is how banks come to be mis-keyed.
  ...{ topic: '', wording: '', options: Array.from({ length: OPTIONS }, () => ''), rightOption: -1, explanation: '' },
  ...{ basisSymbol: '', basisArticle: '', ruleCode: null },
}

interface FieldsProps {
  readonly typed: QuestionFacts
  readonly set: (part: Partial<QuestionFacts>) => void
}

function QuestionFields({ typed, set }: FieldsProps) {
  const isRightMissing = useMark('rightOption') !== undefined
  const rightChoices = typed.options.map((option, index) => ({
    value: String(index),
    label: option === '' ? t('training.question.option', { n: index + 1 }) : option,
  }))
  return (
    <>
      <TextField
        name="topic"
        label={t('training.question.topic')}
        help={t('training.question.topicHelp')}
        required
        value={typed.topic}
        onChange={(topic) => set({ topic })}
      />
      <AreaField
        name="wording"
        label={t('training.question.wording')}
        required
        value={typed.wording}
        onChange={(wording) => set({ wording })}
        minRows={2}
      />
      {PLACES.map((index) => (
        <TextField
          name={`options.${index}`}
          key={index}
          label={t('training.question.option', { n: index + 1 })}
          required
          value={typed.options[index] ?? ''}
          onChange={(value) => set({ options: typed.options.with(index, value) })}
        />
      ))}
      <SelectField
        name="rightOption"
        label={t('training.question.right')}
        required
        error={isRightMissing ? t('training.question.rightMissing') : undefined}
        value={typed.rightOption < 0 ? null : String(typed.rightOption)}
        choices={rightChoices}
        onChange={(value) => set({ rightOption: Number(value ?? -1) })}
      />
      <AreaField
        name="explanation"
        label={t('training.question.explanation')}
        value={typed.explanation}
        onChange={(explanation) => set({ explanation })}
        minRows={2}
      />
      {(['basisSymbol', 'basisArticle'] as const).map((name) => (
        <TextField
          name={name}
          key={name}
          label={t(`training.question.${name}`)}
          required={name === 'basisSymbol'}
          value={typed[name]}
          onChange={(value) => set({ [name]: value })}
        />
      ))}
      <SelectField
        name="ruleCode"
        label={t('training.question.rule')}
        help={t('training.question.ruleHelp')}
        value={typed.ruleCode}
        empty={t('training.question.noRule')}
        choices={RULE_CODES.map((value) => ({ value, label: findWord(`rulebook.code.${value}`) ?? value }))}
        onChange={(ruleCode) => set({ ruleCode: ruleCode as RuleCode | null })}
      />
    </>
  )
}

function CheckField({
  value,
  onChange,
}: {
  readonly value: QuestionCheck
  readonly onChange: (v: QuestionCheck) => void
}) {
  return (
    <SelectField
      name="checked"
      label={t('training.question.check')}
      required
      value={value}
      choices={choicesOf('training.question.checked', QUESTION_CHECKS)}
      onChange={(chosen) => onChange(chosen ?? value)}
    />
  )
}

export function WriteQuestion({ unitId }: { readonly unitId: string }) {
  const act = useAct(trainingApi.writeQuestion)
  const [typed, setTyped] = useState(NOTHING)
  const [checked, setChecked] = useState<QuestionCheck>('source_given')
  const send = async () => {
    await act.mutateAsync({ params: { unitId }, body: { ...typed, options: [...typed.options], checked } })
    setTyped({ ...NOTHING, topic: typed.topic })
  }
  return (
    <ConfirmAct
      main
      label={t('training.question.write')}
      title={t('training.question.write')}
      consequence={<p>{t('training.question.writeHelp')}</p>}
      confirmLabel={t('training.question.do')}
      onConfirm={send}
    >
      <div className="nn-form">
        <QuestionFields typed={typed} set={(part) => setTyped({ ...typed, ...part })} />
        <CheckField value={checked} onChange={setChecked} />
      </div>
    </ConfirmAct>
  )
}

type Asked = BodyInputOf<typeof trainingApi.actOnQuestion>
type Without<T> = T extends unknown ? Omit<T, 'basedOn'> : never

/** Revised while a draft, approved by somebody else, retired with a reason. */
export function QuestionActs({ row }: { readonly row: QuestionRow }) {
  const act = useAct(trainingApi.actOnQuestion)
  const [typed, setTyped] = useState<QuestionFacts>(row)
  const [checked, setChecked] = useState<QuestionCheck>('reviewer_approved')
  const [reason, setReason] = useState('')
  const send = (asked: Without<Asked>) =>
    act.mutateAsync({
      params: { questionId: row.id as QuestionId },
      body: { ...asked, basedOn: row.version } as Asked,
    })
  const { topic, wording, options, rightOption, explanation, basisSymbol, basisArticle, ruleCode } = typed
  const facts = { topic, wording, options: [...options], rightOption, explanation, basisSymbol, basisArticle, ruleCode }
  return (
    <>
      {row.can.includes('approve') ? (
        <ConfirmAct
          main
          label={t('training.question.approve')}
          title={t('training.question.approveTitle')}
          consequence={<p>{t('training.question.approveConsequence')}</p>}
          confirmLabel={t('training.question.approve')}
          onConfirm={() => send({ act: 'approve', body: { checked } })}
        >
          <CheckField value={checked} onChange={setChecked} />
        </ConfirmAct>
      ) : null}
      {row.can.includes('revise') ? (
        <ConfirmAct
          label={t('training.question.revise')}
          title={t('training.question.revise')}
          consequence={null}
          confirmLabel={t('training.facts.do')}
          onConfirm={() => send({ act: 'revise', body: facts })}
        >
          <div className="nn-form">
            <QuestionFields typed={typed} set={(part) => setTyped({ ...typed, ...part })} />
          </div>
        </ConfirmAct>
      ) : null}
      {row.can.includes('retire') ? (
        <ConfirmAct
          label={t('training.question.retire')}
          title={t('training.question.retireTitle')}
          consequence={<p>{t('training.question.retireConsequence')}</p>}
          confirmLabel={t('training.question.retire')}
          onConfirm={() => send({ act: 'retire', body: { reason } })}
        >
          <AreaField
            name="reason"
            label={t('training.reason')}
            required
            value={reason}
            onChange={setReason}
            minRows={2}
          />
        </ConfirmAct>
      ) : null}
    </>
  )
}
