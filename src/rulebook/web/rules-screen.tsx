import './rules.css'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { question } from '#platform/web/call/queries.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { Loading } from '#platform/web/ui/loading.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { type RuleView, rulebookApi } from '../contract.ts'
import { fixedBy } from '../rules/fixed-values.ts'
import { RULE_GROUPS, ruleGroupOf } from '../rules/rule.ts'
import { OwnRules } from './own-rules.tsx'
import { RuleRow } from './rule-row.tsx'
import { type EditableCode, isEditable } from './value-editor.ts'

/** The forms of values are for the few who set them. */
const ChangeRule = lazy(async () => ({ default: (await import('./change-rule.tsx')).ChangeRule }))

type RulesPage = ReplyOf<typeof rulebookApi.inForce>
type Editable = RuleView & { readonly code: EditableCode }

/** The rules in force for a unit on a day; the office of a committee sets its own from here. */
export function RulesScreen() {
  const unitId = useUnit().id
  const [on, setOn] = useState<LocalDate | null>(null)
  const [changing, setChanging] = useState<Editable | null>(null)
  const asked = question(rulebookApi.inForce, { params: { unitId }, query: on === null ? {} : { on } })
  const rules = useQuery({ ...asked, placeholderData: keepPreviousData })
  return (
    <Answer query={rules}>
      {(page) =>
        changing === null ? (
          <RulesOfDay page={page} onDay={setOn} onChange={setChanging} />
        ) : (
          <Suspense fallback={<Loading />}>
            <ChangeRule
              unitId={unitId}
              rule={changing}
              today={page.today as LocalDate}
              onClose={() => setChanging(null)}
            />
          </Suspense>
        )
      }
    </Answer>
  )
}

interface RulesOfDayProps {
  readonly page: RulesPage
  readonly onDay: (day: LocalDate) => void
  readonly onChange: (rule: Editable) => void
}

function RulesOfDay({ page, onDay, onChange }: RulesOfDayProps) {
  const { unit, rules, mayChange } = page
  const on = page.on as LocalDate
  const groups = RULE_GROUPS.map((group) => ({ group, own: rules.filter((rule) => ruleGroupOf(rule.code) === group) }))
  return (
    <Page title={t('rulebook.title')} lead={t('rulebook.lead', { unit: unit.name, day: formatDay(on) })}>
      <div className="nn-form nn-no-print">
        <DayField name={null} label={t('rulebook.on')} value={on} onChange={(day) => day !== null && onDay(day)} />
      </div>
      {groups.map(({ group, own }) => (
        <Section key={group} title={wordOf('rulebook.group', group)}>
          <ul className="nn-rules">
            {own.map((rule) => (
              <RuleRow
                key={rule.code}
                rule={rule}
                on={on}
                onChange={changeOf(rule, mayChange, onChange)}
                fixed={mayChange ? fixedBy(rule.code) : null}
              />
            ))}
          </ul>
        </Section>
      ))}
      {mayChange ? <OwnRules unitId={unit.id} unitName={unit.name} today={page.today as LocalDate} /> : null}
    </Page>
  )
}

function changeOf(rule: RuleView, mayChange: boolean, onChange: (rule: Editable) => void): (() => void) | null {
  const { code } = rule
  return mayChange && isEditable(code) ? () => onChange({ ...rule, code }) : null
}
