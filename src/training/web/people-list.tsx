import { type ReactNode, useState } from 'react'
import { usePages } from '#platform/web/call/use-pages.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Answer } from '#platform/web/ui/answer.tsx'
import { TextField } from '#platform/web/ui/fields.tsx'
import { MorePages } from '#platform/web/ui/more-pages.tsx'
import type { ClassPage, TraineeRow } from '../contract/class-shapes.ts'
import { trainingApi } from '../contract.ts'
import type { ClassId } from '../rules/vocabulary.ts'
import { useSettled } from './use-settled.ts'

interface PeopleListProps {
  readonly page: ClassPage
  readonly state: 'nominated' | 'confirmed'
  readonly children: (one: TraineeRow) => ReactNode
}

const MANY = 20

/** People of a class inside a form: looked for by name, the rest a page at a time. */
export function PeopleList({ page, state, children }: PeopleListProps) {
  const [asked, setAsked] = useState('')
  const q = useSettled(asked)
  const params = { classId: page.id as ClassId }
  const found = usePages(trainingApi.people, { params, query: { q, state } }, { keepsShown: true })
  const all = page.people[state]
  return (
    <div className="nn-training-people">
      {all > MANY ? (
        <TextField name={null} label={t('training.people.find', { n: all })} value={asked} onChange={setAsked} />
      ) : null}
      <Answer query={found}>
        {({ pages }) => (
          <ul className="nn-training-list">
            {pages.flatMap(({ rows }) => rows.map((one) => <li key={one.id}>{children(one)}</li>))}
          </ul>
        )}
      </Answer>
      <MorePages of={found}>{t('training.people.more')}</MorePages>
    </div>
  )
}
