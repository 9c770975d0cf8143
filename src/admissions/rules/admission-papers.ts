/** Papers of the procedures. The first two are filled by the person; `cellReport` is the cell's to the committee. */
export const ADMISSION_PAPERS = [
  'application',
  'curriculumVitae',
  'introduction',
  'opinions',
  'cellResolution',
  'cellReport',
  'decision',
  'recognitionResolution',
  'recognitionDecision',
  'exitResolution',
  'exitDecision',
] as const
export type AdmissionPaper = (typeof ADMISSION_PAPERS)[number]
