import { z } from 'zod'
import { day, dayOut, id, idOut, instantOut, line, text } from '#platform/contract/fields.ts'
import { ruleValue } from '#rulebook/contract/basis.ts'
import { CERTAINTIES } from '#rulebook/rules/rule.ts'
import { LIBRARY_LIMITS, READERS, SECRECIES, TEXT_LINK_KINDS, TEXT_STANDINGS } from '../rules/vocabulary.ts'

const limits = LIBRARY_LIMITS

export const head = z.object({
  id: idOut,
  symbol: z.string(),
  issuer: z.string(),
  issuedOn: dayOut.nullable(),
  title: z.string(),
  titleIsOurs: z.boolean(),
  standing: z.enum(TEXT_STANDINGS),
  secrecy: z.enum(SECRECIES),
})
export const hit = z.object({ before: z.string(), hit: z.string(), after: z.string() })
export const row = head.extend({
  /** Where the words asked for stand; null where nothing was asked, or they stand in the head alone. */
  hit: hit.nullable(),
  /** Where in the head they stand. */
  inHead: z.boolean(),
  /** The words of the text are here, not only its entry. */
  hasBody: z.boolean(),
  /** Null: of the catalogue every installation begins with. */
  unitName: z.string().nullable(),
})
export const link = z.object({ kind: z.enum(TEXT_LINK_KINDS), text: head })
export const duty = z.object({
  id: idOut,
  unitId: idOut,
  unitName: z.string(),
  readers: z.array(z.enum(READERS)),
  unitNames: z.array(z.string()),
  note: z.string(),
  askedOn: dayOut,
  dueOn: dayOut,
  endedOn: dayOut.nullable(),
})
export const page = head.extend({
  unitId: idOut.nullable(),
  unitName: z.string().nullable(),
  inForceOn: dayOut.nullable(),
  endedOn: dayOut.nullable(),
  certainty: z.enum(CERTAINTIES).nullable(),
  source: z.string(),
  body: z.string(),
  liesAt: z.string(),
  file: z.object({ name: z.string(), sizeBytes: z.int() }).nullable(),
  version: z.int(),
  /** What this text does to earlier ones, and later ones to it. */
  earlier: z.array(link),
  later: z.array(link),
  duties: z.array(duty),
  /** Codes of the rules in force for the unit whose basis it is. */
  rules: z.array(z.string()),
  mayCorrect: z.boolean(),
  mayAsk: z.boolean(),
  readingDays: ruleValue,
})
export const entered = z.object({
  symbol: line(limits.symbol),
  issuer: line(limits.line),
  issuedOn: day.nullable(),
  title: line(limits.title, 0),
  titleIsOurs: z.boolean(),
  inForceOn: day.nullable(),
  endedOn: day.nullable(),
  body: text(limits.body),
  secrecy: z.enum(SECRECIES),
  liesAt: line(limits.line, 0),
  links: z.array(z.object({ kind: z.enum(TEXT_LINK_KINDS), earlierId: id<'libraryText'>() })).max(limits.links),
})
export const reader = z.object({
  personId: idOut,
  name: z.string(),
  unitName: z.string(),
  readAt: instantOut.nullable(),
  /** Set where another typed it for him. */
  enteredBy: z.string().nullable(),
})
export const toRead = z.object({
  dutyId: idOut,
  unitId: idOut,
  text: head,
  askedBy: z.string(),
  note: z.string(),
  dueOn: dayOut,
  readAt: instantOut.nullable(),
})
