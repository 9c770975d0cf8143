import type { PaperModel } from './rules/paper-model.ts'
import { fileListPaper } from './rules/templates/file-list.ts'
import { memberListPaper } from './rules/templates/member-list.ts'
import { type MemberSheetFacts, memberSheetPaper } from './rules/templates/member-sheet.ts'
import { HEAD, SIGNER } from './samples.builders.ts'

const head = { ...HEAD, number: { kind: 'unnumbered' }, on: null } as const

export function memberSheetFacts(facts: Partial<MemberSheetFacts> = {}): MemberSheetFacts {
  return {
    head,
    organisations: ['Đảng bộ tỉnh Sông Lam', 'Đảng bộ xã Vân Trì', 'Chi bộ thôn Hạ'],
    fileNumber: '1234567890',
    cardNumber: '12345678',
    values: {
      'facts.fullName': 'Lê Thị Ưởng',
      'facts.sex': 'Nữ',
      'facts.bornOn': '05/1960',
      'birth.nativePlace': 'Xã Vân Trì',
    },
    rows: {
      work: [{ fromOn: '1978', toOn: '03/1985', work: 'Bộ đội', post: 'Tiểu đội trưởng', workplace: 'Sư đoàn 3' }],
      training: [],
      rewards: [{ kind: 'title', givenOn: '2005', what: 'Gia đình văn hóa', givenBy: 'Xã Vân Trì' }],
      badges: [{ years: '30', givenOn: '03/02/2018', number: '010203' }],
      discipline: [],
      history: [],
      abroad: [],
      family: [{ relation: 'Con', fullName: 'Lê Văn Út', bornOn: '1990', details: null }],
    },
    hasHousehold: true,
    badgeYears: [30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90],
    ...facts,
  }
}

/** Papers about a member's file: whole, empty, for a printer who may not see the family; the list of papers. */
export const RECORD_PAPERS: Readonly<Record<string, () => PaperModel>> = {
  memberSheet: () => memberSheetPaper(memberSheetFacts()),
  memberSheetEmpty: () =>
    memberSheetPaper(
      memberSheetFacts({ fileNumber: null, cardNumber: null, values: {}, rows: {}, hasHousehold: false }),
    ),
  memberList: () =>
    memberListPaper({
      ...{ head, title: 'đảng viên dự bị và được kết nạp lại', on: '2026-11-20', withUnit: true, signer: SIGNER },
      lines: [
        {
          ...{ reference: 'member:1', fullName: 'Lê Thị Ưởng', sex: 'Nữ', born: '05/1960', ethnicity: '' },
          ...{ admittedOn: '1988-02-03', officialOn: '1989-02-03', unitName: 'Chi bộ thôn Hạ' },
          note: 'Kết nạp lại, tuổi Đảng tính từ 03/02/1985 (cần đối chiếu)',
        },
        {
          ...{ reference: 'member:2', fullName: 'Lò Văn Bản', sex: 'Nam', born: '1999', ethnicity: 'Thái' },
          ...{ admittedOn: '2026-02-03', officialOn: null, unitName: 'Chi bộ Trường Tiểu học', note: 'Dự bị' },
        },
      ],
      figures: { female: 1, probationary: 1, minority: 1, onLeave: 0 },
    }),
  fileList: () =>
    fileListPaper({
      ...{ head, memberName: 'Lê Thị Ưởng', bornOn: '05/1960', fileNumber: '1234567890', cardNumber: null },
      entries: [
        {
          reference: 'paper:1',
          name: 'Quyết định kết nạp đảng viên',
          number: '12-QĐ/ĐU',
          issuedOn: '03/02/1988',
          place: 'Bản chụp',
        },
        {
          reference: 'paper:2',
          name: 'Lý lịch người xin vào Đảng',
          number: '',
          issuedOn: '1987',
          place: 'Tủ 2, ngăn 5',
        },
      ],
      missing: ['Phiếu bổ sung hồ sơ hằng năm, năm 2025'],
      signer: SIGNER,
    }),
}
