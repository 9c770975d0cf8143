import { useState } from 'react'
import type { Id } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { formatDay, formatMoment } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { CheckField } from '#platform/web/ui/fields.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import { conferencesApi } from '../contract.ts'
import type { PartProps } from './plan-part.tsx'

/** To whom the conclusion and the papers went, and who has read them: in the order of the list, never a ranking. */
export function MaterialsPart({ page }: PartProps) {
  const unsent = page.units.filter(({ sentAt, isEnded }) => sentAt === null && !isEnded)
  const sent = page.units.filter(({ sentAt }) => sentAt !== null)
  return (
    <>
      {page.can.includes('send_materials') && unsent.length > 0 ? <SendForm key={page.version} page={page} /> : null}
      {sent.length === 0 ? null : (
        <>
          <p>
            {page.materialsDueOn === null
              ? null
              : t('conferences.readBy', { day: formatDay(page.materialsDueOn as LocalDate) })}
          </p>
          <ul className="conferences-list">
            {sent.map((unit) => (
              <li key={unit.id}>
                {unit.unitName}{' '}
                <StateMark
                  state={unit.readAt === null ? 'waiting' : 'done'}
                  word={
                    unit.readAt === null
                      ? t('conferences.notRead')
                      : t('conferences.read', { at: formatMoment(unit.readAt) })
                  }
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function SendForm({ page }: PartProps) {
  const unsent = page.units.filter(({ sentAt, isEnded }) => sentAt === null && !isEnded)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const send = useAct(conferencesApi.sendMaterials)
  const chosen = unsent.filter(({ id }) => !left.has(id))
  return (
    <div className="nn-form nn-no-print">
      <p>{t('conferences.sendLead')}</p>
      {unsent.map(({ id, unitName }) => (
        <CheckField
          name={null}
          key={id}
          label={unitName}
          value={!left.has(id)}
          onChange={(isChosen) =>
            setLeft((before) => new Set(isChosen ? [...before].filter((one) => one !== id) : [...before, id]))
          }
        />
      ))}
      <ConfirmAct
        main
        disabled={chosen.length === 0}
        label={t('conferences.send')}
        title={t('conferences.send.title', { n: chosen.length })}
        consequence={<p>{t('conferences.send.consequence')}</p>}
        confirmLabel={t('conferences.send')}
        onConfirm={() =>
          send.mutateAsync({
            params: { id: page.id },
            body: { basedOn: page.version, invitationIds: chosen.map(({ id }) => id as Id<'conferenceUnit'>) },
          })
        }
      />
    </div>
  )
}
