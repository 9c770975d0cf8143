import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { TextField } from '#platform/web/ui/fields.tsx'
import type { DisciplineForm } from '#rulebook/rules/discipline-values.ts'
import type { CasePage } from '../../contract.ts'
import type { VoteCounts } from '../../rules/discipline/votes.ts'
import type { PartProps } from '../part-props.ts'

const NOTHING: VoteCounts = {
  ...{ issued: 0, destroyed: 0, returned: 0, valid: 0, invalid: 0 },
  ...{ none: 0, reprimand: 0, warning: 0, removal_from_post: 0, expulsion: 0, allPosts: 0, posts: [] },
}

const PILES = ['issued', 'destroyed', 'returned', 'valid', 'invalid'] as const

/** What was counted, typed from the minutes of counting. Nobody sees what the other person typed. */
export function CountsPart({ page, value, onChange }: PartProps) {
  const ballot = page.discipline?.ballot
  const typed = (value as VoteCounts | null) ?? { ...NOTHING, posts: (ballot?.posts ?? []).map(() => 0) }
  const set = (more: Partial<VoteCounts>) => onChange({ ...typed, ...more })
  const forms: readonly ('none' | DisciplineForm)[] = ['none', ...(ballot?.forms ?? [])]
  return (
    <>
      <fieldset className="nn-case-rows nn-case-counts">
        <legend>{t('discipline.counts.piles')}</legend>
        {PILES.map((pile) => (
          <CountField
            name={`counts.${pile}`}
            key={pile}
            label={wordOf('discipline.count', pile)}
            value={typed[pile]}
            onChange={(n) => set({ [pile]: n })}
          />
        ))}
      </fieldset>
      <fieldset className="nn-case-rows nn-case-counts">
        <legend>{t('discipline.counts.forms')}</legend>
        {forms.map((form) => (
          <CountField
            name={`counts.${form}`}
            key={form}
            label={wordOf('discipline.count', form)}
            value={typed[form]}
            onChange={(n) => set({ [form]: n })}
          />
        ))}
        <PostCounts page={page} typed={typed} onChange={set} />
      </fieldset>
    </>
  )
}

interface PostCountsProps {
  readonly page: CasePage
  readonly typed: VoteCounts
  readonly onChange: (more: Partial<VoteCounts>) => void
}

/** Of the ballots for removal: how many tick each post by itself, and how many tick them all. */
function PostCounts({ page, typed, onChange }: PostCountsProps) {
  const posts = page.discipline?.ballot?.posts ?? []
  if (posts.length === 0) return null
  return (
    <>
      {posts.map(({ name, term }, place) => (
        <CountField
          name={`counts.posts.${place}`}
          key={`${name}${term}`}
          label={t('discipline.counts.post', { post: [name, term].filter(Boolean).join(', ') })}
          value={typed.posts[place] ?? 0}
          onChange={(n) => onChange({ posts: posts.map((_, at) => (at === place ? n : (typed.posts[at] ?? 0))) })}
        />
      ))}
      <CountField
        name="counts.allPosts"
        label={t('discipline.counts.allPosts')}
        value={typed.allPosts}
        onChange={(allPosts) => onChange({ allPosts })}
      />
    </>
  )
}

interface CountFieldProps {
  readonly name: string
  readonly label: string
  readonly value: number
  readonly onChange: (value: number) => void
}

function CountField({ name, label, value, onChange }: CountFieldProps) {
  return (
    <TextField
      name={name}
      label={label}
      required
      inputMode="numeric"
      value={String(value)}
      onChange={(typed) => onChange(Number(typed.replace(/\D/g, '')))}
    />
  )
}
