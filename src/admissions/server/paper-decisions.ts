import { addMonthsToDay, type LocalDate } from '#kernel/local-date.ts'
import {
  type DecisionPurpose,
  type PaperModel,
  type PaperNumber,
  type ProcedurePaperFacts,
  procedureDecisionPaper,
  procedureResolutionPaper,
  type ResolutionPurpose,
} from '#papers/public.ts'
import type { LegalBasis } from '#rulebook/rules/rule.ts'
import { type Procedure, stepOf } from '../rules/procedure.ts'
import { headOf, type PaperSource } from './paper-source.ts'
import { GROUND_NAMES, HEARING_NAMES, OPINION_NAMES } from './paper-words.ts'

/** The cell's resolution; undefined until the cell has voted. */
export function resolutionModel(source: PaperSource, facts: ProcedurePaperFacts): PaperModel | undefined {
  const { procedure } = source
  const step =
    stepOf(procedure, 'cell_resolution') ?? stepOf(procedure, 'cell_review') ?? stepOf(procedure, 'exit_resolution')
  if (!step) return undefined
  return procedureResolutionPaper({
    ...facts,
    purpose: resolutionPurpose(procedure),
    vote: step.vote,
    findings: findingsOf(procedure),
    admittedOn: procedure.concerned?.admittedOn ?? null,
    probationFromOn: procedure.concerned?.probationFromOn ?? null,
    officialOn: officialOn(source),
  })
}

function resolutionPurpose(procedure: Procedure): ResolutionPurpose {
  if (procedure.kind === 'removal') return 'remove'
  if (procedure.kind === 'leaving') return 'let_leave'
  if (procedure.kind === 'readmission') return 'readmit'
  if (procedure.kind === 'admission') return 'admit'
  return stepOf(procedure, 'cell_review')?.outcome === 'remove' ? 'remove_after_probation' : 'recognise'
}

/** What the cell weighed, drawn from what was recorded. */
function findingsOf(procedure: Procedure): string[] {
  const verification = stepOf(procedure, 'verification')
  const opinions = stepOf(procedure, 'opinions') ?? stepOf(procedure, 'remarks')
  const course = stepOf(procedure, 'course')
  const remarks = stepOf(procedure, 'remarks')
  const grounds = stepOf(procedure, 'grounds')
  const warning = stepOf(procedure, 'warning')
  const hearing = stepOf(procedure, 'hearing')
  const request = stepOf(procedure, 'leaving_request')
  return [
    ...(verification ? [`Lý lịch đã được thẩm tra: ${verification.conclusion}`] : []),
    ...(course ? [`Đã học lớp đảng viên mới, giấy chứng nhận số ${course.number} do ${course.issuer} cấp`] : []),
    ...(remarks ? [`Nhận xét của đảng viên giúp đỡ: ${remarks.helperRemark}`] : []),
    ...(opinions?.opinions ?? []).map(
      (each) => `${OPINION_NAMES[each.from]} (${each.name}): ${each.text || 'nhất trí'}`,
    ),
    ...(grounds ? [`Lý do: ${GROUND_NAMES[grounds.ground]}. ${grounds.evidence}`] : []),
    ...(warning ? [`Chi bộ đã nhắc nhở: ${warning.how}`] : []),
    ...(hearing ? [`Đồng chí ${HEARING_NAMES[hearing.form]}: ${hearing.text}`] : []),
    ...(request ? [`Lý do xin ra khỏi Đảng: ${request.reason}`] : []),
  ]
}

/** The committee's decision; undefined until it has decided. */
export function decisionModel(source: PaperSource, form: string | null, number: PaperNumber): PaperModel | undefined {
  const { procedure, committee, cell, rules } = source
  const step =
    stepOf(procedure, 'committee_decision') ??
    stepOf(procedure, 'recognition_decision') ??
    stepOf(procedure, 'exit_decision')
  if (!step || committee === null) return undefined
  const standing = step.bodyVote.body === 'standing_committee'
  const isAdmission = procedure.kind === 'admission' || procedure.kind === 'readmission'
  return procedureDecisionPaper({
    head: headOf(committee, number, step.on),
    form,
    person: personOf(procedure),
    cellName: cell.issuerName,
    committeeName: committee.issuerName,
    signer: {
      authority: standing ? 'T/M BAN THƯỜNG VỤ' : 'T/M ĐẢNG ỦY',
      post: 'BÍ THƯ',
      name: source.committeeSecretary,
    },
    purpose: decisionPurpose(procedure),
    deciderName: standing ? `Ban Thường vụ ${committee.issuerName}` : committee.issuerName,
    decidedOn: step.on,
    members: step.bodyVote.members,
    inFavour: step.bodyVote.inFavour,
    cellResolution: resolutionName(source),
    bases: [
      'Điều lệ Đảng Cộng sản Việt Nam',
      ...basisText(rules[isAdmission ? 'admission.ceremonyWorkingDays' : 'member.recognitionReviewWorkingDays'].basis),
    ],
    ceremonyWorkingDays: isAdmission ? rules['admission.ceremonyWorkingDays'].value : null,
    officialOn: officialOn(source),
  })
}

/** Where a figure rests on the Charter itself, the Charter stands above already. */
function basisText({ symbol, issuer, issuedOn }: LegalBasis): string[] {
  if (!/\d/.test(symbol)) return []
  if (issuedOn === null) return [`Quy định số ${symbol} của ${issuer}`]
  return [
    `Quy định số ${symbol}, ngày ${issuedOn.slice(8)}/${issuedOn.slice(5, 7)}/${issuedOn.slice(0, 4)} của ${issuer}`,
  ]
}

/** The cell's resolution by its number, where it was issued here. */
function resolutionName({ issued }: PaperSource): string | null {
  const found = issued.find(({ type, state }) => type === 'resolution' && state === 'issued')
  if (!found) return null
  const [year, month, day] = found.issuedOn.split('-')
  return `Nghị quyết số ${String(found.number).padStart(2, '0')}-${found.symbol}, ngày ${day}/${month}/${year}`
}

function decisionPurpose({ kind }: Procedure): DecisionPurpose {
  if (kind === 'removal') return 'remove'
  if (kind === 'leaving') return 'let_leave'
  if (kind === 'readmission') return 'readmit'
  return kind === 'recognition' ? 'recognise' : 'admit'
}

/** Whom a paper is about: a candidate as he is kept, a member by his name. */
export function personOf({ candidate, concerned }: Procedure) {
  if (candidate !== null) {
    const { fullName, bornOn, occupation, homeAddress } = candidate
    return { fullName, bornOn, occupation, homeAddress }
  }
  return { fullName: concerned?.fullName ?? '', bornOn: null, occupation: null, homeAddress: null }
}

function officialOn({ procedure, rules }: PaperSource): LocalDate | null {
  const from = procedure.concerned?.probationFromOn ?? null
  return from === null ? null : addMonthsToDay(from, rules['member.probationMonths'].value)
}
