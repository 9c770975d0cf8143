import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { Icon } from '#platform/web/ui/icon.tsx'
import type { MeetingView } from '../../contract/views.ts'
import { meetingsApi } from '../../contract.ts'
import { mayDo, type PartProps } from '../parts/use-meeting.ts'
import { itemTitle } from '../parts/words.ts'

export interface AgendaItemActsProps extends PartProps {
  readonly item: MeetingView['agenda'][number]
  readonly onChange: () => void
}

/** Moving, changing and dropping one item, while it has not been held. */
export function AgendaItemActs({ view, item, onChange }: AgendaItemActsProps) {
  const drop = useAct(meetingsApi.dropItem)
  const move = useAct(meetingsApi.moveItem)
  if (!mayDo(view, 'change_item') || item.startedAt !== null) return null
  const neighbours = view.agenda.filter((one) => one.phase === item.phase)
  const at = neighbours.findIndex((one) => one.id === item.id)
  const moveBefore = (beforeId: string | null) =>
    move.mutate({ params: { id: view.meeting.id }, body: { itemId: item.id, beforeId } })
  const following = view.agenda[view.agenda.findIndex((one) => one.id === neighbours[at + 1]?.id) + 1]
  const title = itemTitle(item)
  return (
    <span className="nn-agenda-acts nn-no-print">
      <button
        type="button"
        className="nn-square"
        disabled={at === 0 || move.isPending}
        onClick={() => moveBefore(neighbours[at - 1]?.id ?? null)}
      >
        <Icon name="up" />
        <span className="nn-hidden">
          {t('prepare.itemUp')}: {title}
        </span>
      </button>
      <button
        type="button"
        className="nn-square"
        disabled={at === neighbours.length - 1 || move.isPending}
        onClick={() => moveBefore(following?.id ?? null)}
      >
        <Icon name="down" />
        <span className="nn-hidden">
          {t('prepare.itemDown')}: {title}
        </span>
      </button>
      <button type="button" className="nn-square" onClick={onChange}>
        {t('prepare.itemChange')}
        <span className="nn-hidden">: {title}</span>
      </button>
      <ConfirmAct
        label={t('prepare.itemDrop')}
        title={t('prepare.itemDropTitle')}
        consequence={<p>{t('prepare.itemDropConsequence', { title })}</p>}
        confirmLabel={t('prepare.itemDrop')}
        onConfirm={() => drop.mutateAsync({ params: { id: view.meeting.id }, body: { itemId: item.id } })}
      />
    </span>
  )
}
