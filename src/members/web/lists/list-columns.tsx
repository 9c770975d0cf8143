import { t, wordOf } from '#platform/web/i18n/translate.ts'
import type { Column } from '#platform/web/ui/data-table.tsx'
import type { Certainty } from '#rulebook/rules/rule.ts'
import type { ListLine, ListQuery } from '../../contract/lists.ts'
import { birthText, dayText } from '../words.ts'

type Numbered = ListLine & { readonly number: number }

interface ShownLines {
  readonly lines: readonly ListLine[]
  /** How sure the rule is by which the Party age of those admitted anew is counted. */
  readonly certainty: Certainty
  readonly withUnit: boolean
}

/** A column nobody fills takes no room; of one cell's list the cell is not named in every line. */
export function columnsFor(
  { badgeUntil }: ListQuery,
  { lines, certainty, withUnit }: ShownLines,
): readonly [Column<Numbered>, ...Column<Numbered>[]] {
  const badge: Column<Numbered> = {
    key: 'badge',
    head: t('lists.column.badge'),
    cell: ({ badge: years }) => (years === null ? '' : t('lists.badgeYears', { years })),
  }
  const ethnicity: Column<Numbered> = {
    key: 'ethnicity',
    head: t('lists.column.ethnicity'),
    cell: (line) => line.ethnicity ?? '',
    onPhone: false,
  }
  const unit: Column<Numbered> = {
    key: 'unit',
    head: t('lists.column.unit'),
    cell: ({ unitName }) => <span className="nn-list-unit">{unitName}</span>,
  }
  return [
    {
      key: 'name',
      head: t('members.column.name'),
      cell: ({ number, fullName }) => <span className="nn-member-name">{`${number}. ${fullName}`}</span>,
    },
    { key: 'sex', head: t('lists.column.sex'), cell: sexOf, onPhone: false },
    {
      key: 'born',
      head: t('members.column.born'),
      cell: ({ bornOn, bornPrecision }) => birthText(bornOn, bornPrecision),
    },
    ...(lines.some((line) => line.ethnicity !== null) ? [ethnicity] : []),
    {
      key: 'party',
      head: t('lists.column.party'),
      cell: ({ admittedOn, officialOn }) => (
        <>
          {dayText(admittedOn)}
          <br />
          {dayText(officialOn)}
        </>
      ),
      onPhone: false,
    },
    ...(badgeUntil === undefined ? [] : [badge]),
    ...(withUnit ? [unit] : []),
    {
      key: 'note',
      head: t('lists.column.note'),
      cell: (line) => <span className="nn-list-note">{noteOf(line, certainty)}</span>,
      onPhone: false,
    },
  ]
}

function sexOf({ sex }: ListLine): string {
  return sex === null ? '' : wordOf('members.sex', sex)
}

/** What sets a member apart: on probation, exempt, away, admitted anew. */
function noteOf({ standing, leave, partyAgeFromOn }: ListLine, certainty: Certainty): string {
  const probation = standing === 'probationary' ? [wordOf('members.standing', standing)] : []
  const word = certainty === 'confirmed' ? 'lists.readmitted' : 'lists.readmittedDoubt'
  const anew = partyAgeFromOn === null ? [] : [t(word, { from: dayText(partyAgeFromOn) })]
  return [...probation, ...(leave === null ? [] : [wordOf('members.leave', leave)]), ...anew].join('; ')
}
