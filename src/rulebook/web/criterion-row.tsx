import { useState } from 'react'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { AreaField, ChoiceField, SelectField, TextField } from '#platform/web/ui/fields.tsx'
import { CRITERION_KINDS, SCORE_APPLICABILITY, SCORE_FACTS, type ScoreFrame } from '../rules/score-frame.ts'
import { LevelsEditor } from './levels-editor.tsx'
import { OrderButtons, useOrdering } from './order-buttons.tsx'
import type { TypedCriterion } from './typed-frame.ts'

export interface CriterionRowProps {
  /** Tells it from every other criterion of the page. */
  readonly id: string
  /** `4.2`, as it will be printed. */
  readonly number: string
  readonly style: ScoreFrame['style']
  readonly criterion: TypedCriterion
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onChange: (criterion: TypedCriterion) => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

/** One criterion of a sheet: its words, its points, how it is judged. */
export function CriterionRow(props: CriterionRowProps) {
  const { id, number, style, criterion, isFirst, isLast, onMove, onRemove } = props
  const [isNew] = useState(criterion.title === '')
  const name = criterion.title.trim() === '' ? t('ruleform.frame.criterion', { n: number }) : criterion.title
  const ordering = useOrdering(`criterion-${id}`, onMove)
  return (
    <li>
      <div className="nn-parts-row">
        <details open={isNew}>
          <summary>
            {number}. {name}{' '}
            {style === 'points' ? (
              <span className="nn-soft">{t('ruleform.frame.pointsOf', { n: criterion.max })}</span>
            ) : null}
          </summary>
          <CriterionFields {...props} />
          <Button variant="default" aria-label={t('ruleform.removeNamed', { name })} onClick={onRemove}>
            {t('ruleform.frame.removeCriterion')}
          </Button>
        </details>
        <OrderButtons name={name} ordering={ordering} isFirst={isFirst} isLast={isLast} />
      </div>
    </li>
  )
}

function CriterionFields({ style, criterion, onChange }: CriterionRowProps) {
  const set = (change: Partial<TypedCriterion>) => onChange({ ...criterion, ...change })
  const kinds = style === 'points' ? CRITERION_KINDS : (['yesNo'] as const)
  return (
    <div className="nn-form">
      <AreaField
        name={null}
        label={t('ruleform.frame.criterionTitle')}
        required
        minRows={2}
        value={criterion.title}
        onChange={(title) => set({ title })}
      />
      {style === 'points' ? (
        <TextField
          name={null}
          label={t('ruleform.frame.max')}
          inputMode="numeric"
          required
          value={criterion.max}
          onChange={(max) => set({ max })}
        />
      ) : null}
      <ChoiceField
        name={null}
        label={t('ruleform.frame.kind')}
        value={criterion.kind}
        choices={kinds.map((kind) => ({ value: kind, label: wordOf('ruleform.criterionKind', kind) }))}
        onChange={(kind) => kind !== null && set({ kind })}
      />
      <SelectField
        name={null}
        label={t('ruleform.frame.fact')}
        help={t('ruleform.frame.factHelp')}
        value={criterion.fact}
        empty={t('ruleform.fact.none')}
        choices={SCORE_FACTS.map((fact) => ({ value: fact, label: wordOf('ruleform.fact', fact) }))}
        onChange={(fact) => set({ fact })}
      />
      <SelectField
        name={null}
        label={t('ruleform.frame.appliesTo')}
        value={criterion.appliesTo}
        choices={SCORE_APPLICABILITY.map((one) => ({ value: one, label: wordOf('ruleform.appliesTo', one) }))}
        onChange={(appliesTo) => appliesTo !== null && set({ appliesTo })}
      />
      {criterion.kind === 'pick' ? (
        <LevelsEditor
          levels={criterion.levels}
          isMeasured={criterion.fact !== null}
          onChange={(levels) => set({ levels })}
        />
      ) : null}
    </div>
  )
}
