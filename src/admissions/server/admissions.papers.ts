import type { LocalDate } from '#kernel/local-date.ts'
import {
  applicationPaper,
  curriculumVitaePaper,
  fileReportPaper,
  introductionPaper,
  type OwnPaperFacts,
  opinionsPaper,
  type PaperModel,
  type PaperNumber,
  type ProcedurePaperFacts,
} from '#papers/public.ts'
import type { FormPaper } from '#rulebook/rules/admission-values.ts'
import type { AdmissionPaper } from '../rules/admission-papers.ts'
import type { Opinion } from '../rules/facts.ts'
import { stepOf } from '../rules/procedure.ts'
import { decisionModel, personOf, resolutionModel } from './paper-decisions.ts'
import { cellSigner, headOf, type PaperSource } from './paper-source.ts'
import { FILE_NAMES, OPINION_NAMES, SCHOOLING_NAMES, SEX_NAMES } from './paper-words.ts'

/** The form number a paper carries, where the rule book has one. */
export const FORM_OF: Readonly<Record<AdmissionPaper, FormPaper | null>> = {
  application: 'application',
  curriculumVitae: 'curriculumVitae',
  introduction: 'introduction',
  opinions: 'opinions',
  cellResolution: 'cellResolution',
  cellReport: null,
  decision: 'decision',
  recognitionResolution: 'recognitionResolution',
  recognitionDecision: 'recognitionDecision',
  exitResolution: null,
  exitDecision: null,
}

export function formOf({ rules }: Pick<PaperSource, 'rules'>, paper: AdmissionPaper): string | null {
  const form = FORM_OF[paper]
  return form === null ? null : rules['admission.forms'].value[form]
}

/** A paper of a procedure from its facts; undefined where the facts it tells are not there yet. */
export function composePaper(source: PaperSource, paper: AdmissionPaper, number: PaperNumber): PaperModel | undefined {
  switch (paper) {
    case 'application':
      return applicationPaper(ownFacts(source, paper))
    case 'curriculumVitae':
      return curriculumVitaePaper(ownFacts(source, paper))
    case 'introduction':
      return introduction(source)
    case 'opinions':
      return opinions(source)
    case 'cellReport':
      return fileReport(source, number)
    case 'cellResolution':
    case 'recognitionResolution':
    case 'exitResolution':
      return resolutionModel(source, factsFor(source, paper, number))
    case 'decision':
    case 'recognitionDecision':
    case 'exitDecision':
      return decisionModel(source, formOf(source, paper), number)
  }
}

/** What every paper of the cell on this person starts with. */
function factsFor(source: PaperSource, paper: AdmissionPaper, number: PaperNumber, on: LocalDate | null = source.on) {
  const facts: ProcedurePaperFacts = {
    head: headOf(source.cell, number, on),
    form: formOf(source, paper),
    person: personOf(source.procedure),
    cellName: source.cell.issuerName,
    committeeName: source.committee?.issuerName ?? null,
    signer: cellSigner(source),
  }
  return facts
}

const SHEET: PaperNumber = { kind: 'unnumbered' }

function ownFacts(source: PaperSource, paper: AdmissionPaper): OwnPaperFacts {
  const { candidate, kind } = source.procedure
  const certificate = stepOf(source.procedure, 'certificate')
  return {
    // The day is written by the person's own hand.
    ...factsFor(source, paper, SHEET, null),
    sexName: candidate?.sex ? SEX_NAMES[candidate.sex] : null,
    ethnicity: candidate?.ethnicity ?? null,
    schoolingName: candidate?.schooling ? SCHOOLING_NAMES[candidate.schooling] : null,
    certificate: certificate ? { on: certificate.on, issuer: certificate.issuer } : null,
    isReadmission: kind === 'readmission',
  }
}

function introduction(source: PaperSource): PaperModel | undefined {
  const step = stepOf(source.procedure, 'introduction')
  if (!step) return undefined
  const introducers = step.memberIds.flatMap((id) => {
    const found = source.named.get(id)
    return found ? [{ name: found.fullName, admittedOn: found.admittedOn, officialOn: found.officialOn }] : []
  })
  const facts = factsFor(source, 'introduction', SHEET, step.on)
  return introductionPaper({ ...facts, introducers, organisation: step.organisation })
}

function opinions(source: PaperSource): PaperModel | undefined {
  const step = stepOf(source.procedure, 'opinions') ?? stepOf(source.procedure, 'remarks')
  if (!step) return undefined
  const lines = step.opinions.map(({ from, ...rest }: Opinion) => ({ ...rest, from: OPINION_NAMES[from] }))
  return opinionsPaper({ ...factsFor(source, 'opinions', SHEET, step.on), opinions: lines })
}

function fileReport(source: PaperSource, number: PaperNumber): PaperModel | undefined {
  const { procedure } = source
  if (!stepOf(procedure, 'cell_resolution')) return undefined
  const papers = procedure.steps.flatMap(({ stage, on }) => {
    const name = FILE_NAMES[stage]
    return name === undefined ? [] : [{ name, on }]
  })
  const asks = procedure.kind === 'readmission' ? 'đề nghị kết nạp lại đảng viên' : 'đề nghị kết nạp đảng viên'
  return fileReportPaper({ ...factsFor(source, 'cellReport', number), papers, asks })
}
