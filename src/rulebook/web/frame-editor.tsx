import { useState } from 'react'
import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { TextField } from '#platform/web/ui/fields.tsx'
import { FRAME_HD_42_2025 } from '../rules/packs/hd-42-2025-frame.ts'
import { WARD_SHEET } from '../rules/packs/ward-sheet.ts'
import { CriterionRow } from './criterion-row.tsx'
import { OrderButtons, useOrdering } from './order-buttons.tsx'
import { SumCheck } from './sum-check.tsx'
import {
  moved,
  newCriterion,
  newGroup,
  replaced,
  type TypedFrame,
  type TypedGroup,
  typedFrame,
  withFrame,
} from './typed-frame.ts'

const TEMPLATES = { national: FRAME_HD_42_2025, ward_sheet: WARD_SHEET } as const

export interface FrameEditorProps {
  readonly frame: TypedFrame
  readonly onChange: (frame: TypedFrame) => void
}

/** A score sheet of the committee's own: groups, their criteria, points; sums are checked while one types. */
export function FrameEditor({ frame, onChange }: FrameEditorProps) {
  const { groups } = frame
  const setGroups = (next: readonly TypedGroup[]) => onChange(withFrame(frame, { groups: next }))
  return (
    <div className="nn-parts">
      <p className="nn-help">{t('ruleform.frame.help')}</p>
      <div className="nn-form-actions">
        {(['national', 'ward_sheet'] as const).map((template) => (
          <ConfirmAct
            key={template}
            label={t('ruleform.frame.use', { template: t(`rulebook.template.${template}`) })}
            title={t('ruleform.frame.useTitle')}
            consequence={<p>{t('ruleform.frame.useConsequence')}</p>}
            confirmLabel={t('ruleform.frame.useConfirm')}
            onConfirm={async () => onChange(typedFrame(TEMPLATES[template]))}
          />
        ))}
      </div>
      <div className="nn-form">
        <TextField
          name={null}
          label={t('ruleform.frame.title')}
          required
          value={frame.title}
          onChange={(title) => onChange(withFrame(frame, { title }))}
        />
        {frame.style === 'points' ? (
          <TextField
            name={null}
            label={t('ruleform.frame.total')}
            inputMode="numeric"
            required
            value={frame.total}
            onChange={(total) => onChange(withFrame(frame, { total }))}
          />
        ) : null}
      </div>
      <SumCheck frame={frame} written={frame.total} parts={groups} of="total" />
      <ol className="nn-parts-list">
        {groups.map((group, at) => (
          <GroupRow key={group.key} frame={frame} group={group} at={at} onGroups={setGroups} />
        ))}
      </ol>
      <Button variant="default" onClick={() => setGroups([...groups, newGroup(groups)])}>
        {t('ruleform.frame.addGroup')}
      </Button>
    </div>
  )
}

interface GroupRowProps {
  readonly frame: TypedFrame
  readonly group: TypedGroup
  readonly at: number
  readonly onGroups: (groups: readonly TypedGroup[]) => void
}

function GroupRow({ frame, group, at, onGroups }: GroupRowProps) {
  const [isNew] = useState(group.title === '')
  const { groups, style } = frame
  const number = String(at + 1)
  const name = group.title.trim() === '' ? t('ruleform.frame.group', { n: number }) : group.title
  const set = (change: Partial<TypedGroup>) => onGroups(replaced(groups, { ...group, ...change }))
  const ordering = useOrdering(`group-${group.key}`, (by) => onGroups(moved(groups, group.key, by)))
  return (
    <li>
      <div className="nn-parts-row">
        <details open={isNew}>
          <summary>
            <strong>
              {number}. {name}
            </strong>{' '}
            {style === 'points' ? (
              <span className="nn-soft">{t('ruleform.frame.pointsOf', { n: group.max })}</span>
            ) : null}
          </summary>
          <GroupFields frame={frame} group={group} number={number} onChange={set} />
          <Button
            variant="default"
            aria-label={t('ruleform.removeNamed', { name })}
            onClick={() => onGroups(groups.filter((one) => one.key !== group.key))}
          >
            {t('ruleform.frame.removeGroup')}
          </Button>
        </details>
        <OrderButtons name={name} ordering={ordering} isFirst={at === 0} isLast={at === groups.length - 1} />
      </div>
      <SumCheck frame={frame} written={group.max} parts={group.criteria} of="group" />
    </li>
  )
}

interface GroupFieldsProps {
  readonly frame: TypedFrame
  readonly group: TypedGroup
  readonly number: string
  readonly onChange: (change: Partial<TypedGroup>) => void
}

function GroupFields({ frame, group, number, onChange }: GroupFieldsProps) {
  const { criteria } = group
  return (
    <>
      <div className="nn-form">
        <TextField
          name={null}
          label={t('ruleform.frame.groupTitle')}
          required
          value={group.title}
          onChange={(title) => onChange({ title })}
        />
        {frame.style === 'points' ? (
          <TextField
            name={null}
            label={t('ruleform.frame.max')}
            inputMode="numeric"
            required
            value={group.max}
            onChange={(max) => onChange({ max })}
          />
        ) : null}
      </div>
      <ol className="nn-parts-list">
        {criteria.map((criterion, at) => (
          <CriterionRow
            key={criterion.key}
            id={`${group.key}-${criterion.key}`}
            number={`${number}.${at + 1}`}
            style={frame.style}
            criterion={criterion}
            isFirst={at === 0}
            isLast={at === criteria.length - 1}
            onChange={(next) => onChange({ criteria: replaced(criteria, next) })}
            onMove={(by) => onChange({ criteria: moved(criteria, criterion.key, by) })}
            onRemove={() => onChange({ criteria: criteria.filter((one) => one.key !== criterion.key) })}
          />
        ))}
      </ol>
      <Button
        variant="default"
        aria-label={t('ruleform.frame.addTo', { group: number })}
        onClick={() => onChange({ criteria: [...criteria, newCriterion(criteria)] })}
      >
        {t('ruleform.frame.addCriterion')}
      </Button>{' '}
    </>
  )
}
