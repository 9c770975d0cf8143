import './units.css'
import { type ReactNode, useState } from 'react'
import { Button } from '#platform/web/ui/button.tsx'

/** A button that opens a form in its place; the form closes itself when it is done. */
export function OpenForm({
  label,
  main = false,
  children,
}: {
  readonly label: string
  readonly main?: boolean
  readonly children: (close: () => void) => ReactNode
}) {
  const [open, setOpen] = useState(false)
  if (open) return <div className="nn-open-form nn-card">{children(() => setOpen(false))}</div>
  return (
    <div className="nn-open-form">
      <Button variant={main ? 'filled' : 'default'} onClick={() => setOpen(true)}>
        {label}
      </Button>
    </div>
  )
}
