import type { LocalDate } from '#kernel/local-date.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { AreaField, CheckField, ChoiceField, SelectField, TextField } from '#platform/web/ui/fields.tsx'
import { type PersonChoice, PersonPicker } from '#platform/web/ui/person-picker.tsx'
import { CONFLICTS, TAKINGS, TEAM_ROLES, type TeamRole } from '../rules/vocabulary.ts'
import { AllegationsPart, PeoplePart } from './denunciation-fields.tsx'
import { CountsPart } from './discipline/counts-part.tsx'
import { ChecksPart, CircumstancesPart, OpinionsPart, PostsPart } from './discipline/discipline-fields.tsx'
import { CalendarPart, OutcomesPart } from './inspection-fields.tsx'
import {
  ContentPart,
  ContentsPart,
  LinesPart,
  OutlinePart,
  RequirementsPart,
  SessionPart,
  StatementPart,
} from './listed-fields.tsx'
import { AgreedPart, HoursPart, MeetingPart } from './meeting-fields.tsx'
import { choicesOf, type PartProps } from './part-props.ts'
import { loadCasePeople } from './people.ts'
import { Rows } from './rows.tsx'
import { fieldWord } from './words.ts'

/** The field of one part of what an act is told. */
export function PartField(props: PartProps) {
  const { spec, page, value, error, onChange } = props
  const label = fieldWord(page, spec.name)
  const required = spec.optional !== true
  const common = { name: spec.name, label, required, error }
  switch (spec.kind) {
    case 'area':
      return <AreaField {...common} value={String(value)} onChange={onChange} />
    case 'line':
      return <TextField {...common} value={String(value)} onChange={onChange} />
    case 'day':
      return <DayField {...common} value={value as LocalDate | null} onChange={onChange} />
    case 'count':
      return (
        <TextField
          {...common}
          inputMode="numeric"
          value={String(value)}
          onChange={(typed) => onChange(Number(typed.replace(/\D/g, '')))}
        />
      )
    case 'yesNo':
      return <CheckField {...common} required={false} value={value === true} onChange={onChange} />
    case 'taking':
      return (
        <ChoiceField
          {...common}
          value={value as string | null}
          choices={choicesOf('cases.taking', TAKINGS)}
          onChange={onChange}
        />
      )
    case 'conflict': {
      const choices = choicesOf(
        'cases.conflict',
        CONFLICTS.filter((one) => one !== 'subject'),
      )
      return <ChoiceField {...common} value={value as string | null} choices={choices} onChange={onChange} />
    }
    case 'choice':
      return (
        <ChoiceField
          {...common}
          value={value as string | null}
          choices={choicesOf(spec.group ?? '', spec.choices ?? [])}
          onChange={onChange}
        />
      )
    case 'agreed':
      return <AgreedPart {...props} />
    case 'hours':
      return <HoursPart {...props} />
    case 'meeting':
      return <MeetingPart {...props} />
    default:
      return <ListedField {...props} />
  }
}

function ListedField(props: PartProps) {
  switch (props.spec.kind) {
    case 'person':
      return <PersonPart {...props} />
    case 'team':
      return <TeamPart {...props} />
    case 'contents':
      return <ContentsPart {...props} />
    case 'outline':
      return <OutlinePart {...props} />
    case 'content':
      return <ContentPart {...props} />
    case 'statement':
      return <StatementPart {...props} />
    case 'withMember':
      return <SessionPart {...props} />
    case 'calendar':
      return <CalendarPart {...props} />
    case 'outcomes':
      return <OutcomesPart {...props} />
    case 'allegations':
      return <AllegationsPart {...props} />
    case 'people':
      return <PeoplePart {...props} />
    case 'limits':
      return <LinesPart {...props} />
    case 'checks':
      return <ChecksPart {...props} />
    case 'posts':
      return <PostsPart {...props} />
    case 'opinions':
      return <OpinionsPart {...props} />
    case 'circumstances':
      return <CircumstancesPart {...props} />
    case 'counts':
      return <CountsPart {...props} />
    default:
      return <RequirementsPart {...props} />
  }
}

function PersonPart({ spec, page, value, error, onChange }: PartProps) {
  return (
    <PersonPicker
      name={spec.name}
      label={fieldWord(page, spec.name)}
      required
      error={error}
      value={value as PersonChoice | null}
      onChange={onChange}
      source={['cases.people', page.unitId]}
      load={loadCasePeople(page.unitId)}
    />
  )
}

interface PickedMember {
  readonly person: PersonChoice | null
  readonly role: TeamRole
}

function TeamPart({ spec, page, value, onChange }: PartProps) {
  const rows = value as readonly PickedMember[]
  return (
    <Rows
      at={spec.name}
      legend={fieldWord(page, spec.name)}
      rows={rows}
      blank={() => ({ person: null, role: TEAM_ROLES[Math.min(rows.length, TEAM_ROLES.length - 1)] ?? 'member' })}
      onChange={onChange}
    >
      {(row, set, place) => (
        <>
          <PersonPicker
            name="personId"
            label={t('cases.team.person', { n: place + 1 })}
            required
            value={row.person}
            onChange={(person) => set({ ...row, person })}
            source={['cases.people', page.unitId]}
            load={loadCasePeople(page.unitId)}
          />
          <SelectField
            name="role"
            label={t('cases.team.role')}
            value={row.role}
            choices={choicesOf('cases.teamRole', TEAM_ROLES)}
            onChange={(role) => set({ ...row, role: role ?? row.role })}
          />
        </>
      )}
    </Rows>
  )
}
