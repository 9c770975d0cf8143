import type { MeetingRole } from '#meetings/rules/vocabulary.ts'
import type { Permission } from '#platform/access/rights.ts'
import { admissionSamples } from './access-samples-admissions.ts'
import { bulkSamples } from './access-samples-bulk.ts'
import { bulletinSamples } from './access-samples-bulletins.ts'
import { caseSamples } from './access-samples-cases.ts'
import { checkupSamples } from './access-samples-checkups.ts'
import { complaintSamples } from './access-samples-complaints.ts'
import { conferenceSamples } from './access-samples-conferences.ts'
import { denunciationSamples } from './access-samples-denunciations.ts'
import { dialogueSamples } from './access-samples-dialogues.ts'
import { dutySamples } from './access-samples-duties.ts'
import { handoverSamples } from './access-samples-handovers.ts'
import { librarySamples } from './access-samples-library.ts'
import { meetingSamples } from './access-samples-meetings.ts'
import { memberSamples } from './access-samples-members.ts'
import { accountSamples, officeSamples } from './access-samples-office.ts'
import { oversightSamples } from './access-samples-oversight.ts'
import { recordSamples } from './access-samples-records.ts'
import { remediationSamples } from './access-samples-remediation.ts'
import { reorganisationSamples } from './access-samples-reorganisations.ts'
import { reportSamples } from './access-samples-reports.ts'
import { residenceSamples } from './access-samples-residence.ts'
import { trainingSamples } from './access-samples-training.ts'
import { transferSamples } from './access-samples-transfers.ts'
import { vaultSamples } from './access-samples-vault.ts'
import { A_PDF, aCommitment } from './access-things.ts'
import { DAY, type Sent, type Tree } from './access-world.ts'

/**
 * What an endpoint's answer is about, and so who may have it. `anyone`: open door. `own`: the caller's own. `cell`, `committee`:
 * something of that unit, by the endpoint's permission. `list`: no id asked for, so nothing of another tree may appear.
 * `case`: who leads the cell, who inspects above; the latter reads and does not act.
 * `handover`: who keeps those of the cell; its two sides are told of beside its rules.
 * `commitment`: its owner, who decides on it, who reads it. `meeting`: by the roles of the stage table.
 */
export type Subject = 'anyone' | 'own' | 'cell' | 'committee' | 'list' | 'commitment' | 'meeting' | 'case' | 'handover'

export interface Sample {
  readonly about: Subject
  readonly sent: (tree: Tree) => Sent
  /** For acts on a meeting: the permission that makes an officer of the caller. */
  readonly officerBy?: Permission
  /** Of a meeting, where the stage table does not say who. */
  readonly by?: readonly MeetingRole[]
  /** Of a meeting: an act whose say is not in the roles but in what was sent to whom; whoever sees the meeting is let to the rule. */
  readonly whoeverSees?: true
  /** Of a meeting: who is no more than a member of the cell is told that it is not his. */
  readonly notPlainMembers?: true
  /** Where the sample names something of one's own that is not there. */
  readonly finds?: 'nothing'
  /** Of a case: an act of the member concerned and of the team, which an office alone does not give. */
  readonly notForLead?: true
}

export type Samples = Readonly<Record<string, Sample>>

const ofCommitment = (body?: object): Sample => ({
  about: 'commitment',
  sent: ({ made }) => ({ params: { id: made['commitment'] ?? '' }, ...(body ? { body } : {}) }),
})

const commitmentSamples: Samples = {
  'commitments.list': { about: 'list', sent: () => ({}) },
  'commitments.mine': { about: 'own', sent: () => ({}) },
  'commitments.show': ofCommitment(),
  'commitments.owners': { about: 'cell', sent: ({ cell }) => ({ params: { id: cell }, query: { search: 'thu' } }) },
  'commitments.file': {
    about: 'commitment',
    sent: ({ made }) => ({ params: { id: made['commitment'] ?? '', fileId: made['file'] ?? '' } }),
  },
  'commitments.report': ofCommitment({ text: 'Đã lắp 3 bóng', percent: 50, done: false }),
  'commitments.prove': {
    about: 'commitment',
    sent: ({ made }) => ({
      params: { id: made['commitment'] ?? '' },
      body: { text: 'Ảnh chụp', percent: 60, done: false },
      file: A_PDF,
    }),
  },
  'commitments.make': { about: 'cell', sent: (tree) => ({ body: aCommitment(tree) }) },
  'commitments.changeDue': ofCommitment({ dueOn: '2026-12-31', reason: 'Chờ vật tư' }),
  'commitments.judge': {
    about: 'commitment',
    sent: ({ made }) => ({
      params: { id: made['commitment'] ?? '' },
      body: { reportId: made['report'] ?? '', judgement: 'accepted', note: '' },
    }),
  },
  'commitments.reopen': ofCommitment({ dueOn: '2026-12-31', reason: 'Còn thiếu' }),
  'commitments.drop': ofCommitment({ reason: 'Không còn cần' }),
}

const unitSamples: Samples = {
  'units.list': { about: 'list', sent: () => ({}) },
  'units.show': { about: 'cell', sent: ({ cell }) => ({ params: { id: cell } }) },
  'units.place': { about: 'cell', sent: ({ cell }) => ({ params: { id: cell } }) },
  'units.found': {
    about: 'committee',
    sent: ({ committee }) => ({
      body: { parentId: committee, foundedOn: DAY, kind: 'cell', code: null, ...NAMES, name: 'Chi bộ thôn Mới' },
    }),
  },
  'units.rename': { about: 'cell', sent: ({ cell }) => ({ params: { id: cell }, body: { on: DAY, ...NAMES } }) },
  // To where it stands already, with members, after it ended: let in, then refused, so that the tree stays for the next caller.
  'units.move': {
    about: 'cell',
    sent: ({ cell, committee }) => ({
      params: { id: cell },
      body: { on: '2014-01-01', parentId: committee, kind: 'cell', ...NAMES },
    }),
  },
  'units.close': {
    about: 'cell',
    sent: ({ cell }) => ({ params: { id: cell }, body: { on: DAY, basis: 'Quyết định giải thể' } }),
  },
  'units.takeBack': {
    about: 'cell',
    sent: ({ cell }) => ({ params: { id: cell }, body: { on: '2030-01-01', reason: 'Nhầm' } }),
  },
  'units.setProfile': {
    about: 'cell',
    sent: ({ cell }) => ({
      params: { id: cell },
      body: { asOfOn: DAY, households: 300, people: 1000, poorHouseholds: 5, nearPoorHouseholds: 6, note: '' },
    }),
  },
  'units.findPeople': { about: 'cell', sent: ({ cell }) => ({ params: { id: cell }, query: { search: 'thu' } }) },
  'units.beginTerm': {
    about: 'cell',
    sent: ({ cell, person }) => ({
      params: { id: cell },
      body: {
        personId: person,
        office: 'cell_committee_member',
        fromOn: DAY,
        toOn: null,
        basisKind: 'election',
        basis: '',
      },
    }),
  },
  'units.extendTerm': {
    about: 'cell',
    sent: ({ cell, made }) => ({
      params: { id: cell, termId: made['term'] ?? '' },
      body: {
        dueOn: '2019-06-01',
        decision: { number: '9', symbol: 'QĐ/ĐU', issuer: 'Đảng ủy xã', issuedOn: '2019-01-01' },
      },
    }),
  },
  'units.endTerm': {
    about: 'cell',
    sent: ({ cell, made }) => ({ params: { id: cell, termId: made['term'] ?? '' }, body: { toOn: '2019-01-01' } }),
  },
}

const NAMES = { name: 'Chi bộ thôn Đổi Tên', symbol: 'CB', place: '', cellType: 'residential', basis: '8-QĐ/ĐU' }

/** One request for every endpoint there is; an endpoint without one fails the test. */
export const SAMPLES: Samples = {
  ...accountSamples,
  ...admissionSamples,
  ...officeSamples,
  ...unitSamples,
  ...commitmentSamples,
  ...memberSamples,
  ...bulkSamples,
  ...caseSamples,
  ...vaultSamples,
  ...denunciationSamples,
  ...meetingSamples,
  ...recordSamples,
  ...dutySamples,
  ...transferSamples,
  ...remediationSamples,
  ...reportSamples,
  ...residenceSamples,
  ...trainingSamples,
  ...reorganisationSamples,
  ...bulletinSamples,
  ...checkupSamples,
  ...conferenceSamples,
  ...handoverSamples,
  ...oversightSamples,
  ...librarySamples,
  ...complaintSamples,
  ...dialogueSamples,
}
