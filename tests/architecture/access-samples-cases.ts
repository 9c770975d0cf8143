import type { Sample, Samples } from './access-samples.ts'
import { DAY } from './access-world.ts'

const A_PDF = Buffer.from('%PDF-1.7\n%%EOF\n')

const ofCase = (more: Partial<Sample> = {}, body?: object): Sample => ({
  about: 'case',
  sent: ({ made }) => ({ params: { caseId: made['case'] ?? '' }, ...(body ? { body } : {}) }),
  ...more,
})

const NO_TEAM = { act: 'set_team', on: DAY, lateReason: null, basedOn: 1, body: { team: [] } }

export const caseSamples: Samples = {
  'cases.list': { about: 'list', sent: ({ cell }) => ({ params: { unitId: cell } }) },
  'cases.disciplines': { about: 'list', sent: ({ cell }) => ({ params: { unitId: cell } }) },
  'cases.below': { about: 'cell', sent: ({ cell }) => ({ params: { unitId: cell } }) },
  'cases.people': { about: 'cell', sent: ({ cell }) => ({ params: { unitId: cell }, query: { q: 'a' } }) },
  'cases.mine': { about: 'own', sent: () => ({}) },
  'cases.open': {
    about: 'cell',
    sent: ({ cell, person }) => ({
      params: { unitId: cell },
      body: { procedure: 'duty_inspection', parentId: null, reason: '', variant: 'team', subjectId: person, on: DAY },
    }),
  },
  'cases.show': ofCase(),
  'cases.looks': ofCase({ finds: 'nothing' }),
  // Nothing is written before the plan is issued.
  'cases.dossier': ofCase({ about: 'own', finds: 'nothing' }),
  'cases.paper': {
    about: 'own',
    finds: 'nothing',
    sent: ({ made }) => ({ params: { caseId: made['case'] ?? '', paper: 'kt1', place: '0', format: 'pdf' } }),
  },
  // Refused by the stage, so that the case stays as it is.
  'cases.handInFile': {
    about: 'case',
    sent: ({ made }) => ({
      params: { caseId: made['case'] ?? '' },
      body: { title: 'Sổ thu quỹ', saidNotSecret: true, on: DAY, lateReason: null, basedOn: 1 },
      file: A_PDF,
    }),
  },
  'cases.actWithFiles': {
    about: 'case',
    notForLead: true,
    sent: ({ made }) => ({
      params: { caseId: made['case'] ?? '' },
      body: {
        said: { act: 'explain', on: DAY, lateReason: null, basedOn: 1, body: { text: 'Sổ tôi ghi ở nhà' } },
        ...{ titles: ['Sổ thu quỹ'], saidNotSecret: true },
      },
      file: A_PDF,
    }),
  },
  'cases.file': ofCase({
    about: 'own',
    finds: 'nothing',
    sent: ({ made }) => ({ params: { caseId: made['case'] ?? '', entryId: made['case'] ?? '' } }),
  }),
  // Refused by its guard, so that the case stays as it is for the next caller.
  'cases.act': ofCase({}, NO_TEAM),
}
