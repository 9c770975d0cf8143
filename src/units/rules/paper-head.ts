import type { UnitKind, UnitVersion } from './unit.ts'

/** Committees of these levels have names of their own; every other is "Đảng ủy ...". Source: HD 05-HD/VPTW, habit. */
const COMMITTEE_NAMES: readonly (readonly [string, string])[] = [
  ['Đảng bộ tỉnh ', 'Tỉnh ủy '],
  ['Đảng bộ thành phố ', 'Thành ủy '],
  ['Đảng bộ huyện ', 'Huyện ủy '],
  ['Đảng bộ quận ', 'Quận ủy '],
  ['Đảng bộ thị xã ', 'Thị ủy '],
  ['Đảng bộ ', 'Đảng ủy '],
]

/** The body that issues for a unit: `Đảng bộ xã Tân Lập` issues as `Đảng ủy xã Tân Lập`; a cell issues itself. */
export function issuingBodyOf({ kind, name }: Pick<UnitVersion, 'kind' | 'name'>): string {
  if (kind === 'cell' || kind === 'party_group') return name
  if (kind === 'central') return 'Ban Chấp hành Trung ương'
  const found = COMMITTEE_NAMES.find(([organisation]) => name.startsWith(organisation))
  return found ? `${found[1]}${name.slice(found[0].length)}` : name
}

export interface PaperHeadLines {
  /** The organisation directly above, in capitals: `ĐẢNG BỘ XÃ TÂN LẬP`; null at the top of the tree. */
  readonly superior: string | null
  /** The body that speaks for it, inside a sentence: `Đảng ủy xã Tân Lập`; null at the top of the tree. */
  readonly superiorBody: string | null
  /** `CHI BỘ THÔN YÊN HẠ`, `ĐẢNG ỦY XÃ TÂN LẬP`. */
  readonly issuer: string
}

/** The two left lines at the head of a unit's papers. Source: HD 36-HD/VPTW, HD 05-HD/VPTW. */
export function paperHeadLines(
  unit: Pick<UnitVersion, 'kind' | 'name'>,
  parent: { readonly kind: UnitKind; readonly name: string } | null,
): PaperHeadLines {
  const above = parent === null || parent.kind === 'central' ? null : parent
  return {
    superior: above === null ? null : above.name.toLocaleUpperCase('vi'),
    superiorBody: above === null ? null : issuingBodyOf(above),
    issuer: issuingBodyOf(unit).toLocaleUpperCase('vi'),
  }
}
