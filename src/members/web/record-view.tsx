import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { type Fact, FactList } from '#platform/web/ui/fact-list.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import type { MemberRecord } from '../contract.ts'
import type { MemberField } from '../rules/member.ts'
import { birthText, dayText, factText } from './words.ts'

const PERSONAL = ['sex', 'bornOn', 'ethnicity', 'occupation'] as const
const PARTY = ['admittedOn', 'probationFromOn', 'officialOn'] as const
const CONTACT = ['phone', 'email', 'homeAddress'] as const
const NUMBERS = ['citizenNumber', 'cardNumber', 'fileNumber'] as const
const SENSITIVE: readonly MemberField[] = ['email', 'homeAddress', ...NUMBERS]

/** All the register holds of a member, as far as the reader may see it. */
export function RecordView({ record }: { readonly record: MemberRecord }) {
  const sees = (field: MemberField) => record.may.sensitive || !SENSITIVE.includes(field)
  return (
    <>
      <Section title={t('members.record.personal')}>
        <Known facts={factsOf(record, PERSONAL)} />
      </Section>
      <Section title={t('members.record.party')}>
        <Known
          facts={[
            ...factsOf(record, PARTY),
            [t('members.field.joinedOn'), dayText(record.joinedOn)],
            [t('members.field.tags'), record.tags.map((tag) => wordOf('members.tag', tag)).join('; ')],
          ]}
        />
      </Section>
      <Past record={record} />
      <Section title={t('members.record.contact')}>
        <Known facts={factsOf(record, CONTACT.filter(sees))} />
      </Section>
      {record.may.sensitive ? (
        <Section title={t('members.record.numbers')}>
          <Known facts={factsOf(record, NUMBERS)} />
        </Section>
      ) : (
        <p className="nn-help">{t('members.record.hidden')}</p>
      )}
      <Section title={t('members.record.leaves')}>
        <Leaves record={record} />
      </Section>
    </>
  )
}

/** How he came onto the roll by hand, and the memberships that ended before this one. */
function Past({ record: { entry, exit, former, partyAge } }: { readonly record: MemberRecord }) {
  return (
    <>
      {entry === null ? null : (
        <p className="nn-help">
          {t('members.entry.told', { reason: wordOf('members.entryReason', entry.reason), paper: entry.paper })}
          {entry.note === '' ? null : ` ${entry.note}`}
        </p>
      )}
      {exit === null ? null : (
        <p className="nn-help">
          {t('members.departure.told', { reason: wordOf('members.reason', exit.reason) })}
          {exit.paper === '' ? null : ` ${t('members.departure.by', { paper: exit.paper })}`}
        </p>
      )}
      {former.length === 0 ? null : (
        <Section title={t('members.record.former')}>
          <ul>
            {former.map(({ admittedOn, officialOn, endedOn, endReason }) => (
              <li key={endedOn}>
                {t('members.record.formerTime', {
                  ...{ admitted: dayText(admittedOn), official: dayText(officialOn), ended: dayText(endedOn) },
                  reason: wordOf('members.reason', endReason).toLocaleLowerCase('vi'),
                })}
              </li>
            ))}
          </ul>
          {partyAge === null ? null : <PartyAge age={partyAge} />}
        </Section>
      )}
    </>
  )
}

/** Since when the Party age of somebody admitted anew counts, under which rule and how sure that is. */
function PartyAge({ age }: { readonly age: NonNullable<MemberRecord['partyAge']> }) {
  const { fromOn, start, basis, certainty } = age
  const doubt = certainty === 'confirmed' ? '' : t('members.record.partyAgeDoubt')
  return (
    <p>
      {t('members.record.partyAge', { from: dayText(fromOn), how: wordOf('members.partyAgeStart', start) })}
      <small className="nn-help"> {`${t('members.record.partyAgeBasis', { basis })} ${doubt}`}</small>
    </p>
  )
}

function Known({ facts }: { readonly facts: readonly Fact[] }) {
  return <FactList facts={facts} missing={t('members.record.missing')} />
}

function factsOf({ facts }: MemberRecord, fields: readonly MemberField[]): readonly Fact[] {
  return fields.map((field) => [
    wordOf('members.field', field),
    field === 'bornOn' ? birthText(facts.bornOn, facts.bornPrecision) : factText(field, facts[field]),
  ])
}

function Leaves({ record }: { readonly record: MemberRecord }) {
  if (record.leaves.length === 0) return <p>{t('members.record.noLeaves')}</p>
  return (
    <ul className="nn-leaves">
      {record.leaves.toReversed().map(({ id, kind, fromOn, toOn, reason, basis }) => (
        <li key={id}>
          <p>
            <strong>{leaveText(kind, fromOn, toOn)}</strong>
          </p>
          {reason === '' ? null : <p>{t('members.record.leaveReason', { reason })}</p>}
          {basis === '' ? null : <p>{t('members.record.leaveBasis', { basis })}</p>}
        </li>
      ))}
    </ul>
  )
}

function leaveText(kind: string, fromOn: string, toOn: string | null): string {
  const words = { kind: wordOf('members.leave', kind), from: dayText(fromOn) }
  return toOn === null
    ? t('members.record.leaveOpen', words)
    : t('members.record.leaveSpan', { ...words, to: dayText(toOn) })
}
