import { Icon } from './icon.tsx'

/** The error of a field: icon and words that say how to mend it. */
export function FieldError({ children }: { readonly children: string }) {
  return (
    <span className="nn-error">
      <Icon name="late" />
      {children}
    </span>
  )
}
