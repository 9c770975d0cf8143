/** `12:05`, minutes and seconds. */
export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

/** Reads `1:30` or `1` (minutes) as seconds; undefined where it is neither. */
export function parseClock(text: string): number | undefined {
  const match = /^\s*(\d{1,3})(?:[:.](\d{2}))?\s*$/.exec(text)
  if (match === null) return undefined
  const seconds = Number(match[2] ?? 0)
  return seconds > 59 ? undefined : Number(match[1]) * 60 + seconds
}
