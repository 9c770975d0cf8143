import type { LocalDate } from '#kernel/local-date.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { DayField, TimeField } from '#platform/web/ui/day-field.tsx'
import { AreaField, TextField } from '#platform/web/ui/fields.tsx'

export interface TypedContest {
  readonly title: string
  readonly basis: string
  readonly opensOn: LocalDate | null
  readonly opensTime: string
  readonly closesOn: LocalDate | null
  readonly closesTime: string
  /** One a line: `Quy định 21-QĐ/TW: 18`. */
  readonly parts: string
  /** One a line: `Giải Nhất: 1`. */
  readonly prizes: string
  /** The same, for cells. */
  readonly cellPrizes: string
}

export const NO_CONTEST: TypedContest = {
  ...{ title: '', basis: '', opensOn: null, opensTime: '08:00', closesOn: null, closesTime: '17:00' },
  ...{ parts: '', prizes: '', cellPrizes: '' },
}

/** `Giải Nhất: 1` a line; a line without a number counts none and is refused beside its field. */
export function readCounts(typed: string): { name: string; count: number }[] {
  return typed
    .split('\n')
    .map((line) => /^(.*?)[:;\t]\s*(\d+)\s*$/.exec(line.trim()) ?? [line, line.trim(), '0'])
    .map(([, name = '', count = '0']) => ({ name: name.trim(), count: Number(count) }))
    .filter(({ name }) => name !== '')
}

export const writeCounts = (list: readonly { readonly name: string; readonly count: number }[]) =>
  list.map(({ name, count }) => `${name}: ${count}`).join('\n')

const momentOf = (day: LocalDate | null, time: string) => `${day ?? ''}T${time}:00+07:00`

/** What is sent of what was typed; times are those of Việt Nam. */
export function contestBody(typed: TypedContest) {
  const { title, basis, opensOn, opensTime, closesOn, closesTime, parts } = typed
  const prizesOf = (lines: string) => readCounts(lines).map(({ name, count }) => ({ title: name, count }))
  return {
    ...{ title, basis, opensAt: momentOf(opensOn, opensTime), closesAt: momentOf(closesOn, closesTime) },
    parts: readCounts(parts).map(({ name, count }) => ({ topic: name, count })),
    prizes: prizesOf(typed.prizes),
    cellPrizes: prizesOf(typed.cellPrizes),
  }
}

interface ContestFieldsProps {
  readonly typed: TypedContest
  readonly set: (part: Partial<TypedContest>) => void
  /** Topics of the bank with how many questions may be drawn. */
  readonly topics: readonly { readonly topic: string; readonly usable: number }[]
}

export function ContestFields({ typed, set, topics }: ContestFieldsProps) {
  const help = topics.map(({ topic, usable }) => t('training.contest.topic', { topic, n: usable })).join('; ')
  return (
    <>
      {(['title', 'basis'] as const).map((name) => (
        <TextField
          key={name}
          name={name}
          label={t(`training.contest.field.${name}`)}
          required
          value={typed[name]}
          onChange={(value) => set({ [name]: value })}
        />
      ))}
      {(['opens', 'closes'] as const).map((name) => (
        <div key={name} className="nn-training-pair">
          <DayField
            name={`${name}At`}
            label={t(`training.contest.field.${name}`)}
            required
            value={typed[`${name}On`]}
            onChange={(value) => set({ [`${name}On`]: value })}
          />
          <TimeField
            name={null}
            label={t(`training.contest.field.${name}Time`)}
            value={typed[`${name}Time`]}
            onChange={(value) => set({ [`${name}Time`]: value ?? '' })}
          />
        </div>
      ))}
      <AreaField
        name="parts"
        label={t('training.contest.field.parts')}
        help={help === '' ? t('training.contest.field.partsHelp') : help}
        required
        value={typed.parts}
        onChange={(parts) => set({ parts })}
      />
      {(['prizes', 'cellPrizes'] as const).map((name) => (
        <AreaField
          key={name}
          name={name}
          label={t(`training.contest.field.${name}`)}
          help={t(`training.contest.field.${name}Help`)}
          value={typed[name]}
          onChange={(value) => set({ [name]: value })}
        />
      ))}
    </>
  )
}
