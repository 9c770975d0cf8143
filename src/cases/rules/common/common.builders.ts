import { AGREED, BROTHER, LAN, TEAM, WORDS } from '../people.builders.ts'
import type { CommonBodies } from './bodies.ts'

/** What each act says that every procedure shares, when all is in order. */
export const COMMON_IN_ORDER: CommonBodies = {
  open: { procedure: 'duty_inspection', variant: 'team', subjectId: LAN, planItemId: null, parentId: null, reason: '' },
  set_team: { team: TEAM },
  keep_out: { personId: BROTHER, conflict: 'relative', reason: 'anh ruột' },
  ask_more_time: { untilOn: '2026-03-20', reason: 'đi viện' },
  answer_more_time: { granted: true, reason: 'có giấy ra viện' },
  explain: WORDS,
  hand_in_file: {
    title: 'Sổ thu quỹ',
    fileId: 'f1',
    fileName: 'so-thu.pdf',
    contentType: 'application/pdf',
    sizeBytes: 12,
    sha256: 'ab',
  },
  keep_own_opinion: { text: 'Tôi giữ ý kiến về buổi họp tháng 5' },
  archive: { pages: 40, missing: [], reason: '' },
  suspend: { agreed: AGREED, reason: 'đồng chí đi chữa bệnh' },
  resume: { reason: 'đồng chí đã về' },
  cancel: { agreed: AGREED, reason: 'đồng chí chuyển sinh hoạt' },
  take_over: { reason: 'vượt thẩm quyền chi bộ' },
}

export const COMMON_FIGURES = { handoverWorkingDays: 5, teamMinMembers: 3 }
