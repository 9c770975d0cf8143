import { useState } from 'react'
import { formatNumber } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { TextField } from '#platform/web/ui/fields.tsx'
import type { ClassPage } from '../contract/class-shapes.ts'
import type { TraineeId } from '../rules/vocabulary.ts'
import { useClassAct } from './use-class-act.ts'

/** `7,5` as well as `7.5`; what cannot be read is sent as it is and refused beside its field. */
function readScore(typed: string): number | null {
  return typed.trim() === '' ? null : Number(typed.trim().replace(',', '.'))
}

/** Scores of the test, one field a person; empty where he was not tested. */
export function ScoreForm({ page }: { readonly page: ClassPage }) {
  const act = useClassAct(page)
  const confirmed = page.trainees.filter(({ state }) => state === 'confirmed')
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries(confirmed.map(({ id, score }) => [id, score === null ? '' : formatNumber(score)])),
  )
  const scores = confirmed.map(({ id }) => ({ id: id as TraineeId, score: readScore(typed[id] ?? '') }))
  return (
    <ConfirmAct
      label={t('training.score.go')}
      title={t('training.score.title')}
      consequence={<p>{t('training.score.help')}</p>}
      confirmLabel={t('training.score.do')}
      onConfirm={() => act({ act: 'score', body: { scores } })}
    >
      <div className="nn-form nn-training-long">
        {confirmed.map(({ id, name }) => (
          <TextField
            key={id}
            label={name}
            value={typed[id] ?? ''}
            onChange={(value) => setTyped({ ...typed, [id]: value })}
          />
        ))}
      </div>
    </ConfirmAct>
  )
}
