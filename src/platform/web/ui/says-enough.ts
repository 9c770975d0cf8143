/**
 * Whether the controls of a form or a question can be read; the first that cannot says why, under the hand. A form tells of its
 * empty fields itself, all at once: there only what is typed is asked about.
 */
export function saysEnough(part: Element | null, asked: 'all' | 'whatIsTyped' = 'all'): boolean {
  const unfit = [...(part?.querySelectorAll('input') ?? [])].find(
    (control) => control.validity.customError && (asked === 'all' || control.value !== ''),
  )
  return unfit === undefined || unfit.reportValidity()
}
