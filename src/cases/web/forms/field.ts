/** How one part of what an act is told is typed and shown again. Its label is `cases.field.<name>`. */
export type FieldKind =
  | 'area'
  | 'line'
  | 'day'
  | 'count'
  | 'yesNo'
  | 'taking'
  | 'agreed'
  | 'team'
  | 'person'
  | 'contents'
  | 'outline'
  | 'content'
  | 'withMember'
  | 'statement'
  | 'limits'
  | 'requirements'
  | 'conflict'
  | 'choice'
  | 'calendar'
  | 'outcomes'
  | 'checks'
  | 'posts'
  | 'opinions'
  | 'circumstances'
  | 'counts'
  | 'file'
  | 'meeting'
  | 'people'
  | 'allegations'
  | 'hours'

export interface FieldSpec {
  readonly name: string
  readonly kind: FieldKind
  /** May be left empty. */
  readonly optional?: true
  /** The words to choose among, and the group their Vietnamese stands in. */
  readonly choices?: readonly string[]
  readonly group?: string
}

export const f = (name: string, kind: FieldKind): FieldSpec => ({ name, kind })
export const maybe = (name: string, kind: FieldKind): FieldSpec => ({ name, kind, optional: true })
export const choice = (name: string, group: string, choices: readonly string[]): FieldSpec => ({
  ...{ name, kind: 'choice', group, choices },
})
export const maybeChoice = (name: string, group: string, choices: readonly string[]): FieldSpec => ({
  ...{ ...choice(name, group, choices), optional: true },
})
export const words = [f('text', 'area')]
export const reason = [f('reason', 'area')]
export const decided = [f('agreed', 'agreed'), f('reason', 'area')]
