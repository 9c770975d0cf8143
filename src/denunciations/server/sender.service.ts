import { createHash } from 'node:crypto'
import { verify } from '@node-rs/argon2'
import { denunciationStanding } from '#cases/public.ts'
import type { ActId, CaseId, PersonId, UnitId } from '#kernel/id.ts'
import { type LocalDate, localDateAt } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { type ActDeps, performAct } from '#platform/server/acts/perform.ts'
import { newId, today } from '#platform/server/clock.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { findUnitNames } from '#units/public.ts'
import type { KeepRefusal, WireWrap } from '#vault/public.ts'
import { LETTER_FROM } from '../rules/letter.ts'
import type { LetterState } from '../rules/vocabulary.ts'
import { findDrop, readDrop } from './drops.service.ts'
import { isFormOn } from './form.service.ts'
import { hashProof, type IntakeRefusal, type NewReceipt, recordIntake } from './intake.service.ts'
import { changeLetter, type LetterRecord, listExcluded, recordStep, toRecord } from './letters.store.ts'
import { knownPersons, sealForIn } from './places.queries.ts'
import { keepFor } from './sealed-steps.service.ts'
import { fromWire, type SealedOnWire } from './wire.ts'
import { RECEIPT, takeWork, type Work, type WorkRefusal } from './work.store.ts'

/** Nobody: whoever writes is not signed in, and no name of his is ever told to the server. */
const NOBODY = { userId: null, personId: null }

export interface ToSend {
  readonly namedIds: readonly PersonId[]
  readonly digest: string
  readonly wraps: readonly WireWrap[]
  readonly identity: SealedOnWire
  readonly receipt: NewReceipt
}

type SendRefusal = IntakeRefusal | { readonly code: 'not_found' | 'form_closed' | 'pieces_missing' }

/** Takes in a letter all of whose pieces are there. The same key again is the same letter. */
export function sendLetter(deps: ActDeps, dropId: string, key: ActId, asked: ToSend) {
  const { namedIds, digest, wraps, identity, receipt } = asked
  const request = { dropId, namedIds, digest, number: receipt.number }
  const call = { key, name: 'denunciations.formSend', by: NOBODY, request }
  return performAct<{ readonly number: string }, SendRefusal>(deps, call, async ({ trx, at, actId }) => {
    const drop = await findDrop(trx, dropId)
    if (!drop) return err({ code: 'not_found' })
    if (!(await isFormOn(trx, drop.unitId))) return err({ code: 'form_closed' })
    const known = await areKnown(trx, drop.unitId, namedIds, localDateAt(at))
    if (!known) return err({ code: 'not_found' })
    const ciphertext = await readDrop(trx, dropId)
    const isWhole = ciphertext.length === drop.size && createHash('sha256').update(ciphertext).digest('hex') === digest
    if (!isWhole) return err({ code: 'pieces_missing' })
    const id = newId(deps.clock)
    const on = localDateAt(at)
    const intake = {
      ...{ id, namedIds, receipt, concernedUnitId: drop.unitId, channel: 'form' as const, state: 'received' as const },
      ...{ kind: null, receivedOn: on, postmarkOn: null, copies: 1 },
      letter: { ciphertext, wraps },
      identity: fromWire(identity),
    }
    const taken = await recordIntake(trx, deps.clock, intake, { at, actId, by: null })
    if (!taken.ok) return taken
    await trx.deleteFrom('denunciationDrop').where('id', '=', dropId).execute()
    const { unitId, code, seq } = taken.value
    const content = { code, seq, namedIds, bytes: ciphertext.length }
    return ok({ reply: { number: receipt.number }, unitId, subject: { kind: 'denunciation', id }, content })
  })
}

/** Whether the unit may know of all of them: the form offers its office holders, and its server takes nobody from elsewhere. */
export async function areKnown(
  db: Db | Trx,
  unitId: UnitId,
  ids: readonly PersonId[],
  on: LocalDate,
): Promise<boolean> {
  const known = await knownPersons(db, unitId, ids, on)
  return ids.every((id) => known.has(id))
}

interface OpenReceipt {
  readonly letter: LetterRecord
  readonly sealedIdentity: Buffer
  readonly caseIds: readonly string[]
}

/** As it is now, held until the answer lies in it: it may be closed, or go a level up, while the answer comes. */
async function holdLetter(trx: Trx, letterId: string): Promise<LetterRecord> {
  const query = trx.selectFrom('denunciation').selectAll().where('id', '=', letterId)
  return toRecord(await query.forUpdate().executeTakeFirstOrThrow())
}

/** The letter of a receipt. An unknown number takes as long as a wrong word. */
async function findReceipt(db: Db | Trx, number: string, proof: string): Promise<OpenReceipt | undefined> {
  const row = await db
    .selectFrom('denunciationReceipt as r')
    .innerJoin('denunciation as d', 'd.id', 'r.denunciationId')
    .selectAll('d')
    .select(['r.proofHash', 'r.sealedIdentity'])
    .where('r.number', '=', number)
    .executeTakeFirst()
  if (!row) {
    await hashProof(proof)
    return undefined
  }
  return (await verify(row.proofHash, proof))
    ? { letter: toRecord(row), sealedIdentity: row.sealedIdentity, caseIds: row.caseIds }
    : undefined
}

export interface WithReceipt {
  readonly number: string
  readonly proof: string
  readonly work: Work
}

type StatusRefusal = WorkRefusal | { readonly code: 'receipt_unknown' }

/** How a letter stands, for who has its receipt. */
export async function viewReceipt({ db, clock }: ActDeps, { number, proof, work }: WithReceipt) {
  const paid = await takeWork(db, RECEIPT, `${number} ${proof}`, work, clock.now())
  if (!paid.ok) return paid
  const found = await findReceipt(db, number, proof)
  if (!found) return err({ code: 'receipt_unknown' as const })
  const { letter, sealedIdentity, caseIds } = found
  const standings = await denunciationStanding(db, caseIds as readonly CaseId[])
  const excluded = new Set<string>((await listExcluded(db, letter.id)).map(({ personId }) => personId))
  return ok({
    state: letter.state as LetterState,
    receivedOn: letter.receivedOn as string,
    unitName: (await findUnitNames(db, [letter.unitId])).get(letter.unitId) ?? '',
    sealedIdentity: sealedIdentity.toString('base64'),
    sealFor: await sealForIn(db, letter.unitId, excluded, today(clock)),
    standings: standings.map(({ stage, settleUntil, answeredOn, answer }) => ({
      stage: stage as string,
      settleUntil: settleUntil as string | null,
      answeredOn: answeredOn as string | null,
      answer,
    })),
    messages: await listMessages(db, letter.id),
  })
}

async function listMessages(db: Db, letterId: string) {
  const rows = await db
    .selectFrom('denunciationMessage')
    .select(['id', 'direction', 'at', 'sealed'])
    .where('denunciationId', '=', letterId)
    .orderBy('id')
    .execute()
  return rows.map(({ id, direction, at, sealed }) => ({
    id,
    direction: direction === 'question' ? ('question' as const) : ('answer' as const),
    at: at.toISOString(),
    sealed: sealed?.toString('base64') ?? null,
  }))
}

type AnswerRefusal =
  | StatusRefusal
  | KeepRefusal
  | { readonly code: 'letter_state_wrong'; readonly state: LetterState }
  | { readonly code: 'not_found' }

/** What the sender answers, sealed for those who handle his letter. */
export function answerQuestion(deps: ActDeps, key: ActId, asked: WithReceipt & { readonly kept: SealedOnWire }) {
  const { number, proof, work, kept } = asked
  const request = { number, proof, work, bytes: kept.ciphertext.length }
  const call = { key, name: 'denunciations.formAnswer', by: NOBODY, request }
  return performAct<{ readonly isKept: boolean }, AnswerRefusal>(deps, call, async (context) => {
    const { trx, at, actId } = context
    const paid: Result<null, WorkRefusal> = await takeWork(trx, RECEIPT, `${number} ${proof} answer`, work, at)
    if (!paid.ok) return paid
    const found = await findReceipt(trx, number, proof)
    if (!found) return err({ code: 'receipt_unknown' })
    const letter = await holdLetter(trx, found.letter.id)
    if (!LETTER_FROM.answer.includes(letter.state)) return err({ code: 'letter_state_wrong', state: letter.state })
    const item = await keepFor(deps, context, letter, { kind: 'exchange', sealed: fromWire(kept), keptBy: null })
    if (!item.ok) return item
    const { id: denunciationId, unitId } = letter
    const message = { denunciationId, unitId, direction: 'answer', itemId: item.value.id, sealed: null }
    const id = newId(deps.clock)
    await trx
      .insertInto('denunciationMessage')
      .values({ ...message, id, at, byPerson: null, actId })
      .execute()
    const facts = { code: item.value.code }
    await recordStep(trx, { id: newId(deps.clock), letter, step: 'answer', facts }, { at, actId, by: null })
    await changeLetter(trx, letter, {})
    return ok({ reply: { isKept: true }, unitId, subject: { kind: 'denunciation', id: letter.id }, content: facts })
  })
}
