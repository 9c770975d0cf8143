import type { LocalDate } from '#kernel/local-date.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useMe } from '#platform/web/shell/me.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { CheckField, SelectField, TextField } from '#platform/web/ui/fields.tsx'
import type { ListQuery } from '../../contract/lists.ts'
import { LIST_LEAVES, MISSING_ITEMS } from '../../rules/lists/filter.ts'
import { SEXES } from '../../rules/member.ts'
import { STANDINGS } from '../../rules/standing.ts'
import { MEMBER_TAGS, type MemberTag } from '../../rules/tags.ts'

/** Items folded away until one of them is asked. */
const RARER = ['standing', 'leave', 'missing', 'yearsFrom', 'yearsTo', 'badgeUntil'] as const

export interface ListFilterProps {
  readonly filter: ListQuery
  readonly onChange: (filter: ListQuery) => void
  readonly onShow: () => void
}

/** What the list is asked for; nothing chosen asks for everyone. */
export function ListFilter({ filter, onChange, onShow }: ListFilterProps) {
  const today = useMe().today as LocalDate
  /** An item without a value is left out, so that a saved list holds only what was asked. */
  const put = (part: { readonly [K in keyof ListQuery]: ListQuery[K] | null }) => {
    const next = Object.entries({ ...filter, ...part }).filter(([, value]) => value !== null && value !== '')
    onChange(Object.fromEntries(next) as ListQuery)
  }
  const years = (key: 'ageFrom' | 'ageTo' | 'yearsFrom' | 'yearsTo') => (
    <TextField
      name={key}
      label={t(`lists.filter.${key}`)}
      inputMode="numeric"
      value={filter[key] ?? ''}
      onChange={(typed) => put({ [key]: typed.replace(/\D/g, '').slice(0, 3) })}
    />
  )
  return (
    <form
      className="nn-no-print nn-list-filter"
      onSubmit={(event) => {
        event.preventDefault()
        onShow()
      }}
    >
      <div className="nn-members-filters">
        <TextField
          name="name"
          label={t('lists.filter.name')}
          value={filter.name ?? ''}
          onChange={(name) => put({ name })}
        />
        <SelectField
          name="sex"
          label={t('lists.filter.sex')}
          empty={t('lists.any')}
          value={filter.sex ?? null}
          choices={SEXES.map((value) => ({ value, label: wordOf('members.sex', value) }))}
          onChange={(sex) => put({ sex })}
        />
        <SelectField
          name="ethnicity"
          label={t('lists.filter.ethnicity')}
          empty={t('lists.any')}
          value={filter.ethnicity ?? null}
          choices={(['kinh', 'minority'] as const).map((value) => ({ value, label: t(`lists.ethnicity.${value}`) }))}
          onChange={(ethnicity) => put({ ethnicity })}
        />
        {years('ageFrom')}
        {years('ageTo')}
      </div>
      <details className="nn-members-groups" open={RARER.some((item) => filter[item] !== undefined)}>
        <summary>{t('lists.filter.rarer')}</summary>
        <div className="nn-members-filters">
          <SelectField
            name="standing"
            label={t('lists.filter.standing')}
            empty={t('lists.any')}
            value={filter.standing ?? null}
            choices={STANDINGS.map((value) => ({ value, label: wordOf('members.standing', value) }))}
            onChange={(standing) => put({ standing })}
          />
          <SelectField
            name="leave"
            label={t('lists.filter.leave')}
            empty={t('lists.any')}
            value={filter.leave ?? null}
            choices={LIST_LEAVES.map((value) => ({ value, label: leaveWord(value) }))}
            onChange={(leave) => put({ leave })}
          />
          <SelectField
            name="missing"
            label={t('lists.filter.missing')}
            empty={t('lists.any')}
            value={filter.missing ?? null}
            choices={MISSING_ITEMS.map((value) => ({ value, label: wordOf('members.field', value) }))}
            onChange={(missing) => put({ missing })}
          />
          {years('yearsFrom')}
          {years('yearsTo')}
          <DayField
            name="badgeUntil"
            label={t('lists.filter.badgeUntil')}
            min={today}
            value={(filter.badgeUntil ?? null) as LocalDate | null}
            onChange={(badgeUntil) => put({ badgeUntil })}
          />
        </div>
      </details>
      <Tags filter={filter} onChange={(tags) => put({ tags: tags.join(',') })} />
      <div className="nn-form-actions">
        <Button type="submit">{t('lists.show')}</Button>
        <Button variant="default" onClick={() => onChange({})}>
          {t('lists.clear')}
        </Button>
      </div>
    </form>
  )
}

function leaveWord(leave: (typeof LIST_LEAVES)[number]): string {
  return leave === 'any' || leave === 'none' ? t(`lists.leave.${leave}`) : wordOf('members.leave', leave)
}

function Tags({
  filter,
  onChange,
}: {
  readonly filter: ListQuery
  readonly onChange: (tags: readonly MemberTag[]) => void
}) {
  const chosen = (filter.tags ?? '').split(',')
  const isChosen = (tag: MemberTag) => chosen.includes(tag)
  return (
    <details className="nn-members-groups" open={filter.tags !== undefined}>
      <summary>{t('lists.filter.tags')}</summary>
      <div className="nn-members-filters">
        {MEMBER_TAGS.map((tag) => (
          <CheckField
            name={null}
            key={tag}
            label={wordOf('members.tag', tag)}
            value={isChosen(tag)}
            onChange={(on) => onChange(MEMBER_TAGS.filter((one) => (one === tag ? on : isChosen(one))))}
          />
        ))}
      </div>
    </details>
  )
}
