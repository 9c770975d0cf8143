import { z } from 'zod'
import type { Id } from '#kernel/id.ts'
import { type LocalDate, type Month, parseLocalDate, parseMonth } from '#kernel/local-date.ts'
import { cleanLine, cleanText } from '#kernel/vietnamese.ts'

const anyId = z.uuid().transform((text) => text.toLowerCase())

/** An id in a path or body; the brand is minted here. */
export function id<K extends string>() {
  return anyId as z.ZodPipe<z.ZodUUID, z.ZodTransform<Id<K>, string>>
}

/** One line people typed: NFC, no control characters, spaces folded. */
export const line = typedText(cleanLine, 1)

/** Text of several lines people typed. */
export const text = typedText(cleanText, 0)

/** Schemas do not change and take some 9 kB each: every field of the same bounds shares one. */
function typedText(clean: (typed: string) => string, fewest: number) {
  const make = (max: number, min: number) =>
    z
      .string()
      .max(max * 2)
      .transform(clean)
      .pipe(z.string().min(min).max(max))
  const made = new Map<string, ReturnType<typeof make>>()
  return (max: number, min = fewest) => {
    const bounds = `${min}-${max}`
    const schema = made.get(bounds) ?? make(max, min)
    made.set(bounds, schema)
    return schema
  }
}

/** Years people can mean; PostgreSQL has no year 0, and after 9999 dates no longer compare as text. */
function isInReach(value: string): boolean {
  return value >= '1900' && value < '2200'
}

export const day = z
  .string()
  .refine((value) => parseLocalDate(value) !== undefined && isInReach(value), 'not_a_day')
  .transform((value) => value as LocalDate)

export const month = z
  .string()
  .refine((value) => parseMonth(value) !== undefined && isInReach(value), 'not_a_month')
  .transform((value) => value as Month)

/** `HH:mm` */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not_a_time')

/** ISO instant with zone, in a year people can mean: one before Christ would be kept, and no paper could name its day. */
export const instant = z.iso.datetime({ offset: true }).refine(isInReach, 'not_an_instant')

/** Ids in answers: no transform, so that the schema also describes output in OpenAPI. */
export const idOut = z.string()
export const dayOut = z.string()
export const instantOut = z.string()
