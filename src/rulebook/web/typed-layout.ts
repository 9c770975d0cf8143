import type { PaperLayout } from '../rules/rule.ts'
import { readNumber, writeNumber } from './typed-number.ts'

/** The figures of a paper's layout, by the place each has in the value; dotted as refusals name it. */
export const LAYOUT_FIELDS = [
  'marginsMm.top',
  'marginsMm.bottom',
  'marginsMm.left',
  'marginsMm.right',
  'firstLineIndentMm',
  'paragraphSpacePt',
  'lineExactPt',
  'pageNumberPt',
  'sizesPt.partyTitle',
  'sizesPt.placeAndDate',
  'sizesPt.superior',
  'sizesPt.issuer',
  'sizesPt.number',
  'sizesPt.typeName',
  'sizesPt.subject',
  'sizesPt.letterSubject',
  'sizesPt.body',
  'sizesPt.signatureAuthority',
  'sizesPt.signerPost',
  'sizesPt.signerName',
  'sizesPt.recipientsLabel',
  'sizesPt.recipients',
] as const
export type LayoutField = (typeof LAYOUT_FIELDS)[number]

export const BOLD_POST = 'boldSignerPost'

/** The figures one by one, as typed. */
export function layoutFields(layout: PaperLayout): Readonly<Record<string, string>> {
  const figures = LAYOUT_FIELDS.map((field) => [field, writeNumber(figureAt(layout, field))] as const)
  return { ...Object.fromEntries(figures), [BOLD_POST]: layout.boldSignerPost ? 'yes' : 'no' }
}

export function figureAt(layout: PaperLayout, field: LayoutField): number {
  const [first = '', second] = field.split('.')
  const part: unknown = Object.entries(layout).find(([name]) => name === first)?.[1]
  if (second === undefined || typeof part !== 'object' || part === null) return Number(part)
  return Number(Object.entries(part).find(([name]) => name === second)?.[1])
}

/** The layout the fields stand for. */
export function readLayout(fields: Readonly<Record<string, string>>): unknown {
  const under = (group: string) =>
    Object.fromEntries(
      LAYOUT_FIELDS.filter((field) => field.startsWith(`${group}.`)).map((field) => [
        field.slice(group.length + 1),
        readNumber(fields[field] ?? ''),
      ]),
    )
  const single = LAYOUT_FIELDS.filter((field) => !field.includes('.'))
  return {
    marginsMm: under('marginsMm'),
    ...Object.fromEntries(single.map((field) => [field, readNumber(fields[field] ?? '')])),
    sizesPt: under('sizesPt'),
    boldSignerPost: fields[BOLD_POST] === 'yes',
  }
}
