import { commitmentsApi } from '#commitments/contract.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { call } from '#platform/web/call/call.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { AreaField, TextField } from '#platform/web/ui/fields.tsx'
import { FieldPlace } from '#platform/web/ui/marks.tsx'
import { type PersonChoice, PersonPicker } from '#platform/web/ui/person-picker.tsx'

export interface TypedTask {
  readonly key: string
  readonly what: string
  readonly product: string
  /** The id says its kind before the colon: `unit:...`. */
  readonly owner: PersonChoice | null
  readonly dueOn: LocalDate | null
}

export interface TypedSolution {
  readonly key: string
  readonly title: string
  readonly tasks: readonly TypedTask[]
}

const emptyTask = (key: string): TypedTask => ({ key, what: '', product: '', owner: null, dueOn: null })
export const emptySolution = (key: string): TypedSolution => ({ key, title: '', tasks: [emptyTask(`${key}:1`)] })

interface SolutionFieldsProps {
  readonly unitId: string
  readonly number: number
  readonly solution: TypedSolution
  readonly isMissing: boolean
  readonly onChange: (solution: TypedSolution) => void
  readonly onRemove: (() => void) | null
}

/** A group of solutions: its name, and what who does by when. */
export function SolutionFields({ unitId, number, solution, isMissing, onChange, onRemove }: SolutionFieldsProps) {
  const missing = (isEmpty: boolean) => (isMissing && isEmpty ? t('conferences.missing') : undefined)
  const setTask = (task: TypedTask) =>
    onChange({ ...solution, tasks: solution.tasks.map((one) => (one.key === task.key ? task : one)) })
  return (
    <fieldset className="conferences-line">
      <legend>{t('conferences.solution', { n: number })}</legend>
      <FieldPlace at={`solutions.${number - 1}`}>
        <AreaField
          name="title"
          label={t('conferences.solutionTitle')}
          required
          minRows={1}
          value={solution.title}
          onChange={(title) => onChange({ ...solution, title })}
          error={missing(solution.title.trim() === '')}
        />
        {solution.tasks.map((task, at) => (
          <FieldPlace key={task.key} at={`commitments.${at}`}>
            <TaskFields unitId={unitId} task={task} missing={missing} onChange={setTask} />
          </FieldPlace>
        ))}
      </FieldPlace>
      <div className="nn-form-actions">
        <Button
          variant="default"
          onClick={() => onChange({ ...solution, tasks: [...solution.tasks, emptyTask(crypto.randomUUID())] })}
        >
          {t('conferences.addTask')}
        </Button>
        {onRemove === null ? null : (
          <Button variant="default" onClick={onRemove}>
            {t('conferences.removeSolution', { n: number })}
          </Button>
        )}
      </div>
    </fieldset>
  )
}

interface TaskFieldsProps {
  readonly unitId: string
  readonly task: TypedTask
  readonly missing: (isEmpty: boolean) => string | undefined
  readonly onChange: (task: TypedTask) => void
}

function TaskFields({ unitId, task, missing, onChange }: TaskFieldsProps) {
  return (
    <div className="conferences-task">
      <AreaField
        name="what"
        label={t('conferences.task')}
        required
        minRows={1}
        value={task.what}
        onChange={(what) => onChange({ ...task, what })}
        error={missing(task.what.trim() === '')}
      />
      <PersonPicker
        name="owner"
        label={t('conferences.taskOwner')}
        required
        value={task.owner}
        onChange={(owner) => onChange({ ...task, owner })}
        source={['commitments.owners', unitId]}
        load={async (search, signal) => {
          const found = await call(commitmentsApi.owners, { params: { id: unitId }, query: { search } }, { signal })
          return found.rows.map(({ kind, id, name, note }) => ({ id: `${kind}:${id}`, name, detail: note }))
        }}
        error={missing(task.owner === null)}
      />
      <TextField
        name="product"
        label={t('conferences.taskProduct')}
        value={task.product}
        onChange={(product) => onChange({ ...task, product })}
      />
      <DayField
        name="dueOn"
        label={t('conferences.taskDueOn')}
        required
        value={task.dueOn}
        onChange={(dueOn) => onChange({ ...task, dueOn })}
        error={missing(task.dueOn === null)}
      />
    </div>
  )
}
