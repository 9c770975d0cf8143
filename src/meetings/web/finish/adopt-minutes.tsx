import { useState } from 'react'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { TextField } from '#platform/web/ui/fields.tsx'
import { meetingsApi } from '../../contract.ts'
import { votesNeeded } from '../../rules/vote-base.ts'
import type { PartProps } from '../parts/use-meeting.ts'
import { whoMeets } from '../parts/words.ts'

/** The cell adopts the minutes by vote: the number needed stands beside the hands counted. */
export function AdoptMinutes({ view }: PartProps) {
  const { base, presentEligible } = view.voteBase
  const act = useAct(meetingsApi.adoptMinutes)
  const [counts, setCounts] = useState({ inFavour: String(presentEligible), against: '0', abstained: '0' })
  const field = (name: keyof typeof counts, label: string) => (
    <TextField
      name={name}
      label={label}
      inputMode="numeric"
      value={counts[name]}
      onChange={(value) => setCounts({ ...counts, [name]: value.replace(/\D/g, '') })}
    />
  )
  const body = {
    inFavour: Number(counts.inFavour),
    against: Number(counts.against),
    abstained: Number(counts.abstained),
  }
  return (
    <ConfirmAct
      main
      label={t('finish.minutes.adopt')}
      title={t('finish.minutes.adoptTitle')}
      consequence={
        <>
          <p>{t('finish.minutes.adoptConsequence')}</p>
          <p>
            {t('finish.minutes.adoptBase', {
              base,
              required: votesNeeded(view.rules.majorities.ordinary, base),
              present: presentEligible,
              voters: whoMeets(view.meeting.kind, base).voters,
            })}
          </p>
        </>
      }
      confirmLabel={t('finish.minutes.adopt')}
      onConfirm={() => act.mutateAsync({ params: { id: view.meeting.id }, body })}
    >
      <div className="nn-form">
        {field('inFavour', t('finish.minutes.inFavour'))}
        {field('against', t('finish.minutes.against'))}
        {field('abstained', t('finish.minutes.abstained'))}
      </div>
    </ConfirmAct>
  )
}
