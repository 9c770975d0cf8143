import { t } from '#platform/web/i18n/translate.ts'
import { SelectField } from '#platform/web/ui/fields.tsx'
import { itemTitle } from '../parts/words.ts'
import { runningItem } from './room-figures.ts'
import type { RoomPartProps } from './use-room.ts'

interface ItemChoiceProps extends RoomPartProps {
  /** Null: the running item. */
  readonly value: string | null
  readonly onChange: (itemId: string | null) => void
}

/** Which item something belongs to: the running one unless another is chosen. */
export function ItemChoice({ room, value, onChange }: ItemChoiceProps) {
  const { agenda } = room.view
  const running = runningItem(room.view)
  const held = agenda.filter((item) => item.startedAt !== null && item.id !== running?.id)
  if (held.length === 0) return null
  return (
    <SelectField
      name="itemId"
      label={t('room.item.of')}
      value={value}
      empty={running === undefined ? t('room.item.ofNone') : `${running.position}. ${itemTitle(running)}`}
      choices={held.map((item) => ({ value: item.id, label: `${item.position}. ${itemTitle(item)}` }))}
      onChange={onChange}
    />
  )
}
