import type { CommitmentId, PersonId, UnitId } from '#kernel/id.ts'
import type { NoticeContent } from './content.ts'
import type { Notice, NoticeId, Requirement, RequirementId, ShortcomingId } from './notice.ts'

export const KINDS = ['democracy', 'meetings']
export const WAYS = ['publish', 'plan']

export const aNotice = (facts: Partial<Notice> = {}): Notice => ({
  id: 'notice' as NoticeId,
  unitId: 'cell' as UnitId,
  issuerUnitId: 'committee' as UnitId,
  source: 'issued',
  personId: null,
  stage: 'heard',
  issuedOn: '2026-10-05',
  receivedOn: '2026-10-07',
  heardOn: '2026-11-03',
  version: 3,
  ...facts,
})

export const aRequirement = (facts: Partial<Requirement> = {}): Requirement => ({
  id: 'requirement' as RequirementId,
  noticeId: 'notice' as NoticeId,
  shortcomingId: 'shortcoming' as ShortcomingId,
  unitId: 'cell' as UnitId,
  what: 'Niêm yết dự toán và mức đóng góp',
  product: 'Biên bản niêm yết',
  dueOn: '2026-11-30',
  state: 'taken_on',
  pending: null,
  commitment: { id: 'commitment' as CommitmentId, isAccepted: false, hasProof: false },
  version: 2,
  ...facts,
})

export const reported = (facts: Partial<Requirement> = {}): Requirement =>
  aRequirement({
    state: 'reported',
    pending: { id: 'report', by: 'secretary' as PersonId, on: '2026-11-10' },
    ...facts,
  })

export const aContent = (facts: Partial<NoticeContent> = {}): NoticeContent => ({
  ...{ subject: 'huy động nguồn lực ở khu dân cư', merits: '', organisation: '' },
  shortcomings: [{ kind: 'democracy', what: 'Chưa công khai dự toán', responsible: 'chi ủy', personId: null }],
  requirements: [
    {
      ...{ shortcoming: 0, what: 'Niêm yết dự toán', who: 'Bí thư chi bộ', authority: '' },
      ...{ product: 'Biên bản niêm yết', dueOn: '2026-11-30' },
    },
  ],
  ...facts,
})
