/** A count as people type it, `1.110` or `1110`; null where nothing is typed, undefined where it is no count. */
export function readCount(typed: string): number | null | undefined {
  const text = typed.trim()
  if (text === '') return null
  if (!/^\d{1,7}$|^\d{1,3}([. ]\d{3}){1,2}$/.test(text)) return undefined
  return Number(text.replace(/[. ]/g, ''))
}
