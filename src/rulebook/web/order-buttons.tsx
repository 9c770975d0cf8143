import { useEffect, useRef } from 'react'
import { t } from '#platform/web/i18n/translate.ts'
import { Icon } from '#platform/web/ui/icon.tsx'

export interface Ordering {
  readonly id: string
  readonly move: (by: -1 | 1) => void
}

/** What moved last keeps the hand on its button, also where it was drawn anew in another part of the list. */
let lastMoved: { readonly id: string; readonly by: -1 | 1 } | null = null

/** Moving one part of a list; `id` tells the part from every other on the page. */
export function useOrdering(id: string, onMove: (by: -1 | 1) => void): Ordering {
  const move = (by: -1 | 1) => {
    lastMoved = { id, by }
    onMove(by)
  }
  return { id, move }
}

export interface OrderButtonsProps {
  readonly name: string
  readonly ordering: Ordering
  readonly isFirst: boolean
  readonly isLast: boolean
}

/** Up and down by button: works with a thumb and by keyboard. */
export function OrderButtons({ name, ordering, isFirst, isLast }: OrderButtonsProps) {
  const up = useRef<HTMLButtonElement>(null)
  const down = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (lastMoved?.id !== ordering.id) return
    const pressed = lastMoved.by === -1 ? up.current : down.current
    const other = lastMoved.by === -1 ? down.current : up.current
    const target = pressed?.disabled === true ? other : pressed
    lastMoved = null
    target?.focus()
  })
  return (
    <div className="nn-parts-order">
      <button
        ref={up}
        type="button"
        className="nn-square"
        disabled={isFirst}
        aria-label={t('ruleform.up', { name })}
        onClick={() => ordering.move(-1)}
      >
        <Icon name="up" />
      </button>
      <button
        ref={down}
        type="button"
        className="nn-square"
        disabled={isLast}
        aria-label={t('ruleform.down', { name })}
        onClick={() => ordering.move(1)}
      >
        <Icon name="down" />
      </button>
    </div>
  )
}
