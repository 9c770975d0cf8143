import './form.css'
import { type ReactNode, useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { t } from '../i18n/translate.ts'
import { Button } from './button.tsx'
import { Refusal } from './failure.tsx'
import { Marked } from './marks.tsx'
import { saysEnough } from './says-enough.ts'

export interface ConfirmActProps {
  /** The word on the button that opens the question. */
  readonly label: string
  /** The question. */
  readonly title: string
  /** What follows from it, said before: "Sau khi thông qua, biên bản chỉ sửa được bằng phần bổ sung." */
  readonly consequence: ReactNode
  /** The word that does it; names the act, never "OK". */
  readonly confirmLabel: string
  /** Does it; the question stays open with the reason when it is refused. */
  readonly onConfirm: () => Promise<unknown>
  /** True where this is the main action of the page. */
  readonly main?: boolean
  readonly disabled?: boolean
  /** False while its fields do not yet say enough. */
  readonly isReady?: boolean
  /** Fields the act needs, for example a reason; in the page only while the question is open. They mark themselves by their names. */
  readonly children?: ReactNode
}

/** An act with consequences: they are said first, then it is confirmed. */
export function ConfirmAct({
  label,
  title,
  consequence,
  confirmLabel,
  onConfirm,
  main = false,
  disabled = false,
  isReady = true,
  children,
}: ConfirmActProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const [isOpen, setOpen] = useState(false)
  const [{ busy, error }, setState] = useState<{ readonly busy: boolean; readonly error: unknown }>({
    busy: false,
    error: null,
  })
  const open = () => {
    setState({ busy: false, error: null })
    // The fields stand before the question opens, so that it puts the first of them under the hand.
    flushSync(() => setOpen(true))
    dialog.current?.showModal()
  }
  const confirm = async () => {
    if (!saysEnough(dialog.current)) return
    setState({ busy: true, error: null })
    try {
      await onConfirm()
      setState({ busy: false, error: null })
      dialog.current?.close()
    } catch (failure) {
      setState({ busy: false, error: failure })
    }
  }
  return (
    <>
      <Button variant={main ? 'filled' : 'default'} disabled={disabled} onClick={open}>
        {label}
      </Button>
      <dialog ref={dialog} className="nn-dialog" aria-labelledby={titleId} onClose={() => setOpen(false)}>
        <h2 id={titleId}>{title}</h2>
        <div>{consequence}</div>
        <Marked part={dialog}>
          {isOpen ? children : null}
          <Refusal error={error} />
        </Marked>
        <div className="nn-form-actions" style={{ marginBlockStart: '1.3334rem' }}>
          <Button variant="default" onClick={() => dialog.current?.close()}>
            {t('ui.cancel')}
          </Button>
          <Button loading={busy} disabled={!isReady} onClick={() => void confirm()}>
            {confirmLabel}
          </Button>
        </div>
      </dialog>
    </>
  )
}
