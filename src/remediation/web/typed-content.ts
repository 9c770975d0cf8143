import type { PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import type { BodyInputOf } from '#platform/contract/endpoint.ts'
import type { PersonChoice } from '#platform/web/ui/person-picker.tsx'
import type { remediationApi } from '../contract.ts'

export interface TypedShortcoming {
  readonly key: string
  readonly kind: string | null
  readonly what: string
  readonly responsible: string
  readonly person: PersonChoice | null
}

export interface TypedRequirement {
  readonly key: string
  /** Key of the shortcoming it answers. */
  readonly answers: string | null
  readonly what: string
  readonly who: string
  readonly authority: string
  readonly product: string
  readonly dueOn: LocalDate | null
}

/** What stands in the form of a notice: plain data, kept as a draft. */
export interface TypedContent {
  readonly subject: string
  readonly merits: string
  readonly organisation: string
  readonly shortcomings: readonly TypedShortcoming[]
  readonly requirements: readonly TypedRequirement[]
}

export const blankShortcoming = (): TypedShortcoming => ({
  ...{ key: crypto.randomUUID(), kind: null, what: '', responsible: '', person: null },
})

export const blankRequirement = (answers: string | null): TypedRequirement => ({
  ...{ key: crypto.randomUUID(), answers, what: '', who: '', authority: '', product: '', dueOn: null },
})

export function blankContent(): TypedContent {
  const first = blankShortcoming()
  const requirements = [blankRequirement(first.key)]
  return { subject: '', merits: '', organisation: '', shortcomings: [first], requirements }
}

type ContentIn = Omit<BodyInputOf<typeof remediationApi.redraft>, 'basedOn'>

/** What the form stands for; null where something it needs is not filled in. */
export function readContent(typed: TypedContent): ContentIn | null {
  const { subject, merits, organisation } = typed
  const shortcomings = typed.shortcomings.map(({ kind, what, responsible, person }) => ({
    ...{ kind: kind ?? '', what, responsible, personId: (person?.id ?? null) as PersonId | null },
  }))
  const requirements = typed.requirements.map(({ answers, what, who, authority, product, dueOn }) => ({
    shortcoming: typed.shortcomings.findIndex(({ key }) => key === answers),
    ...{ what, who, authority, product, dueOn: dueOn ?? '' },
  }))
  const isWhole =
    subject.trim() !== '' &&
    shortcomings.length > 0 &&
    shortcomings.every(({ kind, what }) => kind !== '' && what.trim() !== '') &&
    requirements.length > 0 &&
    requirements.every(
      ({ shortcoming, what, who, product, dueOn }) =>
        shortcoming >= 0 && dueOn !== '' && [what, who, product].every((text) => text.trim() !== ''),
    )
  return isWhole ? { subject, merits, organisation, shortcomings, requirements } : null
}
