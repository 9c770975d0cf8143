import type { ActId, PaperId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { performAct, type Recorded } from '#platform/server/acts/perform.ts'
import type { Trx } from '#platform/server/db/db.ts'
import type { ServerDeps } from '#platform/server/deps.ts'
import type { PaperLayout } from '#rulebook/rules/rule.ts'
import { decideNumberTerm, decideVoid, type NumberTermRefusal, type VoidRefusal } from '../rules/issue.ts'
import { canIssue, type Issuer, seriesOf, type TypeNotAllowed } from '../rules/issuing-authority.ts'
import { decideNextNumber, type NumberRefusal } from '../rules/number-series.ts'
import type { PaperModel, PaperNumber } from '../rules/paper-model.ts'
import { type PaperType, paperSymbol } from '../rules/paper-type.ts'
import {
  loadNumberTermState,
  loadPaper,
  lockSeries,
  recordNumberTerm,
  recordPaper,
  recordVoid,
  symbolOn,
} from './papers.store.ts'

export type PapersDeps = Pick<ServerDeps, 'db' | 'clock'>

export interface PaperToIssue {
  readonly id: PaperId
  readonly unitId: UnitId
  readonly issuer: Issuer
  readonly type: PaperType
  /** Name of the template, for the register: `meetingMinutes`. */
  readonly template: string
  readonly issuedOn: LocalDate
  /** Trích yếu in one line. */
  readonly subject: string
  readonly layout: PaperLayout
  readonly origin: { readonly kind: string; readonly id: string }
  readonly actId: ActId
  readonly at: Date
  /** The paper once its number is known. */
  readonly compose: (number: PaperNumber) => PaperModel
}

export type IssueRefusal = TypeNotAllowed | NumberRefusal | { readonly code: 'unit_not_in_force' }

export interface IssuedPaper {
  readonly id: PaperId
  readonly number: number
  readonly symbol: string
}

/**
 * Numbers a paper and keeps it as issued, inside the caller's act. The series stays locked until that act ends: no gap, no double.
 * A caller who issues several types in one act does so in the order of PAPER_TYPES, so that two acts never wait for each other.
 */
export async function issuePaper(trx: Trx, paper: PaperToIssue): Promise<Result<IssuedPaper, IssueRefusal>> {
  const { issuer, origin, compose, at, ...rest } = paper
  const { unitId, type, issuedOn } = paper
  const allowed = canIssue(issuer, type, issuedOn)
  if (!allowed.ok) return allowed
  const unitSymbol = await symbolOn(trx, unitId, issuedOn)
  if (unitSymbol === undefined) return err({ code: 'unit_not_in_force' })
  const which = seriesOf(issuer)
  const series = await lockSeries(trx, unitId, { type, issuedOn, series: which })
  const next = decideNextNumber(series, issuedOn)
  if (!next.ok) return next

  const number = next.value
  const symbol = paperSymbol(type, which === 'commission' ? `UBKT${unitSymbol}` : unitSymbol)
  const model = compose({ kind: 'numbered', number, symbol })
  const placed = {
    series: which,
    termFrom: series.termFrom,
    originKind: origin.kind,
    originId: origin.id,
    issuedAt: at,
  }
  await recordPaper(trx, { ...rest, ...placed, number, symbol, model })
  return ok({ id: paper.id, number, symbol })
}

/** Ends the force of a paper inside the act that calls it back; one that is void already stays as it is. */
export async function voidPaper(
  trx: Trx,
  paperId: PaperId,
  voiding: { readonly reason: string; readonly actId: ActId; readonly at: Date },
): Promise<void> {
  await recordVoid(trx, paperId, voiding)
}

interface ActOn<I> {
  readonly key: ActId
  readonly input: I
}

type NotFound = { readonly code: 'not_found' }

/** Ends the force of an issued paper; its number is not given again. */
export function declareVoid(
  deps: PapersDeps,
  actor: Actor,
  { key, paperId, input }: ActOn<{ readonly reason: string }> & { readonly paperId: PaperId },
) {
  const call = { key, name: 'papers.declareVoid', by: actor, request: { paperId, ...input } }
  return performAct(
    deps,
    call,
    async ({ trx, actId, at }): Promise<Result<Recorded<{ id: PaperId }>, VoidRefusal | NotFound>> => {
      const paper = await loadPaper(trx, actor.scopeOf('paper.issue'), paperId)
      if (paper === undefined) return err({ code: 'not_found' })
      const decision = decideVoid(paper.state)
      if (!decision.ok) return decision
      await recordVoid(trx, paperId, { reason: input.reason, actId, at })
      const subject = { kind: 'paper', id: paperId }
      return ok({ reply: { id: paperId }, unitId: paper.unitId, subject, content: { ...decision.value, ...input } })
    },
  )
}

interface NumberTermInput {
  readonly fromOn: LocalDate
  readonly basis: string
}

/** A congress of the unit closed: its numbers begin again at 01. */
export function startNumberTerm(
  deps: PapersDeps,
  actor: Actor,
  { key, unitId, input }: ActOn<NumberTermInput> & { readonly unitId: UnitId },
) {
  const call = { key, name: 'papers.startNumberTerm', by: actor, request: { unitId, ...input } }
  return performAct(
    deps,
    call,
    async ({ trx, actId }): Promise<Result<Recorded<NumberTermInput>, NumberTermRefusal | NotFound>> => {
      const state = await loadNumberTermState(trx, actor.scopeOf('paper.issue'), unitId)
      if (state === undefined) return err({ code: 'not_found' })
      const decision = decideNumberTerm(state, input.fromOn)
      if (!decision.ok) return decision
      await recordNumberTerm(trx, { unitId, ...input, actId })
      return ok({ reply: input, unitId, subject: { kind: 'unit', id: unitId }, content: input })
    },
  )
}
