import type { LocalDate } from '#kernel/local-date.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { formatDay, formatNumber } from '#platform/web/i18n/format.ts'
import { currentLanguage } from '#platform/web/i18n/language.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { type Column, DataTable } from '#platform/web/ui/data-table.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { AreaField, Form, TextField } from '#platform/web/ui/fields.tsx'
import { Figure, Figures } from '#platform/web/ui/figure.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import { type UnitPage, unitsApi } from '../contract.ts'
import { OpenForm } from './open-form.tsx'
import { readCount } from './read-count.ts'

type Profile = UnitPage['profiles'][number]

/** Households and people of the place a cell leads: the newest figures large, earlier ones in a table. */
export function ProfilePart({ unit }: { readonly unit: UnitPage }) {
  const [newest, ...earlier] = unit.profiles
  return (
    <Section title={t('units.profile')}>
      {newest === undefined ? (
        <Empty title={t('units.profile.none')}>{t('units.profile.noneHelp')}</Empty>
      ) : (
        <NewestFigures profile={newest} />
      )}
      {unit.can.profile ? (
        <OpenForm label={t('units.profile.set')}>
          {(close) => <ProfileForm unit={unit} newest={newest} onClose={close} />}
        </OpenForm>
      ) : null}
      {earlier.length === 0 ? null : (
        <DataTable
          caption={t('units.profile.history')}
          columns={COLUMNS()}
          rows={earlier}
          rowKey={(profile) => profile.asOfOn}
          empty={null}
        />
      )}
    </Section>
  )
}

function NewestFigures({ profile }: { readonly profile: Profile }) {
  const count = (value: number | null) => (value === null ? '–' : formatNumber(value))
  return (
    <>
      <p>{t('units.profile.asOf', { day: formatDay(profile.asOfOn as LocalDate) })}</p>
      <Figures>
        <Figure label={t('units.profile.households')} value={count(profile.households)} />
        <Figure label={t('units.profile.people')} value={count(profile.people)} />
        <Figure label={t('units.profile.poor')} value={shareText(profile.poorHouseholds, profile.poorPercent)} />
        <Figure
          label={t('units.profile.nearPoor')}
          value={shareText(profile.nearPoorHouseholds, profile.nearPoorPercent)}
        />
      </Figures>
      {profile.note === '' ? null : <p className="nn-column">{profile.note}</p>}
    </>
  )
}

/** `6 hộ (2,0%)`: one decimal always, so that shares compare at a glance. */
function shareText(count: number | null, percent: number | null): string {
  if (count === null) return '–'
  if (percent === null) return t('units.profile.count', { n: count })
  const text = percent.toFixed(1)
  return t('units.profile.share', { n: count, percent: currentLanguage() === 'vi' ? text.replace('.', ',') : text })
}

const COLUMNS = (): readonly [Column<Profile>, ...Column<Profile>[]] => [
  { key: 'asOfOn', head: t('units.profile.asOfOn'), cell: (profile) => formatDay(profile.asOfOn as LocalDate) },
  {
    key: 'households',
    head: t('units.profile.households'),
    align: 'end',
    cell: (profile) => (profile.households === null ? '–' : formatNumber(profile.households)),
  },
  {
    key: 'people',
    head: t('units.profile.people'),
    align: 'end',
    cell: (profile) => (profile.people === null ? '–' : formatNumber(profile.people)),
    onPhone: false,
  },
  {
    key: 'poor',
    head: t('units.profile.poor'),
    cell: (profile) => shareText(profile.poorHouseholds, profile.poorPercent),
  },
  {
    key: 'nearPoor',
    head: t('units.profile.nearPoor'),
    cell: (profile) => shareText(profile.nearPoorHouseholds, profile.nearPoorPercent),
    onPhone: false,
  },
]

const COUNTS = ['households', 'people', 'poor', 'nearPoor'] as const
type Typed = { readonly [C in (typeof COUNTS)[number]]: string } & {
  readonly asOfOn: LocalDate | null
  readonly note: string
}

interface ProfileFormProps {
  readonly unit: UnitPage
  readonly newest: Profile | undefined
  readonly onClose: () => void
}

function ProfileForm({ unit, newest, onClose }: ProfileFormProps) {
  const { typed, set, save, send } = useProfile({ unit, newest, onClose })
  const actions = (
    <>
      <Button type="submit" loading={save.isPending}>
        {t('units.profile.save')}
      </Button>
      <Button variant="default" onClick={onClose}>
        {t('ui.cancel')}
      </Button>
    </>
  )
  return (
    <Form onSubmit={send} actions={actions}>
      <DayField
        name="asOfOn"
        label={t('units.profile.asOfOn')}
        help={t('units.profile.asOfOnHelp')}
        required
        value={typed.asOfOn}
        onChange={(asOfOn) => set({ asOfOn })}
        max={unit.on as LocalDate}
      />
      {COUNTS.map((count) => (
        <TextField
          name={count}
          key={count}
          label={t(`units.profile.${count}`)}
          inputMode="numeric"
          value={typed[count]}
          onChange={(value) => set({ [count]: value })}
          error={readCount(typed[count]) === undefined ? t('units.profile.wrongNumber') : undefined}
        />
      ))}
      <AreaField name="note" label={t('units.profile.note')} value={typed.note} onChange={(note) => set({ note })} />
      <Refusal error={save.error} />
    </Form>
  )
}

function useProfile({ unit, newest, onClose }: ProfileFormProps) {
  const start = (value: number | null | undefined) => (value === null || value === undefined ? '' : String(value))
  const draft = useDraft<Typed>(`profile:${unit.id}`, {
    asOfOn: unit.on as LocalDate,
    households: start(newest?.households),
    people: start(newest?.people),
    poor: start(newest?.poorHouseholds),
    nearPoor: start(newest?.nearPoorHouseholds),
    note: '',
  })
  const save = useAct(unitsApi.setProfile, {
    pending: draft.pending,
    onDone: () => {
      draft.clear()
      onClose()
    },
  })
  const typed = draft.value
  const send = () => {
    const [households, people, poorHouseholds, nearPoorHouseholds] = COUNTS.map((count) => readCount(typed[count]))
    const { asOfOn, note } = typed
    if (asOfOn === null || households === undefined || people === undefined) return
    if (poorHouseholds === undefined || nearPoorHouseholds === undefined) return
    const body = { asOfOn, households, people, poorHouseholds, nearPoorHouseholds, note }
    save.mutate({ params: { id: unit.id }, body })
  }
  const set = (part: Partial<Typed>) => {
    draft.set((before) => ({ ...before, ...part }))
    save.reset()
  }
  return { typed, set, save, send }
}
