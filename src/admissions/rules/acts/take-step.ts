import type { LocalDate } from '#kernel/local-date.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { StepContext, StepEffect } from '../context.ts'
import type { StepFacts, StepInput } from '../facts.ts'
import { type Procedure, standsAt, stepBefore } from '../procedure.ts'
import { stageAfter } from '../stage-table.ts'
import type { ProcedureStage } from '../vocabulary.ts'
import { decideSympathiser } from './assign-helpers.ts'
import type { CertificateRefusal, HelperRefusal, OpinionsRefusal } from './checks.ts'
import { checkCertificate } from './checks.ts'
import type { CarriedRefusal, CountRefusal } from './count-vote.ts'
import { type CommitteeRefusal, decideByCommittee } from './decide-by-committee.ts'
import { type CeremonyRefusal, decideCeremony } from './hold-ceremony.ts'
import { decideGrounds, type GroundsRefusal } from './name-grounds.ts'
import { decideCertificate } from './record-certificate.ts'
import { decideIntroduction, type IntroductionRefusal } from './record-introduction.ts'
import { decideOpinions } from './record-opinions.ts'
import { decideVerification, type VerificationRefusal } from './record-verification.ts'
import { type AdmissionResolutionRefusal, decideAdmissionResolution } from './resolve-admission.ts'
import { decideExitResolution } from './resolve-exit.ts'
import { decideReview, type ReviewRefusal } from './review-probation.ts'

export type StepRefusal =
  | { readonly code: 'procedure_closed' }
  | { readonly code: 'not_this_stage'; readonly stage: ProcedureStage }
  | { readonly code: 'day_to_come' }
  | { readonly code: 'before_earlier_step'; readonly stage: ProcedureStage; readonly on: LocalDate }
  | HelperRefusal
  | CertificateRefusal
  | OpinionsRefusal
  | VerificationRefusal
  | IntroductionRefusal
  | AdmissionResolutionRefusal
  | CountRefusal
  | CarriedRefusal
  | CommitteeRefusal
  | CeremonyRefusal
  | ReviewRefusal
  | GroundsRefusal

export interface StepTaken {
  readonly facts: StepFacts
  readonly effects: readonly StepEffect[]
  /** The stage that comes next; null: the procedure is completed. */
  readonly next: ProcedureStage | null
}

/** One stage done: the one the procedure stands at, on a day that has come and does not lie before what it rests on. */
export function decideStep(
  procedure: Procedure,
  input: StepInput,
  context: StepContext,
): Result<StepTaken, StepRefusal> {
  const row = standsAt(procedure)
  if (row === undefined || procedure.state !== 'running') return err({ code: 'procedure_closed' })
  if (row.stage !== input.stage) return err({ code: 'not_this_stage', stage: row.stage })
  const done = decideOfStage(procedure, input, context)
  if (!done.ok) return done
  const { facts, effects } = done.value
  if (facts.on > context.today) return err({ code: 'day_to_come' })
  const before = stepBefore(procedure, row)
  if (before !== undefined && before.on > facts.on)
    return err({ code: 'before_earlier_step', stage: before.stage, on: before.on })
  const isOver = effects.some(({ type }) => type === 'propose_removal')
  return ok({ facts, effects, next: isOver ? null : stageAfter(procedure.kind, row.stage) })
}

type Done = Pick<StepTaken, 'facts' | 'effects'>

function plain<E>(decided: Result<StepFacts, E>): Result<Done, E> {
  return decided.ok ? ok({ facts: decided.value, effects: [] }) : decided
}

function decideOfStage(procedure: Procedure, input: StepInput, context: StepContext): Result<Done, StepRefusal> {
  switch (input.stage) {
    case 'sympathiser':
      return plain(decideSympathiser(input, context))
    case 'certificate':
      return plain(decideCertificate(input, context))
    case 'application': {
      const holds = checkCertificate(procedure, input.on, context.rules)
      return holds.ok ? plain(ok(input)) : holds
    }
    case 'verification':
      return plain(decideVerification(input))
    case 'introduction':
      return plain(decideIntroduction(input, context))
    case 'opinions':
    case 'remarks':
      return plain(decideOpinions(input))
    case 'cell_resolution':
      return plain(decideAdmissionResolution(procedure, input, context))
    case 'committee_decision':
    case 'recognition_decision':
    case 'exit_decision':
      return decideByCommittee(procedure, input, context)
    case 'ceremony':
      return decideCeremony(procedure, input, context)
    case 'cell_review':
      return decideReview(procedure, input, context)
    case 'grounds':
      return plain(decideGrounds(procedure, input, context))
    case 'exit_resolution':
      return plain(decideExitResolution(input, context))
    case 'death_record':
      return ok({ facts: input, effects: [{ type: 'leave', reason: 'deceased', leftOn: input.on }] })
    case 'curriculum_vitae':
    case 'superior_consent':
    case 'decision_received':
    case 'course':
    case 'warning':
    case 'hearing':
    case 'leaving_request':
    case 'announcement':
      return plain(ok(input))
  }
}
