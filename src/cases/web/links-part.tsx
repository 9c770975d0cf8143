import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useMe } from '#platform/web/shell/me.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { MarkedPart } from '#platform/web/ui/marks.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import { type CasePage, casesApi } from '../contract.ts'
import type { OPENED_BY_HAND } from '../rules/vocabulary.ts'
import { CaseList } from './case-list.tsx'
import { awaitsDiscipline } from './main-acts.ts'

/** The cases this one comes from and leads to, as far as the reader may know of them; and what may follow now. */
export function LinksPart({ page }: { readonly page: CasePage }) {
  const today = useMe().today as LocalDate
  const navigate = useNavigate()
  const [on, setOn] = useState<LocalDate | null>(today)
  const open = useAct(casesApi.open, { onDone: ({ id }) => void navigate({ to: `/u/${page.unitId}/cases/${id}` }) })
  const follow = (procedure: (typeof OPENED_BY_HAND)[number], from: LocalDate) =>
    open.mutate({
      params: { unitId: page.unitId },
      body: {
        ...{ procedure, variant: page.variant, subjectId: page.subject.id, subjectUnitId: page.subjectUnitId },
        ...{ parentId: page.id, reason: '', on: from },
      },
    })
  const following = page.followUps.filter((one) => !page.linked.some(({ procedure }) => procedure === one))
  const isAsked = page.byCommission && page.roles.includes('lead') && mustBeDisciplined(page)
  if (page.linked.length === 0 && following.length === 0 && !isAsked) return null
  return (
    <Section title={t('cases.linked')}>
      {isAsked ? <DisciplineElsewhere isUnit={page.subjectUnitId !== null} /> : null}
      {page.linked.length === 0 ? null : <CaseList rows={page.linked} unitId={null} />}
      <MarkedPart>
        {following.length === 0 ? null : (
          <DayField name="on" label={t('cases.field.on')} max={today} value={on} onChange={setOn} />
        )}
        <div className="nn-case-acts nn-no-print">
          {following.map((procedure) => (
            <Button
              key={procedure}
              variant={procedure === 'discipline' && awaitsDiscipline(page) ? 'filled' : 'default'}
              loading={open.isPending}
              disabled={on === null}
              onClick={() => on && follow(procedure, on)}
            >
              {wordOf('cases.follow', procedure)}
            </Button>
          ))}
        </div>
        <Refusal error={open.error} />
      </MarkedPart>
    </Section>
  )
}

interface Judged {
  readonly mustBeDisciplined?: boolean
}

function mustBeDisciplined({ entries }: CasePage): boolean {
  return entries.some(({ act, body }) => {
    if (act === 'conclude_sign') return body?.['outcome'] === 'must_be_disciplined'
    const outcomes = act === 'conclude_denunciation' ? body?.['outcomes'] : undefined
    return Array.isArray(outcomes) && (outcomes as readonly Judged[]).some((one) => one.mustBeDisciplined === true)
  })
}

/** A commission leads no case of discipline here: what to do instead. */
function DisciplineElsewhere({ isUnit }: { readonly isUnit: boolean }) {
  return (
    <Notice tone="due" title={t('cases.commission.discipline')}>
      <p>{t(isUnit ? 'cases.commission.discipline.unit' : 'cases.commission.discipline.member')}</p>
      <p>{t('cases.commission.discipline.above')}</p>
    </Notice>
  )
}
