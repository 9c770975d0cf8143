/** A number as it is written in Vietnamese, a comma before the part below one. */
export function writeNumber(value: number): string {
  return String(value).replace('.', ',')
}

/** The number that was typed. What cannot be read goes on as it was typed: the rule itself then refuses it and names the place. */
export function readNumber(typed: string): unknown {
  return numberOf(typed) ?? typed
}

/** The number that was typed, undefined where it cannot be read. */
export function numberOf(typed: string): number | undefined {
  const text = typed.trim().replace(',', '.')
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : undefined
}
