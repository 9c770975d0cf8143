import { useState } from 'react'
import type { UnitId } from '#kernel/id.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { CheckField, Form, TextField } from '#platform/web/ui/fields.tsx'
import type { ConferencePage } from '../contract/shapes.ts'
import { conferencesApi } from '../contract.ts'
import type { PartProps } from './plan-part.tsx'

interface Line {
  readonly quota: string
  readonly paperAsked: string
}
type Lines = Readonly<Record<string, Line>>

/** Which units are invited, with how many delegates, and which are asked for a paper; then the invitation itself. */
export function UnitsPart({ page }: PartProps) {
  if (!page.can.includes('set_units')) return <Invited page={page} />
  return (
    <>
      <h3>{t('conferences.units')}</h3>
      <UnitsForm key={page.version} page={page} />
    </>
  )
}

function Invited({ page: { units } }: PartProps) {
  return (
    <ul className="conferences-list">
      {units.map((unit) => (
        <li key={unit.id}>
          {unit.unitName}: {t('conferences.quotaOf', { n: unit.quota })}
          {unit.isEnded ? ` · ${t('conferences.unitEnded')}` : ''}
        </li>
      ))}
    </ul>
  )
}

const linesOf = ({ units }: ConferencePage): Lines =>
  Object.fromEntries(
    units.map(({ unitId, quota, paperAsked }) => [unitId, { quota: String(quota), paperAsked }] as const),
  )

/** What goes out is what is saved: a list that differs is saved first. */
function isSame(typed: Lines, saved: Lines): boolean {
  const ids = Object.keys(typed)
  return (
    ids.length === Object.keys(saved).length &&
    ids.every((id) => typed[id]?.quota === saved[id]?.quota && typed[id]?.paperAsked === saved[id]?.paperAsked)
  )
}

function UnitsForm({ page }: PartProps) {
  const [lines, setLines] = useState<Lines>(() => linesOf(page))
  const isSaved = isSame(lines, linesOf(page))
  const save = useAct(conferencesApi.setUnits)
  const invited = page.below.filter(({ id }) => lines[id] !== undefined)
  const isReady = invited.every(({ id }) => Number(lines[id]?.quota) >= 1)
  const send = () =>
    save.mutate({
      params: { id: page.id },
      body: {
        basedOn: page.version,
        units: invited.map(({ id }) => ({
          unitId: id as UnitId,
          quota: Number(lines[id]?.quota),
          paperAsked: lines[id]?.paperAsked ?? '',
        })),
      },
    })
  if (page.below.length === 0) return <Empty title={t('conferences.noUnits')}>{t('conferences.noUnitsHelp')}</Empty>
  const button = (
    <Button type="submit" variant="default" disabled={!isReady || isSaved} loading={save.isPending}>
      {t('conferences.saveUnits')}
    </Button>
  )
  return (
    <>
      <Form onSubmit={send} actions={button}>
        {page.below.map(({ id, name }) => (
          <UnitLine
            key={id}
            name={name}
            line={lines[id]}
            onChange={(line) =>
              setLines(({ [id]: _, ...others }) => (line === undefined ? others : { ...others, [id]: line }))
            }
          />
        ))}
        <Refusal error={save.error} />
      </Form>
      {isSaved ? <InvitePart page={page} /> : <p className="nn-help">{t('conferences.saveUnitsFirst')}</p>}
    </>
  )
}

interface UnitLineProps {
  readonly name: string
  readonly line: Line | undefined
  readonly onChange: (line: Line | undefined) => void
}

function UnitLine({ name, line, onChange }: UnitLineProps) {
  return (
    <div className="conferences-unit">
      <CheckField
        name={null}
        label={name}
        value={line !== undefined}
        onChange={(isInvited) => onChange(isInvited ? { quota: '2', paperAsked: '' } : undefined)}
      />
      {line === undefined ? null : (
        <div className="conferences-unit-fields">
          <TextField
            name="quota"
            label={t('conferences.quota')}
            required
            inputMode="numeric"
            value={line.quota}
            onChange={(quota) => onChange({ ...line, quota: quota.replace(/\D/g, '') })}
          />
          <TextField
            name="paperAsked"
            label={t('conferences.paperAsked')}
            help={t('conferences.paperAsked.help')}
            value={line.paperAsked}
            onChange={(paperAsked) => onChange({ ...line, paperAsked })}
          />
        </div>
      )}
    </div>
  )
}

function InvitePart({ page: { id, version, units } }: PartProps) {
  const invite = useAct(conferencesApi.invite)
  if (units.length === 0) return null
  const delegates = units.reduce((sum, { quota }) => sum + quota, 0)
  return (
    <div className="nn-form-actions nn-no-print">
      <ConfirmAct
        main
        label={t('conferences.invite')}
        title={t('conferences.invite.title', { units: units.length, delegates })}
        consequence={<p>{t('conferences.invite.consequence')}</p>}
        confirmLabel={t('conferences.invite.confirm')}
        onConfirm={() => invite.mutateAsync({ params: { id }, body: { basedOn: version } })}
      />
    </div>
  )
}
