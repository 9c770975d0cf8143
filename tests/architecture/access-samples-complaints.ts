import type { Sample, Samples } from './access-samples.ts'
import { DAY } from './access-world.ts'

/** Of nobody: the id is a case's, so that nothing is found. Who may have a complaint is tested beside its rules. */
const onNone = (body?: object): Sample => ({
  about: 'own',
  finds: 'nothing',
  sent: ({ made }) => ({ params: { complaintId: made['case'] ?? '' }, ...(body ? { body } : {}) }),
})

export const complaintSamples: Samples = {
  'complaints.list': { about: 'list', sent: ({ cell }) => ({ params: { unitId: cell } }) },
  'complaints.mine': { about: 'own', sent: () => ({}) },
  'complaints.show': onNone(),
  'complaints.file': {
    about: 'own',
    finds: 'nothing',
    sent: ({ made }) => ({
      params: { caseId: made['case'] ?? '' },
      body: { way: 'himself', on: DAY, matters: ['form'], text: 'Đề nghị xem xét lại' },
    }),
  },
  'complaints.act': onNone({ act: 'withdraw', on: DAY, lateReason: null, basedOn: 1, body: { reason: 'Rút đơn' } }),
  'complaints.paper': {
    about: 'own',
    finds: 'nothing',
    sent: ({ made }) => ({ params: { complaintId: made['case'] ?? '', paper: 'receipt', format: 'pdf' } }),
  },
}
