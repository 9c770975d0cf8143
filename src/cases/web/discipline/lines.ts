import { t, wordOf } from '#platform/web/i18n/translate.ts'
import type { CasePage } from '../../contract.ts'
import type { FieldSpec } from '../forms/field.ts'
import { nameOf } from '../words.ts'

interface Shaped {
  readonly personId?: string
  readonly opinion?: string
  readonly code?: string
  readonly found?: boolean
  readonly reason?: string
  readonly name?: string
  readonly term?: string
}

const listed = (value: unknown) => (Array.isArray(value) ? (value as readonly Shaped[]) : [])

/** A value of discipline as lines people read. */
export function disciplineLines(spec: FieldSpec, value: unknown, page: CasePage): readonly string[] {
  switch (spec.kind) {
    case 'checks':
      return listed(value).map((one) => wordOf(spec.group ?? '', String(one)))
    case 'posts':
      return listed(value).map(({ name, term }) => [name, term].filter(Boolean).join(', '))
    case 'opinions':
      return listed(value).map(({ personId, opinion }) => `${nameOf(page, personId)}: ${opinion ?? ''}`)
    case 'circumstances':
      return listed(value).map(({ code, found, reason }) => {
        const what = wordOf('discipline.circumstance', code ?? '')
        const seen = t(found === true ? 'discipline.found' : 'discipline.notFound')
        return [`${what}: ${seen}`, reason].filter(Boolean).join('; ')
      })
    default:
      return countLines(value as Readonly<Record<string, unknown>>)
  }
}

const PILES = ['issued', 'destroyed', 'returned', 'valid', 'invalid'] as const
const FORMS = ['none', 'reprimand', 'warning', 'removal_from_post', 'expulsion'] as const

/** The totals; what nobody chose is left out, save that nobody wanted no discipline. */
function countLines(counts: Readonly<Record<string, unknown>>): readonly string[] {
  const piles = PILES.map((pile) => `${wordOf('discipline.count', pile)}: ${String(counts[pile])}`)
  const forms = FORMS.filter((form) => form === 'none' || Number(counts[form]) > 0)
  return [...piles, ...forms.map((form) => `${wordOf('discipline.count', form)}: ${String(counts[form])}`)]
}
