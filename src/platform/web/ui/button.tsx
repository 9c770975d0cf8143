import './button.css'
import { Link } from '@tanstack/react-router'
import type { ButtonHTMLAttributes, ReactNode } from 'react'

/** `filled` is the one main action of a place; `default` every other; `subtle` what leads back out. */
export type ButtonVariant = 'filled' | 'default' | 'subtle'

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly variant?: ButtonVariant
  /** The act is on its way: it cannot be pressed again, and those who hear the page are told. */
  readonly loading?: boolean
  /** As wide as the place it stands in. */
  readonly fullWidth?: boolean
}

/** A button: never sends a form unless `type="submit"` is said. */
export function Button({
  variant = 'filled',
  loading = false,
  fullWidth = false,
  disabled = false,
  type = 'button',
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      disabled={disabled || loading}
      aria-busy={loading || undefined}
      className={classesOf(className)}
      data-variant={variant}
      data-full={fullWidth || undefined}
    >
      {loading ? <span className="nn-button-wait" aria-hidden="true" /> : null}
      <span className="nn-button-label">{children}</span>
    </button>
  )
}

interface LinkProps {
  readonly to: string
  readonly variant?: ButtonVariant
  readonly children: ReactNode
}

/** A link to another page of the program, drawn as a button. */
export function ButtonLink({ to, variant = 'filled', children }: LinkProps) {
  return (
    <Link to={to} className="nn-button" data-variant={variant}>
      <span className="nn-button-label">{children}</span>
    </Link>
  )
}

/** A link to a file or to an address outside the program, drawn as a button. */
export function ButtonAnchor({ to, variant = 'default', children }: LinkProps) {
  return (
    <a href={to} className="nn-button" data-variant={variant}>
      <span className="nn-button-label">{children}</span>
    </a>
  )
}

const classesOf = (given: string | undefined) => (given === undefined ? 'nn-button' : `nn-button ${given}`)
