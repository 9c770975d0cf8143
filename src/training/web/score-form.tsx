import { useState } from 'react'
import { formatNumber } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { TextField } from '#platform/web/ui/fields.tsx'
import type { ClassPage } from '../contract/class-shapes.ts'
import type { TraineeId } from '../rules/vocabulary.ts'
import { PeopleList } from './people-list.tsx'
import { useClassAct } from './use-class-act.ts'

/** `7,5` as well as `7.5`; what cannot be read is sent as it is and refused beside its field. */
function readScore(typed: string): number | null {
  return typed.trim() === '' ? null : Number(typed.trim().replace(',', '.'))
}

/** Scores of the test, one field a person; empty where he was not tested. Only what was typed here is sent. */
export function ScoreForm({ page }: { readonly page: ClassPage }) {
  const act = useClassAct(page)
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const scores = Object.entries(typed).map(([id, score]) => ({ id: id as TraineeId, score: readScore(score) }))
  return (
    <ConfirmAct
      label={t('training.score.go')}
      title={t('training.score.title')}
      consequence={<p>{t('training.score.help')}</p>}
      confirmLabel={t('training.score.do')}
      isReady={scores.length > 0}
      onConfirm={() => act({ act: 'score', body: { scores } }).then(() => setTyped({}))}
    >
      <PeopleList page={page} state="confirmed">
        {({ id, name, score }) => (
          <TextField
            name={`scores.${scores.findIndex((one) => one.id === id)}`}
            label={name}
            value={typed[id] ?? (score === null ? '' : formatNumber(score))}
            onChange={(value) => setTyped({ ...typed, [id]: value })}
          />
        )}
      </PeopleList>
    </ConfirmAct>
  )
}
