import type { Sample, Samples } from './access-samples.ts'
import { DAY, type Tree } from './access-world.ts'

const inCell = (body?: (tree: Tree) => object): Sample => ({
  about: 'cell',
  sent: (tree) => ({ params: { unitId: tree.cell }, ...(body ? { body: body(tree) } : {}) }),
})
const ofProcedure = (body?: object): Sample => ({
  about: 'cell',
  sent: ({ made }) => ({ params: { id: made['admission'] ?? '' }, ...(body ? { body } : {}) }),
})

/** Acts on a procedure are sent on a page that is always old: let in, then refused, so that it stays for the next caller. */
const OLD_PAGE = 999

export function aCandidate(name: string) {
  const unknown = { sex: null, ethnicity: null, schooling: null, occupation: null, homeAddress: null }
  return {
    fullName: `Ngô Quần Chúng ${name}`,
    bornOn: '1999-01-01',
    nominator: 'youth_union',
    nominatedOn: DAY,
    ...unknown,
  }
}

export const admissionSamples: Samples = {
  'admissions.ofUnit': inCell(),
  'admissions.inbox': { about: 'committee', sent: ({ committee }) => ({ params: { unitId: committee } }) },
  'admissions.ofMember': { about: 'cell', sent: ({ person }) => ({ params: { personId: person } }) },
  'admissions.one': ofProcedure(),
  'admissions.propose': inCell(({ name }) => aCandidate(name)),
  'admissions.changeCandidate': ofProcedure({ candidate: aCandidate('Khác'), basedOn: OLD_PAGE }),
  // Of a member, readmission: refused by the rule, whoever may ask.
  'admissions.open': {
    about: 'cell',
    sent: ({ person }) => ({ params: { personId: person }, body: { kind: 'readmission' } }),
  },
  'admissions.record': ofProcedure({ step: { stage: 'application', on: DAY }, basedOn: OLD_PAGE }),
  'admissions.decide': ofProcedure({
    step: {
      stage: 'committee_decision',
      on: DAY,
      bodyVote: { body: 'committee', members: 9, inFavour: 9 },
      number: { kind: 'issue' },
    },
    basedOn: OLD_PAGE,
  }),
  'admissions.takeBack': ofProcedure({ reason: 'Ghi nhầm', basedOn: OLD_PAGE }),
  'admissions.end': ofProcedure({ reason: 'Thôi', basedOn: OLD_PAGE }),
  'admissions.paper': {
    about: 'cell',
    sent: ({ made }) => ({ params: { id: made['admission'] ?? '', paper: 'application' } }),
  },
  'admissions.badges': { about: 'cell', sent: ({ cell }) => ({ params: { unitId: cell }, query: { year: '2026' } }) },
  'admissions.badgesPaper': {
    about: 'cell',
    sent: ({ cell }) => ({ params: { unitId: cell }, query: { awardOn: '2026-02-03' } }),
  },
}
