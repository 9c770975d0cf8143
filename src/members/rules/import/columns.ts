import { withoutMarks } from '#kernel/vietnamese.ts'
import { LEAVE_KINDS, type LeaveKind } from '../leave.ts'
import { MEMBER_TAGS, type MemberTag } from '../tags.ts'

const PLAIN_COLUMNS = [
  'ordinal',
  'fullName',
  'familyName',
  'givenName',
  'sex',
  'male',
  'female',
  'bornOn',
  'admittedOn',
  'probationFromOn',
  'officialOn',
  'joinedOn',
  'leftOn',
  'deceasedOn',
  'cardNumber',
  'fileNumber',
  'citizenNumber',
  'phone',
  'email',
  'homeAddress',
  'occupation',
  'ethnicity',
  'categories',
  'remark',
] as const

/** What a column of a roster can mean: a field, a tag with a cross, or a leave with a cross or a date. */
export const ROSTER_COLUMNS = [
  ...PLAIN_COLUMNS,
  ...MEMBER_TAGS.map((tag) => `tag:${tag}` as const),
  ...LEAVE_KINDS.map((kind) => `leave:${kind}` as const),
] as const
export type RosterColumn = (typeof PLAIN_COLUMNS)[number] | `tag:${MemberTag}` | `leave:${LeaveKind}`

/** Words for a tag, without marks; also read in a column of categories. */
export const TAG_WORDS: readonly (readonly [MemberTag, RegExp])[] = [
  ['ethnic_minority', /dan toc thieu so|\bdtts\b/],
  ['retired', /\bhuu\b/],
  ['war_invalid', /thuong binh|benh binh|\btb\b|\bbb\b|\btbb\b/],
  ['rural', /nong thon|nong dan|\bnong nghiep\b/],
  ['civil_servant', /cong chuc|vien chuc|\bcbcc/],
  ['worker', /cong nhan/],
  ['student', /hoc sinh|sinh vien/],
  ['armed_forces', /vu trang|\bllvt\b|quan doi|cong an|bo doi/],
  ['business', /doanh nghiep|doanh nhan|kinh doanh/],
  ['mass_org', /doan the|mat tran/],
]

/** Words for a leave, without marks, the more particular first; also read in remarks. */
export const LEAVE_WORDS: readonly (readonly [LeaveKind, RegExp])[] = [
  ['suspended', /dinh chi/],
  ['temp_exempt', /tam mien|lam an xa|di lam xa|di xa|luu dong/],
  ['temp_here', /tam thoi (tai day|den)|den sinh hoat tam thoi/],
  ['temp_away', /tam thoi/],
  ['exempt', /mien (cong tac|sinh hoat|sh|ct)\b|^(duoc )?mien\b/],
]

const COLUMN_WORDS: readonly (readonly [RosterColumn, RegExp])[] = [
  ['ordinal', /^(stt|tt|so tt|so thu tu)$/],
  ['familyName', /^(ho|ho (va )?(ten |chu )?(dem|lot))$/],
  ['fullName', /^(ho (va |, )?ten|hoten|ten dang vien|dang vien$)/],
  ['givenName', /^ten$/],
  ['male', /^nam$/],
  ['female', /^nu$/],
  ['sex', /^(gioi tinh|gioi|nam nu|phai)$/],
  ['bornOn', /^((ngay|thang|nam) )+sinh|^sinh( ngay| nam|$)|^nam sinh/],
  ['joinedOn', /(chuyen|ve|vao|den) (den )?chi bo|chuyen den/],
  ['deceasedOn', /tu tran|da mat/],
  ['leftOn', /chuyen (sinh hoat )?(chinh thuc )?di|da chuyen|(roi|ra khoi) chi bo/],
  ['probationFromOn', /le ket nap/],
  ['officialOn', /chinh thuc/],
  ['admittedOn', /ket nap|vao dang|du bi/],
  ['cardNumber', /so the|\bso tdv\b|^the dang/],
  ['fileNumber', /ly lich|so ho so/],
  ['citizenNumber', /cccd|can cuoc|cmnd|cmt|chung minh|dinh danh/],
  ['phone', /dien thoai|\bsdt\b|^dt$|so dt|di dong/],
  ['email', /e ?mail|thu dien tu/],
  ['homeAddress', /dia chi|noi o|cho o|thuong tru|cu tru/],
  ['occupation', /nghe nghiep|cong viec/],
  ...LEAVE_WORDS.map(([kind, words]) => [`leave:${kind}`, words] as const),
  ...TAG_WORDS.map(([tag, words]) => [`tag:${tag}`, words] as const),
  ['ethnicity', /^dan toc$/],
  ['categories', /doi tuong|thanh phan|phan loai|dien dang vien|loai dang vien|nhom/],
  ['remark', /ghi chu/],
]

/** A header as it is compared: no marks, no signs, single spaces. */
export function headerWords(text: string): string {
  return withoutMarks(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** What a header means, with or without marks, in any of its usual wordings; undefined where it means nothing here. */
export function columnOf(header: string): RosterColumn | undefined {
  const words = headerWords(header)
  if (words === '' || words.length > 80) return undefined
  return COLUMN_WORDS.find(([, pattern]) => pattern.test(words))?.[0]
}

/** The first leave that words name, or undefined. */
export function leaveNamedIn(text: string): LeaveKind | undefined {
  const words = headerWords(text)
  return LEAVE_WORDS.find(([, pattern]) => pattern.test(words))?.[0]
}

/** Every tag that words name. */
export function tagsNamedIn(text: string): readonly MemberTag[] {
  const words = headerWords(text)
  return TAG_WORDS.filter(([, pattern]) => pattern.test(words)).map(([tag]) => tag)
}
