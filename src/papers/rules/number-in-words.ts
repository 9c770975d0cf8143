const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const
const THOUSAND = 1000

/** A whole number from 0 to 999 999 as it is read: `bốn mươi mốt`, `một trăm linh năm`. */
export function numberInWords(value: number): string {
  const thousands = Math.floor(value / THOUSAND)
  const rest = value % THOUSAND
  if (thousands === 0) return belowThousand(rest, false)
  return [`${belowThousand(thousands, false)} nghìn`, ...(rest === 0 ? [] : [belowThousand(rest, true)])].join(' ')
}

/** `isAfter`: thousands stand before, so that the hundreds are read even where there are none. */
function belowThousand(value: number, isAfter: boolean): string {
  const hundreds = Math.floor(value / 100)
  const rest = value % 100
  const head = hundreds > 0 || isAfter ? [`${digit(hundreds)} trăm`] : []
  if (rest === 0 && head.length > 0) return head.join(' ')
  const link = head.length > 0 && rest < 10 ? ['linh'] : []
  return [...head, ...link, belowHundred(rest)].join(' ')
}

function belowHundred(value: number): string {
  const tens = Math.floor(value / 10)
  const ones = value % 10
  if (tens === 0) return digit(ones)
  const head = tens === 1 ? 'mười' : `${digit(tens)} mươi`
  if (ones === 0) return head
  if (ones === 5) return `${head} lăm`
  return `${head} ${ones === 1 && tens > 1 ? 'mốt' : digit(ones)}`
}

const digit = (value: number): string => DIGITS[value] ?? ''
