import type { ActId, PaperId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, type Result } from '#kernel/result.ts'
import {
  type DialogueFacts,
  type DialogueQuestionFacts,
  dialogueCallPaper,
  dialogueNoticePaper,
  dialoguePlanPaper,
  dialogueSummaryPaper,
  type IssuedPaper,
  type IssueRefusal,
  issuePaper,
  type PaperModel,
  type PaperType,
  paperFrame,
} from '#papers/public.ts'
import { newId } from '#platform/server/clock.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import type { QuestionView } from '../contract.ts'
import type { Dialogue } from '../rules/dialogue.ts'
import type { DialoguePaper } from '../rules/vocabulary.ts'
import { listDebt } from './dialogues.queries.ts'
import { questionRows, viewQuestions } from './question-views.ts'

/** Each paper of a dialogue: its type, its template, and what it is called in the register. */
const PAPERS: Readonly<
  Record<
    DialoguePaper,
    { readonly type: PaperType; readonly subject: string; readonly make: (facts: DialogueFacts) => PaperModel }
  >
> = {
  plan: { type: 'plan', subject: 'đối thoại với bí thư chi bộ', make: dialoguePlanPaper },
  call: { type: 'letter', subject: 'V/v gửi câu hỏi đối thoại với bí thư chi bộ', make: dialogueCallPaper },
  summary: { type: 'report', subject: 'tổng hợp câu hỏi đối thoại với bí thư chi bộ', make: dialogueSummaryPaper },
  notice: { type: 'notice', subject: 'kết luận đối thoại với bí thư chi bộ', make: dialogueNoticePaper },
}

export interface ToIssue {
  readonly dialogue: Dialogue
  readonly paper: DialoguePaper
  readonly on: LocalDate
  readonly at: Date
  readonly actId: ActId
}

/** Numbers a paper of the dialogue in the committee's series. */
export async function issueDialoguePaper(
  trx: Trx,
  { dialogue, paper, on, at, actId }: ToIssue,
): Promise<Result<IssuedPaper, IssueRefusal>> {
  const made = await paperFacts(trx, dialogue, on)
  if (!made) return err({ code: 'unit_not_in_force' })
  const { type, subject, make } = PAPERS[paper]
  const { frame, facts } = made
  return await issuePaper(trx, {
    ...{ id: newId<'paper'>({ now: () => at }) as PaperId, unitId: dialogue.unitId, actId, at },
    ...{ issuer: 'committee', type, template: `dialogue_${paper}`, issuedOn: on, subject },
    layout: (await rulesFor(trx, dialogue.unitId, on))['paper.layout'].value,
    origin: { kind: 'dialogue', id: dialogue.id },
    compose: (number) => make({ ...facts, head: frame.head(number) }),
  })
}

/** The paper as it would be today, before it is issued. */
export async function draftDialoguePaper(db: Db, dialogue: Dialogue, paper: DialoguePaper, on: LocalDate) {
  const made = await paperFacts(db, dialogue, on)
  if (!made) return undefined
  const head = { ...made.frame.head({ kind: 'draft' as const, ordinal: null }), on: null }
  const layout = (await rulesFor(db, dialogue.unitId, on))['paper.layout'].value
  return { model: PAPERS[paper].make({ ...made.facts, head }), layout }
}

async function paperFacts(db: Db | Trx, dialogue: Dialogue, on: LocalDate) {
  const frame = await paperFrame(db, dialogue.unitId, on)
  if (!frame) return undefined
  const reader = { unitId: dialogue.unitId, on, mayPrepare: false, mayDecide: false }
  const rows = await questionRows(db).where('q.dialogueId', '=', dialogue.id).orderBy('q.place').execute()
  const views = await viewQuestions(db, rows, reader)
  const carried = await listDebt(db, reader, dialogue.heldOn ?? dialogue.plannedOn)
  const rules = await rulesFor(db, dialogue.unitId, on)
  const { theme, purpose, place, chair, guests, plannedOn, startsAt, questionsUntil, answersUntil } = dialogue
  const facts: Omit<DialogueFacts, 'head'> = {
    ...{ theme, purpose, place, chair, guests, plannedOn, startsAt, questionsUntil, answersUntil },
    ...{ heldOn: dialogue.heldOn, present: dialogue.present, conclusion: dialogue.conclusion },
    topics: rules['dialogue.topics'].value.map(({ title }) => title),
    questions: views.filter(({ state }) => state !== 'merged').map(toQuestion),
    carried: carried.map(toQuestion),
    signer: frame.signer,
    recipients: ['Các chi bộ trực thuộc', `Lưu ${frame.name}`],
  }
  return { frame, facts }
}

const OUTCOMES: Readonly<Partial<Record<QuestionView['state'], DialogueQuestionFacts['outcome']>>> = {
  answered: 'answered',
  closed: 'answered',
  deferred: 'deferred',
  committed: 'committed',
  out_of_scope: 'out_of_scope',
}

function toQuestion(view: QuestionView): DialogueQuestionFacts {
  const { place, words, answer, answerer, state, topic } = view
  return {
    ...{ reference: `question:${view.id}`, place, words, answer, topic: topic.title, outcome: OUTCOMES[state] ?? null },
    // Who asked the same twice, in questions that became one, is named once.
    askers: [...new Set(view.asks.map(({ asker, cell }) => `đồng chí ${asker.name}, ${cell.name}`))],
    answerer: answerer === null ? null : answerer.kind === 'person' ? `đồng chí ${answerer.name}` : answerer.name,
    promises: view.promises.map((one) => ({
      ...{ reference: `commitment:${one.id}`, task: one.what, owner: one.ownerName, reportAt: null, part: null },
      ...{ product: one.product === '' ? null : one.product, dueOn: one.dueOn as LocalDate },
    })),
  }
}
