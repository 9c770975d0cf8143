import type { PersonId } from '#kernel/id.ts'
import type { Endpoint } from '#platform/contract/endpoint.ts'
import { remediationApi } from '#remediation/public.ts'
import type { Sample, Samples } from './access-samples.ts'
import { DAY, type Sent, type Tree, type World } from './access-world.ts'

const A_PDF = Buffer.from('%PDF-1.7\n%%EOF\n')

type Make = (by: PersonId, endpoint: Endpoint, sent: Sent) => Promise<Record<string, unknown>>

/** A notice with one shortcoming and what it asks. */
export const A_NOTICE = {
  ...{ subject: 'việc huy động nguồn lực ở khu dân cư', merits: '', organisation: '' },
  shortcomings: [{ kind: 'democracy', what: 'Chưa công khai dự toán', responsible: 'chi ủy', personId: null }],
  requirements: [
    {
      ...{ shortcoming: 0, what: 'Niêm yết dự toán và mức đóng góp', who: 'Bí thư chi bộ', authority: '' },
      ...{ product: 'Biên bản niêm yết', dueOn: '2026-12-20' },
    },
  ],
}

const ENTERED = { ...A_NOTICE, issuerUnitId: null, issuerName: 'Ủy ban kiểm tra Huyện ủy Xa', number: '20-TB/UBKT' }

const DEMOCRACY = ['know', 'discuss', 'do', 'check', 'supervise', 'benefit']
const TAKEN = { cause: 'Chưa nắm rõ quy định', solutionKind: 'publish', solution: 'Niêm yết tại nhà văn hóa' }

/** A draft, a notice on its way to the cell, and one typed in from outside. */
export async function remediationThings({ deps: { db } }: World, tree: Omit<Tree, 'made'>, make: Make) {
  const { cell, committee, holders } = tree
  const head = holders.committee_secretary
  const to = { params: { unitId: committee }, body: { ...A_NOTICE, toUnitId: cell, issuedAs: 'committee' } }
  const draft = await make(head, remediationApi.draft, to)
  const sent = await make(head, remediationApi.draft, to)
  const sentId = String(sent['id'])
  await make(head, remediationApi.issue, { params: { id: sentId }, body: { basedOn: 1 } })
  const entered = await make(holders.cell_secretary, remediationApi.enter, {
    params: { unitId: cell },
    body: { ...ENTERED, issuedOn: DAY, receivedOn: DAY },
  })
  await db
    .updateTable('remediationNotice')
    .set({ stage: 'heard', receivedOn: DAY, heardOn: DAY })
    .where('id', '=', sentId)
    .execute()
  const requirementOf = async (noticeId: string) =>
    (
      await db
        .selectFrom('remediationRequirement')
        .select('id')
        .where('noticeId', '=', noticeId)
        .executeTakeFirstOrThrow()
    ).id
  const requirement = await requirementOf(sentId)
  const secretary = holders.cell_secretary
  const onIt = { params: { id: requirement } }
  const taken = { ...TAKEN, basedOn: 1, personId: tree.person, partner: '', dueOn: '2026-12-20' }
  await make(secretary, remediationApi.takeOn, { ...onIt, body: taken })
  const proof = { body: { basedOn: 2, text: 'Đã niêm yết' }, file: A_PDF }
  await make(secretary, remediationApi.prove, { ...onIt, ...proof })
  const report = await db
    .selectFrom('remediationReport')
    .select('fileId')
    .where('requirementId', '=', requirement)
    .executeTakeFirstOrThrow()
  const shortcoming = await db
    .selectFrom('remediationShortcoming')
    .select('id')
    .where('noticeId', '=', sentId)
    .executeTakeFirstOrThrow()
  const enteredShortcoming = await db
    .selectFrom('remediationShortcoming')
    .select('id')
    .where('noticeId', '=', String(entered['id']))
    .executeTakeFirstOrThrow()
  const filled = await make(secretary, remediationApi.fillChecklist, {
    params: { unitId: cell, code: 'grassroots_democracy' },
    body: { on: DAY, note: '', lines: DEMOCRACY.map((code) => ({ code, mark: 'met', note: '' })) },
  })
  return {
    shortcoming: shortcoming.id,
    enteredShortcoming: enteredShortcoming.id,
    checklist: String(filled['id']),
    evidence: String(report.fileId),
    noticeDraft: String(draft['id']),
    noticeSent: sentId,
    noticeEntered: String(entered['id']),
    requirement,
  }
}

type Made =
  | 'noticeDraft'
  | 'noticeSent'
  | 'noticeEntered'
  | 'requirement'
  | 'shortcoming'
  | 'enteredShortcoming'
  | 'checklist'

const on = (made: Made, body?: object): Sample => ({
  about: 'cell',
  sent: (tree) => ({ params: { id: tree.made[made] ?? '' }, ...(body ? { body } : {}) }),
})
const inCell = (query?: Readonly<Record<string, string>>): Sample => ({
  about: 'cell',
  sent: ({ cell }) => ({ params: { unitId: cell }, ...(query ? { query } : {}) }),
})
/** Of another version, so that the notice stays as it is for the next caller. */
const seen = { basedOn: 99 }
const NOBODY = '018f0000-0000-7000-8000-000000000009'

export const remediationSamples: Samples = {
  'remediation.list': inCell(),
  'remediation.below': inCell(),
  'remediation.ofCase': { about: 'cell', sent: ({ cell }) => ({ params: { unitId: cell, caseId: NOBODY } }) },
  'remediation.show': on('noticeSent'),
  'remediation.mine': { about: 'own', sent: () => ({}) },
  'remediation.people': inCell({ search: 'thu' }),
  'remediation.file': {
    about: 'cell',
    sent: ({ made }) => ({ params: { id: made['noticeSent'] ?? '', fileId: made['evidence'] ?? '' } }),
  },
  'remediation.paper': {
    about: 'committee',
    sent: ({ made }) => ({ params: { id: made['noticeDraft'] ?? '', format: 'docx' } }),
  },
  'remediation.draft': {
    about: 'committee',
    sent: ({ committee, cell }) => ({
      params: { unitId: committee },
      body: { ...A_NOTICE, toUnitId: cell, issuedAs: 'committee' },
    }),
  },
  'remediation.redraft': on('noticeDraft', { ...A_NOTICE, ...seen }),
  'remediation.issue': on('noticeDraft', seen),
  'remediation.withdraw': on('noticeSent', { ...seen, reason: 'Nhầm' }),
  'remediation.judge': on('requirement', { reportId: NOBODY, judgement: 'accepted', note: '' }),
  'remediation.extend': on('requirement', { ...seen, dueOn: '2027-01-31', reason: 'Mưa bão' }),
  'remediation.enter': {
    about: 'cell',
    sent: ({ cell }) => ({
      params: { unitId: cell },
      body: { ...ENTERED, issuedOn: DAY, receivedOn: '2027-12-01' },
    }),
  },
  'remediation.strike': on('noticeEntered', { ...seen, reason: 'Nhập nhầm' }),
  'remediation.receive': on('noticeSent', { ...seen, on: DAY }),
  'remediation.hear': on('noticeEntered', { ...seen, meetingId: null, on: DAY, note: '' }),
  'remediation.takeOn': {
    about: 'cell',
    sent: ({ made, person }) => ({
      params: { id: made['requirement'] ?? '' },
      body: { ...seen, ...TAKEN, personId: person, partner: '', dueOn: '2026-12-20' },
    }),
  },
  'remediation.report': on('requirement', { ...seen, text: 'Đã niêm yết' }),
  'remediation.prove': {
    about: 'cell',
    sent: ({ made }) => ({
      params: { id: made['requirement'] ?? '' },
      body: { ...seen, text: 'Đã niêm yết' },
      file: A_PDF,
    }),
  },
  'remediation.recordAnswer': on('requirement', {
    ...{ ...seen, answer: 'accepted', on: DAY, reference: 'CV 12', note: '', dueOn: null },
  }),
  'remediation.issueResult': on('noticeEntered', { ...seen, reasons: [] }),
  // Not put right yet, so that every caller is refused by the rule and not by another's act.
  'remediation.checkEffect': on('shortcoming', { months: 3, on: DAY, result: 'holds', note: 'Còn' }),
  'remediation.noteEffect': on('enteredShortcoming', { months: 3, on: DAY, result: 'holds', note: 'Còn' }),
  'remediation.map': inCell(),
  'remediation.checklists': inCell(),
  'remediation.fillChecklist': {
    about: 'cell',
    sent: ({ cell }) => ({
      params: { unitId: cell, code: 'grassroots_democracy' },
      body: { on: DAY, note: '', lines: [{ code: 'know', mark: 'met', note: '' }] },
    }),
  },
  'remediation.confirmChecklist': on('checklist', {
    ...{ note: '', lines: [{ code: 'know', confirmed: 'met', answer: '' }] },
  }),
}
