import { FieldError } from '#platform/web/ui/field-error.tsx'

/** The error of a group of fields, under its name. */
export function PartError({ error }: { readonly error: string | undefined }) {
  return error === undefined ? null : <FieldError>{error}</FieldError>
}
