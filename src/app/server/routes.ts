import type { FastifyInstance } from 'fastify'
import { admissionsRoutes } from '#admissions/public.ts'
import { bulletinsRoutes } from '#bulletins/public.ts'
import { casesRoutes } from '#cases/public.ts'
import { checkupsRoutes } from '#checkups/public.ts'
import { commitmentsRoutes } from '#commitments/public.ts'
import { complaintsRoutes } from '#complaints/public.ts'
import { conferencesRoutes } from '#conferences/public.ts'
import { denunciationsRoutes } from '#denunciations/public.ts'
import { dialoguesRoutes } from '#dialogues/public.ts'
import { dutiesRoutes } from '#duties/public.ts'
import { handoversRoutes } from '#handovers/public.ts'
import { libraryRoutes } from '#library/public.ts'
import { findTouchedMeetings, meetingsRoutes } from '#meetings/public.ts'
import { membersRoutes } from '#members/public.ts'
import { listAgendaSources, obligationsRoutes } from '#obligations/public.ts'
import { fitsPlanItem, oversightRoutes } from '#oversight/public.ts'
import { papersRoutes } from '#papers/public.ts'
import type { ServerDeps } from '#platform/server/deps.ts'
import { makeFileStore } from '#platform/server/files/file-store.ts'
import { recordsRoutes } from '#records/public.ts'
import { followCommitment, followConclusion, remediationRoutes } from '#remediation/public.ts'
import { reorganisationsRoutes } from '#reorganisations/public.ts'
import { describePeriods, makeReader, reportsRoutes } from '#reports/public.ts'
import { residenceRoutes } from '#residence/public.ts'
import { rulebookRoutes } from '#rulebook/public.ts'
import { listTrainedInspectors, trainingRoutes } from '#training/public.ts'
import { transfersRoutes } from '#transfers/public.ts'
import { unitsRoutes } from '#units/public.ts'
import { vaultRoutes } from '#vault/public.ts'
import { followUnits } from './follow-units.ts'

/** Every capability's routes; an endpoint that is not served from here does not exist. */
export function routes(app: FastifyInstance, deps: ServerDeps): void {
  rulebookRoutes(app, { ...deps, findTouchedMeetings })
  unitsRoutes(app, deps)
  membersRoutes(app, deps)
  papersRoutes(app, deps)
  const files = makeFileStore(deps.filesDir, deps.uploadBytesPerDay)
  libraryRoutes(app, { ...deps, files })
  commitmentsRoutes(app, { ...deps, files, tellCommitment: followCommitment })
  meetingsRoutes(app, { ...deps, listAgendaSources })
  recordsRoutes(app, { ...deps, files })
  dutiesRoutes(app, deps)
  transfersRoutes(app, deps)
  residenceRoutes(app, deps)
  casesRoutes(app, { ...deps, files, fitsPlanItem, followConclusion })
  oversightRoutes(app, { ...deps, whoIsTrained: listTrainedInspectors })
  complaintsRoutes(app, deps)
  vaultRoutes(app, deps)
  remediationRoutes(app, { ...deps, files })
  denunciationsRoutes(app, deps)
  reorganisationsRoutes(app, { ...deps, follow: followUnits })
  conferencesRoutes(app, { ...deps, files })
  admissionsRoutes(app, deps)
  trainingRoutes(app, deps)
  dialoguesRoutes(app, deps)
  obligationsRoutes(app, { ...deps, describePeriods })
  checkupsRoutes(app, deps)
  reportsRoutes(app, { ...deps, reader: makeReader(deps.db, deps.copy ?? null, deps.clock) })
  handoversRoutes(app, { ...deps, files })
  bulletinsRoutes(app, { ...deps, files })
}
