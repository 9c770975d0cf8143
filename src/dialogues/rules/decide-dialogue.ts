import { addWorkingDays, type LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Described, Dialogue } from './dialogue.ts'
import { DIALOGUE_LINES } from './lines.ts'
import type { DialogueRefusal } from './refusal.ts'
import type { DialogueAct } from './vocabulary.ts'

export interface DialogueBodies {
  describe: Described
  issue_plan: { readonly on: LocalDate }
  issue_call: { readonly on: LocalDate }
  issue_summary: { readonly on: LocalDate }
  start: { readonly on: LocalDate }
  end: { readonly present: number; readonly conclusion: string }
  issue_notice: { readonly on: LocalDate }
  call_off: { readonly reason: string }
}
export type DialogueAsked = {
  readonly [A in DialogueAct]: { readonly act: A; readonly body: DialogueBodies[A] }
}[DialogueAct]

export interface DialogueFacts {
  readonly today: LocalDate
  readonly questions: number
  readonly unsettled: number
  readonly noticeWorkingDays: number
  readonly holidays: ReadonlySet<LocalDate>
}

/** The dialogue after an act, or why not. */
export function decideDialogueAct(
  dialogue: Dialogue,
  asked: DialogueAsked,
  facts: DialogueFacts,
): Result<Dialogue, DialogueRefusal> {
  const line = DIALOGUE_LINES[asked.act]
  if (!line.in.includes(dialogue.stage)) return err({ code: 'dialogue_wrong_stage', stage: dialogue.stage })
  const after = dialogueAfter(dialogue, asked, facts)
  if (!after.ok) return after
  return ok({ ...after.value, stage: line.to ?? dialogue.stage, version: dialogue.version + 1 })
}

function dialogueAfter(
  dialogue: Dialogue,
  asked: DialogueAsked,
  facts: DialogueFacts,
): Result<Dialogue, DialogueRefusal> {
  switch (asked.act) {
    case 'describe': {
      const refused = checkDays(asked.body, facts.today)
      return refused ? err(refused) : ok({ ...dialogue, ...asked.body })
    }
    case 'issue_call':
      return issuedOn(asked.body.on, facts, { ...dialogue, calledOn: asked.body.on })
    case 'issue_summary':
      return facts.questions === 0 ? err({ code: 'dialogue_no_questions' }) : issuedOn(asked.body.on, facts, dialogue)
    case 'start':
      if (facts.today < dialogue.plannedOn) return err({ code: 'dialogue_before_day', plannedOn: dialogue.plannedOn })
      return issuedOn(asked.body.on, facts, { ...dialogue, heldOn: asked.body.on })
    case 'end':
      return decideEnd(dialogue, asked.body, facts)
    case 'issue_notice':
      if (facts.unsettled > 0) return err({ code: 'dialogue_questions_unsettled', count: facts.unsettled })
      return issuedOn(asked.body.on, facts, dialogue)
    case 'call_off':
      return asked.body.reason === '' ? err({ code: 'dialogue_reason_missing' }) : ok(dialogue)
    default:
      return issuedOn(asked.body.on, facts, dialogue)
  }
}

/** A day of issue, or of the session, is never one to come, never before the call, nor before what was said at the session. */
function issuedOn(on: LocalDate, { today }: DialogueFacts, after: Dialogue): Result<Dialogue, DialogueRefusal> {
  if (on > today) return err({ code: 'dialogue_day_ahead', today })
  if (after.calledOn !== null && on < after.calledOn) return err({ code: 'dialogue_days_wrong' })
  if (after.heldOn !== null && on < after.heldOn) return err({ code: 'dialogue_days_wrong' })
  return ok(after)
}

/** The day of the notice is counted from the session, by the rule of that day. */
function decideEnd(
  dialogue: Dialogue,
  { present, conclusion }: DialogueBodies['end'],
  { noticeWorkingDays, holidays }: DialogueFacts,
): Result<Dialogue, DialogueRefusal> {
  if (conclusion === '') return err({ code: 'dialogue_conclusion_missing' })
  const noticeDueOn = addWorkingDays(dialogue.heldOn ?? dialogue.plannedOn, noticeWorkingDays, holidays)
  return ok({ ...dialogue, present, conclusion, noticeDueOn })
}

/** Questions first, then answers, then the day itself; never a day that is over. */
export function checkDays(
  { plannedOn, questionsUntil, answersUntil }: Described,
  today: LocalDate,
): DialogueRefusal | undefined {
  if (plannedOn < today) return { code: 'dialogue_day_past', today }
  return questionsUntil <= answersUntil && answersUntil <= plannedOn ? undefined : { code: 'dialogue_days_wrong' }
}
