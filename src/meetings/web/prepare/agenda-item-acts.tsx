import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import type { MeetingView } from '../../contract/views.ts'
import { meetingsApi } from '../../contract.ts'
import { mayDo, type PartProps } from '../parts/use-meeting.ts'
import { itemTitle } from '../parts/words.ts'

export interface AgendaItemActsProps extends PartProps {
  readonly item: MeetingView['agenda'][number]
}

/** Moving and dropping one item, while it has not been held. */
export function AgendaItemActs({ view, item }: AgendaItemActsProps) {
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
    <div className="nn-form-actions nn-no-print">
      <Button
        variant="default"
        disabled={at === 0 || move.isPending}
        onClick={() => moveBefore(neighbours[at - 1]?.id ?? null)}
      >
        {t('prepare.itemUp')}
        <span className="nn-hidden"> {title}</span>
      </Button>
      <Button
        variant="default"
        disabled={at === neighbours.length - 1 || move.isPending}
        onClick={() => moveBefore(following?.id ?? null)}
      >
        {t('prepare.itemDown')}
        <span className="nn-hidden"> {title}</span>
      </Button>
      <ConfirmAct
        label={t('prepare.itemDrop')}
        title={t('prepare.itemDropTitle')}
        consequence={<p>{t('prepare.itemDropConsequence', { title })}</p>}
        confirmLabel={t('prepare.itemDrop')}
        onConfirm={() => drop.mutateAsync({ params: { id: view.meeting.id }, body: { itemId: item.id } })}
      />
      <Refusal error={move.error} />
    </div>
  )
}
