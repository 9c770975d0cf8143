import { formatDay } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { AreaField, SelectField, TextField } from '#platform/web/ui/fields.tsx'
import { type Mark, StateMark } from '#platform/web/ui/state-mark.tsx'
import { GRADES } from '#rulebook/rules/score-frame.ts'
import { dayOf, kindOf } from '../parts/words.ts'
import type { ToGrade } from './cell-row.ts'
import { differsFromOwn, type GradeDraft, readPoints } from './grade-decision.ts'
import { ownResult, resultText } from './result-words.ts'
import type { Sending } from './send-grades.ts'

const MARK_OF: Readonly<Record<Exclude<Sending['state'], 'waiting'>, Mark>> = {
  sending: 'open',
  done: 'done',
  failed: 'late',
}

interface GradeLineProps extends ToGrade {
  readonly draft: GradeDraft
  readonly sending: Sending | null
  readonly disabled: boolean
  readonly onChange: (draft: GradeDraft) => void
  readonly onLeaveOut: () => void
}

/** One meeting: the cell's own result beside the committee's, and a reason where they differ. */
export function GradeLine({ cell, meeting, draft, sending, disabled, onChange, onLeaveOut }: GradeLineProps) {
  const day = dayOf(meeting.startedAt ?? meeting.startsAt)
  const isDone = sending?.state === 'done'
  return (
    <li className="nn-card">
      <div className="committee-grade-head">
        <strong>
          {cell.unitName}
          <span className="committee-note">
            {kindOf(meeting.kind)}
            {day === null ? '' : ` · ${formatDay(day)}`}
          </span>
        </strong>
        {sending === null || sending.state === 'waiting' ? null : (
          <StateMark state={MARK_OF[sending.state]} word={t(`committee.grade.line.${sending.state}`)} />
        )}
      </div>
      <p>
        {ownText(meeting)}{' '}
        {differsFromOwn(meeting, draft) ? <StateMark state="due" word={t('committee.grade.differs')} /> : null}
      </p>
      {isDone ? (
        <p>
          {t('committee.grade.decided')}: {resultText(sending.decision.points, sending.decision.grade)}
          {sending.decision.reason === null ? '' : `. ${sending.decision.reason}`}
        </p>
      ) : (
        <>
          <GradeFields meeting={meeting} draft={draft} disabled={disabled} onChange={onChange} />
          <Button variant="subtle" disabled={disabled} onClick={onLeaveOut}>
            {t('committee.grade.remove')}
          </Button>
        </>
      )}
    </li>
  )
}

function ownText(meeting: ToGrade['meeting']): string {
  const own = ownResult(meeting)
  return own === undefined ? t('committee.grade.ownNone') : t('committee.grade.own', { own })
}

function GradeFields({
  meeting,
  draft,
  disabled,
  onChange,
}: Pick<GradeLineProps, 'meeting' | 'draft' | 'disabled' | 'onChange'>) {
  const isUnreadable = readPoints(draft.points) === undefined
  return (
    <div className="committee-grade-fields">
      <SelectField
        name="grade"
        label={t('committee.grade.decided')}
        required
        disabled={disabled}
        value={draft.grade}
        onChange={(grade) => onChange({ ...draft, grade })}
        choices={GRADES.map((grade) => ({ value: grade, label: wordOf('ruleterm.grade', grade) }))}
      />
      {meeting.ownPoints === null ? null : (
        <TextField
          name="points"
          label={t('committee.grade.points')}
          inputMode="text"
          disabled={disabled}
          value={draft.points}
          onChange={(points) => onChange({ ...draft, points })}
          error={isUnreadable ? t('committee.grade.pointsWrong') : undefined}
        />
      )}
      {differsFromOwn(meeting, draft) ? (
        <div className="committee-wide">
          <AreaField
            name="reason"
            label={t('committee.grade.reason')}
            help={t('committee.grade.reasonHelp')}
            required
            minRows={2}
            disabled={disabled}
            value={draft.reason}
            onChange={(reason) => onChange({ ...draft, reason })}
          />
        </div>
      ) : null}
    </div>
  )
}
