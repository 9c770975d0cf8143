import { findPeopleWithAccounts } from '#accounts/public.ts'
import type { ActId, PersonId } from '#kernel/id.ts'
import { type LocalDate, localDateAt } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { type ActContext, type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import type { Trx } from '#platform/server/db/db.ts'
import type { Dialogue } from '../rules/dialogue.ts'
import type { DialogueRefusal } from '../rules/refusal.ts'
import { decidePaperVoice, decideVerdict, isVoiceOf } from '../rules/verdict.ts'
import type { AskId, DialogueId, QuestionState, Verdict } from '../rules/vocabulary.ts'
import type { NotFound } from './dialogues.service.ts'
import { findDialogue, isHead, listAsks, listQuestions, recordEntry, recordQuestion } from './dialogues.store.ts'

export interface VerdictCall {
  readonly key: ActId
  readonly askId: AskId
  readonly verdict: Verdict
  readonly words: string
}

interface Judged {
  readonly state: QuestionState
}

type Refusal = DialogueRefusal | NotFound

/** The asker says whether it is solved; where he left the office, who holds it now may say it too. */
export function judgeAsk(deps: ActDeps, actor: Actor, { key, ...said }: VerdictCall) {
  const call = { key, name: 'dialogues.judge', by: actor, request: said }
  return performAct<Judged, Refusal>(deps, call, async (context) => {
    const found = await findAsk(context.trx, said.askId)
    const mayHear = found !== undefined && (await isVoice(context.trx, actor, found, localDateAt(context.at)))
    return mayHear ? await judge(context, actor, found, { ...said, paperOn: null }) : err({ code: 'not_found' })
  })
}

/** Who leads the cell types what an asker wrote who cannot sign in. */
export function judgeOnPaper(
  deps: ActDeps,
  actor: Actor,
  { key, saidOn, ...said }: VerdictCall & { readonly saidOn: LocalDate },
) {
  const call = { key, name: 'dialogues.judgeOnPaper', by: actor, request: { ...said, saidOn } }
  return performAct<Judged, Refusal>(deps, call, async (context) => {
    const { trx, at } = context
    const found = await findAsk(trx, said.askId)
    const today = localDateAt(at)
    if (!found || !(await isHead(trx, actor.personId, found.ask.voiceId, today))) return err({ code: 'not_found' })
    const askerHasAccount = (await findPeopleWithAccounts(trx, [found.ask.askerId])).has(found.ask.askerId)
    const { heldOn } = found.dialogue
    const may = decidePaperVoice({ askerHasAccount, leadsCell: true, saidOn, heldOn, today })
    return may.ok ? await judge(context, actor, found, { ...said, paperOn: saidOn }) : may
  })
}

interface Said {
  readonly askId: AskId
  readonly verdict: Verdict
  readonly words: string
  readonly paperOn: LocalDate | null
}

async function judge({ trx, at, actId }: ActContext, actor: Actor, found: FoundAsk, said: Said) {
  const { dialogue, question, others } = found
  const { askId, verdict, words, paperOn } = said
  const decided: Result<Judged, DialogueRefusal> = decideVerdict(dialogue, question, {
    isVoice: true,
    verdict,
    words,
    others,
  })
  if (!decided.ok) return decided
  const { state } = decided.value
  const row = { verdict, verdictWords: words, verdictBy: actor.personId, verdictAt: at, verdictPaperOn: paperOn }
  await trx.updateTable('dialogueAsk').set(row).where('id', '=', askId).execute()
  if (state !== question.state) await recordQuestion(trx, { ...question, state, version: question.version + 1 })
  const { unitId } = dialogue
  const entry = { dialogueId: dialogue.id, unitId, questionId: question.id, act: verdict, words }
  await recordEntry(trx, entry, { at, by: actor.personId, actId })
  return ok({
    reply: { state },
    unitId,
    subject: { kind: 'dialogueAsk', id: askId },
    content: { verdict, words, paperOn },
  })
}

type FoundAsk = NonNullable<Awaited<ReturnType<typeof findAsk>>>

/** An ask with the question it stands under now and what the other askers said; the dialogue is held. */
async function findAsk(trx: Trx, askId: AskId) {
  const row = await trx.selectFrom('dialogueAsk').select('dialogueId').where('id', '=', askId).executeTakeFirst()
  const dialogueId = row?.dialogueId as DialogueId | undefined
  const dialogue: Dialogue | undefined =
    dialogueId && (await findDialogue(trx, dialogueId, { scope: null, lock: true }))
  if (!dialogue) return undefined
  const asks = await listAsks(trx, dialogue.id)
  const questions = await listQuestions(trx, dialogue.id)
  const ask = asks.find(({ id }) => id === askId)
  const asked = questions.find(({ id }) => id === ask?.questionId)
  const question = asked?.mergedInto ? questions.find(({ id }) => id === asked.mergedInto) : asked
  if (!ask || !question) return undefined
  const under = new Set(
    questions.filter((one) => one.id === question.id || one.mergedInto === question.id).map(({ id }) => id),
  )
  const others = asks.filter((one) => one.id !== askId && under.has(one.questionId)).map((one) => one.verdict)
  return { dialogue, ask, question, others }
}

async function isVoice(trx: Trx, actor: Actor, { ask }: FoundAsk, on: LocalDate): Promise<boolean> {
  const isAsker = ask.askerId === (actor.personId as PersonId)
  return isVoiceOf({
    isAsker,
    askerHoldsOffice: isAsker || (await isHead(trx, ask.askerId, ask.voiceId, on)),
    holdsOfficeNow: await isHead(trx, actor.personId, ask.voiceId, on),
  })
}
