import type { CommitmentRow } from '#commitments/contract.ts'
import { addDays, daysBetween, type LocalDate, monthOf } from '#kernel/local-date.ts'
import type { ObligationView } from '../contract.ts'
import { type Urgency, urgencyOf } from '../rules/obligation.ts'

/** One thing to do by a day: asked by a rule, or promised. */
export type Task =
  | { readonly kind: 'rule'; readonly key: string; readonly dueOn: LocalDate; readonly obligation: ObligationView }
  | { readonly kind: 'promise'; readonly key: string; readonly dueOn: LocalDate; readonly commitment: CommitmentRow }

export const TASK_GROUPS = ['late', 'soon', 'later'] as const
export type TaskGroup = (typeof TASK_GROUPS)[number]

/** How far ahead promises are shown among the tasks; the others stand on their own page. */
const PROMISES_AHEAD_DAYS = 30

export function promisesUntil(today: LocalDate): LocalDate {
  return addDays(today, PROMISES_AHEAD_DAYS)
}

/** Both kinds together, the longest overdue first. A promise already reported done waits for others and is no task here. */
export function toTasks(
  obligations: readonly ObligationView[],
  commitments: readonly CommitmentRow[],
): readonly Task[] {
  const ruled = obligations.map(
    (obligation): Task => ({
      kind: 'rule',
      key: `${obligation.kind}:${obligation.subject.id}:${obligation.dueOn}`,
      dueOn: obligation.dueOn as LocalDate,
      obligation,
    }),
  )
  const promised = commitments
    .filter(({ state }) => state !== 'reported')
    .map(
      (commitment): Task => ({
        kind: 'promise',
        key: commitment.id,
        dueOn: commitment.dueOn as LocalDate,
        commitment,
      }),
    )
  return [...ruled, ...promised].sort((left, right) => left.dueOn.localeCompare(right.dueOn))
}

export function urgencyOn(task: Task, today: LocalDate): Urgency {
  return urgencyOf(daysBetween(today, task.dueOn))
}

export function groupOf(task: Task, today: LocalDate): TaskGroup {
  const urgency = urgencyOn(task, today)
  return urgency === 'today' ? 'soon' : urgency
}

export type Door = {
  readonly words:
    | 'month'
    | 'meeting'
    | 'report'
    | 'member'
    | 'transfer'
    | 'admission'
    | 'handover'
    | 'residence'
    | 'notice'
    | 'case'
    | 'conference'
    | 'conferencePage'
    | 'complaint'
    | 'library'
    | 'dialogue'
    | 'training'
    | 'letter'
    | 'plan'
    | 'period'
  readonly path: string
}

/** Where what a rule asks is done, below the unit's address. */
export function doorOf({ kind, subject, dueOn }: ObligationView, today: LocalDate, unitId: string): Door {
  switch (kind) {
    case 'hold_regular_meeting':
    case 'hold_cell_committee_meeting':
      return { words: 'month', path: `months/${monthOf(dueOn as LocalDate)}` }
    case 'hold_thematic_meeting':
      return { words: 'month', path: `months/${monthOf(today)}` }
    case 'post_documents':
      return { words: 'meeting', path: `meetings/${subject.id}` }
    case 'post_result':
    case 'report_meeting':
      return { words: 'report', path: `meetings/${subject.id}/report` }
    case 'end_of_probation':
    case 'review_recognition':
    case 'end_of_leave':
      return { words: 'member', path: `members/${subject.id}` }
    case 'file_transfer':
    case 'present_introduction':
      return { words: 'transfer', path: `transfers/${subject.id}` }
    case 'hold_admission_ceremony':
    case 'certificate_running_out':
    case 'new_member_course':
      return { words: 'admission', path: `admissions/${subject.id}` }
    case 'hand_over_office':
      return { words: 'handover', path: 'handovers' }
    case 'case_clock':
      return { words: 'case', path: `cases/${subject.id}` }
    case 'issue_oversight_plan':
      return { words: 'plan', path: 'oversight' }
    case 'open_planned_check':
      return { words: 'plan', path: `oversight/${subject.id}` }
    case 'name_for_class':
      return { words: 'training', path: `training/${subject.id}` }
    case 'submit_report':
      return { words: 'period', path: `reports/${subject.id}/of/${unitId}` }
    case 'judge_reports':
      return { words: 'period', path: `reports/${subject.id}` }
    case 'sort_letter':
    case 'settle_letter':
      return { words: 'letter', path: `denunciations/${subject.id}` }
    case 'hear_notice':
    case 'put_right':
    case 'urge_remedy':
    case 'judge_remedy':
    case 'look_at_effect':
      return { words: 'notice', path: `remediation/${subject.id}` }
    case 'give_residence_remarks':
      return { words: 'residence', path: `residence/${subject.id}` }
    case 'settle_complaint':
      return { words: 'complaint', path: `complaints/${subject.id}` }
    case 'conference_name_delegates':
    case 'conference_hand_in':
    case 'conference_read_materials':
      return { words: 'conference', path: `conference-invitations/${subject.id}` }
    case 'conference_review_paper':
      return { words: 'conferencePage', path: `conferences/${subject.id}` }
    case 'read_directive':
      return { words: 'library', path: 'library' }
    case 'hand_in_questions':
    case 'say_of_answer':
      return { words: 'dialogue', path: 'my-dialogues' }
    case 'answer_dialogue':
    case 'publish_dialogue_notice':
      return { words: 'dialogue', path: `dialogues/${subject.id}` }
  }
}
