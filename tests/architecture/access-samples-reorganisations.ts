import { aMerge } from '#reorganisations/server/reorganisations.builders.ts'
import type { Sample, Samples } from './access-samples.ts'

const ofOne = (body?: object): Sample => ({
  about: 'committee',
  sent: ({ made }) => ({ params: { id: made['reorganisation'] ?? '' }, ...(body ? { body } : {}) }),
})

const ofCell: Sample = { about: 'cell', sent: ({ cell }) => ({ params: { unitId: cell } }) }

export const reorganisationSamples: Samples = {
  'reorganisations.list': { about: 'committee', sent: ({ committee }) => ({ params: { unitId: committee } }) },
  'reorganisations.make': {
    about: 'committee',
    sent: ({ committee, cell }) => ({
      params: { unitId: committee },
      body: { title: 'Sắp xếp', plan: aMerge(committee, [cell]) },
    }),
  },
  'reorganisations.show': ofOne(),
  'reorganisations.draftPdf': ofOne(),
  'reorganisations.change': {
    about: 'committee',
    sent: ({ committee, made }) => ({
      params: { id: made['reorganisation'] ?? '' },
      body: { basedOn: 99, title: 'Sắp xếp', plan: aMerge(committee, []) },
    }),
  },
  'reorganisations.confirmPreview': ofOne({ basedOn: 99, seen: 'x' }),
  'reorganisations.issueDecision': ofOne({ basedOn: 99 }),
  'reorganisations.decide': ofOne({
    basedOn: 99,
    decision: { number: '1', symbol: 'QĐ/ĐU', issuer: 'Đảng ủy xã', issuedOn: '2026-01-01' },
  }),
  'reorganisations.carryOut': ofOne({ basedOn: 99 }),
  'reorganisations.drop': ofOne({ basedOn: 99, reason: 'Nhập nhầm' }),
  'reorganisations.lineage': ofCell,
  'reorganisations.inheritedPapers': ofCell,
  'reorganisations.inheritedPdf': {
    about: 'cell',
    sent: ({ cell, made }) => ({ params: { unitId: cell, paperId: made['inheritedPaper'] ?? '' } }),
  },
}
