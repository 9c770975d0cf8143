import type { PersonId } from '#kernel/id.ts'
import { oversightApi } from '#oversight/public.ts'
import type { Endpoint } from '#platform/contract/endpoint.ts'
import { testId } from '#tests/support/seed.ts'
import type { Sample, Samples } from './access-samples.ts'
import { DAY, type Sent, type Tree, type World } from './access-world.ts'

type Make = (by: PersonId, endpoint: Endpoint, sent: Sent) => Promise<Record<string, unknown>>

/** A plan of the cell that is put together, and one that was issued. */
export async function oversightThings({ deps: { db } }: World, { cell, holders }: Omit<Tree, 'made'>, make: Make) {
  const draft = await make(holders.cell_secretary, oversightApi.openPlan, {
    params: { unitId: cell },
    body: { year: 2026 },
  })
  const paper = await db.selectFrom('paper').select('id').where('unitId', '=', cell).executeTakeFirstOrThrow()
  const issued = testId<'oversightPlan'>()
  const adopted = { adoptedOn: '2025-01-10', present: 9, inFavour: 9 }
  await db
    .insertInto('oversightPlan')
    .values({
      id: issued,
      unitId: cell,
      year: 2025,
      stage: 'issued',
      ...adopted,
      issuedOn: '2025-01-11',
      paperId: paper.id,
    })
    .execute()
  return { planDraft: String(draft['id']), planIssued: issued }
}

const aNote = (personId: PersonId) => ({
  ...{ personId, topic: 'duties', link: { kind: 'task', text: 'Phụ trách tổ 1', dutyLineId: null } },
  ...{ seenWhat: 'Chưa đến thăm hộ nào trong tháng', seenOn: DAY, seenWhere: 'Tổ 1', advice: '' },
})

const inCell = (body?: object): Sample => ({
  about: 'cell',
  sent: ({ cell }) => ({ params: { unitId: cell }, ...(body ? { body } : {}) }),
})
const onPlan = (made: 'planDraft' | 'planIssued', body?: object): Sample => ({
  about: 'cell',
  sent: (tree) => ({ params: { planId: tree.made[made] ?? '' }, ...(body ? { body } : {}) }),
})

export const oversightSamples: Samples = {
  'oversight.plans': inCell(),
  'oversight.plan': onPlan('planIssued'),
  'oversight.openPlan': inCell({ year: 2027 }),
  // Of another version, so that the plan stays as it is for the next caller.
  'oversight.actOnPlan': onPlan('planDraft', { act: 'submit', basedOn: 99, body: {} }),
  'oversight.planPaper': {
    about: 'cell',
    sent: ({ made }) => ({ params: { planId: made['planIssued'] ?? '', format: 'docx' } }),
  },
  'oversight.yearReport': {
    about: 'cell',
    sent: ({ made }) => ({ params: { planId: made['planIssued'] ?? '', format: 'docx' } }),
  },
  'oversight.coverage': inCell(),
  'oversight.below': inCell(),
  'oversight.dossiers': inCell(),
  'oversight.receive': {
    about: 'own',
    finds: 'nothing',
    sent: () => ({ params: { id: '018f0000-0000-7000-8000-000000000009' }, body: { on: DAY, note: '' } }),
  },
  'oversight.notes': inCell(),
  'oversight.myNotes': { about: 'own', sent: () => ({}) },
  'oversight.noteTasks': {
    about: 'cell',
    sent: ({ cell, person }) => ({ params: { unitId: cell, personId: person } }),
  },
  'oversight.writeNote': {
    about: 'cell',
    sent: ({ cell, person }) => ({ params: { unitId: cell }, body: aNote(person) }),
  },
  // Notes of others look as if they were not there; the capability's own tests ask for each.
  'oversight.actOnNote': {
    about: 'own',
    finds: 'nothing',
    sent: () => ({
      params: { noteId: '018f0000-0000-7000-8000-000000000009' },
      body: { act: 'answer', basedOn: 1, body: { text: 'Tôi đã rõ' } },
    }),
  },
}
