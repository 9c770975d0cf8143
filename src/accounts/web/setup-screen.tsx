import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { accountsApi } from '#accounts/contract.ts'
import { type LocalDate, localDateAt } from '#kernel/local-date.ts'
import { question } from '#platform/web/call/queries.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Redirect } from '#platform/web/shell/redirect.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { Form, SecretField, SelectField, TextField } from '#platform/web/ui/fields.tsx'
import { Page } from '#platform/web/ui/page.tsx'
import { passwordProblem } from './password-problem.ts'
import { useComeIn } from './use-come-in.ts'

const KINDS = ['grassroots_committee', 'upper_committee', 'province', 'central'] as const

const BLANK = { code: '', fullName: '', unitName: '', unitPlace: '', password: '' }

interface TopUnit {
  readonly unitKind: (typeof KINDS)[number]
  readonly foundedOn: LocalDate | null
}

/** A new installation's first page: who begins it, and the organisation at the top. */
export function SetupScreen() {
  const setup = useQuery(question(accountsApi.setup, {}))
  const comeIn = useComeIn()
  const [typed, setTyped] = useState(BLANK)
  const [unit, setUnit] = useState<TopUnit>({ unitKind: 'grassroots_committee', foundedOn: null })
  const begin = useAct(accountsApi.beginInstallation, { refresh: [] })
  const problem = passwordProblem(begin.error)
  const isWrongCode = begin.error?.code === 'wrong_code'
  const at = (place: keyof typeof BLANK) => ({
    value: typed[place],
    onChange: (value: string) => setTyped((before) => ({ ...before, [place]: value })),
  })
  if (begin.data !== undefined) {
    return (
      <Page title={t('accounts.setup.begun')} lead={t('accounts.setup.begunLead', { username: begin.data.username })}>
        <Button onClick={comeIn}>{t('accounts.setup.go')}</Button>
      </Page>
    )
  }
  if (setup.data?.firstAccountNeeded === false) return <Redirect to="/sign-in" />
  const isFilled = [typed.code, typed.fullName, typed.unitName, typed.password].every((text) => text.trim() !== '')
  return (
    <Page title={t('accounts.setup.title')} lead={t('accounts.setup.lead')}>
      <Form
        onSubmit={() => begin.mutate({ body: { ...typed, ...unit } })}
        actions={
          <Button type="submit" loading={begin.isPending} disabled={!isFilled}>
            {t('accounts.setup.action')}
          </Button>
        }
      >
        <TextField
          name="code"
          label={t('accounts.setup.code')}
          error={isWrongCode ? t('accounts.setup.wrongCode') : undefined}
          {...at('code')}
        />
        <TextField
          name="unitName"
          label={t('accounts.setup.unitName')}
          help={t('accounts.setup.unitNameHelp')}
          {...at('unitName')}
        />
        <TopUnitFields unit={unit} onChange={(changed) => setUnit({ ...unit, ...changed })} />
        <TextField
          name="unitPlace"
          label={t('accounts.setup.unitPlace')}
          help={t('accounts.setup.unitPlaceHelp')}
          {...at('unitPlace')}
        />
        <TextField name="fullName" label={t('accounts.setup.fullName')} autoComplete="name" {...at('fullName')} />
        <SecretField
          name="password"
          label={t('accounts.first.password')}
          help={t('accounts.first.passwordHelp')}
          error={problem}
          autoComplete="new-password"
          {...at('password')}
        />
        {problem === undefined && !isWrongCode ? <Refusal error={begin.error} /> : null}
      </Form>
    </Page>
  )
}

interface TopUnitFieldsProps {
  readonly unit: TopUnit
  readonly onChange: (changed: Partial<TopUnit>) => void
}

/** Its level, and from what day on it was there: nothing below can be recorded as older. */
function TopUnitFields({ unit: { unitKind, foundedOn }, onChange }: TopUnitFieldsProps) {
  return (
    <>
      <SelectField
        name="unitKind"
        label={t('accounts.setup.unitKind')}
        value={unitKind}
        onChange={(kind) => onChange({ unitKind: kind ?? unitKind })}
        choices={KINDS.map((value) => ({ value, label: t(`accounts.setup.unitKind.${value}`) }))}
      />
      <DayField
        name="foundedOn"
        label={t('accounts.setup.foundedOn')}
        help={t('accounts.setup.foundedOnHelp')}
        max={localDateAt(new Date())}
        value={foundedOn}
        onChange={(day) => onChange({ foundedOn: day })}
      />
    </>
  )
}
