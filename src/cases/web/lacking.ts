import type { FieldSpec } from './forms/field.ts'

const isNothing = (value: unknown) => value === null || value === undefined || value === ''

const lacksOfSession = ({ invitedOn, taking }: Readonly<Record<'invitedOn' | 'taking', string | null>>) =>
  isNothing(invitedOn) || isNothing(taking)

const rowsOf = (value: unknown) => (Array.isArray(value) ? (value as readonly (object | null)[]) : [])

/** Both are told and it ends before it began. */
export function runsBackwards(value: unknown): boolean {
  const { from, to } = (value ?? {}) as { readonly from?: string | null; readonly to?: string | null }
  return Boolean(from && to && to <= from)
}

/**
 * Whether something that must be there is not: the field where it must be filled in, or a place in a row that was begun. What is
 * there but not enough is for the rules to refuse, in their own words.
 */
export function isLacking({ kind, optional }: FieldSpec, value: unknown): boolean {
  switch (kind) {
    case 'area':
    case 'line':
      return optional !== true && String(value ?? '').trim() === ''
    case 'day':
    case 'choice':
    case 'taking':
    case 'conflict':
    case 'person':
    case 'content':
      return optional !== true && isNothing(value)
    case 'agreed':
      return isNothing((value as { readonly on: string | null } | null)?.on)
    case 'withMember':
      return !isNothing(value) && lacksOfSession(value as Readonly<Record<'invitedOn' | 'taking', string | null>>)
    case 'contents':
    case 'calendar':
    case 'requirements':
    case 'team':
      return rowsOf(value).some((row) => row === null || Object.values(row).some(isNothing))
    case 'hours':
      return runsBackwards(value)
    case 'people':
      return rowsOf(value).includes(null)
    default:
      return false
  }
}
