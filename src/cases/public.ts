/** What other capabilities' servers use of cases. */

export { casesRoutes } from './server/cases.routes.ts'
export { actOnCaseWithin, type CaseActRefusal } from './server/cases.service.ts'
export { type CaseClockDue, listCaseClocks } from './server/clocks-due.queries.ts'
export {
  type DenunciationToOpen,
  type KeptOut,
  type OpenDenunciationRefusal,
  type OpenedDenunciation,
  openDenunciation,
} from './server/denunciation/open.ts'
export { type DenunciationStanding, denunciationStanding } from './server/denunciation/standing.queries.ts'
export {
  type AnnouncedDiscipline,
  listAnnouncedDisciplines,
  whoDecided,
} from './server/discipline/complained-of.queries.ts'
export { drawnDossiers } from './server/dossier.ts'
export type { FollowConclusion, RequiringConclusion } from './server/follow-conclusion.ts'
export { type CaseMove, moveCases } from './server/moving.store.ts'
export { findCaseSubjects } from './server/named-subjects.queries.ts'
export { casesOfItems, type FitsPlanItem, type ForPlanItem } from './server/of-plan.queries.ts'
export { tellCases } from './server/open-case.ts'
export { countOpenCases } from './server/open-ones.queries.ts'
export { type CaseFact, listCaseFacts } from './server/report-facts.queries.ts'
