import { t } from '#platform/web/i18n/translate.ts'
import type { PartProps } from '../parts/use-meeting.ts'
import { itemTitle } from '../parts/words.ts'

/** Opinions handed in beforehand: they are read in the meeting under the writer's name. */
export function Opinions({ view }: PartProps) {
  if (view.opinions.length === 0) return <p>{t('prepare.noOpinions')}</p>
  const itemOf = (id: string | null) => view.agenda.find((item) => item.id === id)
  return (
    <ul className="nn-lines">
      {view.opinions.map((opinion) => {
        const item = itemOf(opinion.itemId)
        return (
          <li key={opinion.id} className="nn-card">
            <strong>{opinion.person.name}</strong>
            {item === undefined ? null : <small> · {itemTitle(item)}</small>}
            <p className="nn-text">{opinion.text}</p>
          </li>
        )
      })}
    </ul>
  )
}
