import { z } from 'zod'
import { day, id, line, text, timeOfDay } from '#platform/contract/fields.ts'
import { CONFERENCE_LIMITS as L } from '../rules/plan.ts'

export const basedOn = z.int().min(1)

export const planBody = z.object({
  topic: line(L.topic),
  content: text(L.content),
  bases: text(L.bases),
  heldOn: day,
  startsAt: timeOfDay,
  place: line(L.place),
  chairId: id<'person'>(),
  minuteTaker: line(L.name, 0),
  delegatesDueOn: day,
  papersDueOn: day,
})

/** When and where, and by when it is answered. */
export const extensionBody = planBody
  .pick({ heldOn: true, startsAt: true, place: true, delegatesDueOn: true, papersDueOn: true })
  .extend({ basedOn })

export const unitsBody = z.object({
  basedOn,
  units: z
    .array(
      z.object({ unitId: id<'unit'>(), quota: z.int().min(1).max(L.delegatesOfUnit), paperAsked: line(L.title, 0) }),
    )
    .max(L.units),
})

export const delegatesBody = z.object({
  people: z
    .array(z.object({ personId: id<'person'>().nullable(), name: line(L.name), office: line(L.office, 0) }))
    .max(L.delegatesOfUnit),
})

export const paperFields = z.object({ title: line(L.title), author: line(L.name) })
export const typedPaperBody = paperFields.extend({ body: text(L.paper, 1) })

export const concludeBody = z.object({
  basedOn,
  situation: text(L.situation),
  conclusion: text(L.conclusion, 1),
  solutions: z
    .array(
      z.object({
        title: line(L.title),
        commitments: z
          .array(
            z.object({
              what: text(L.what, 1),
              product: line(L.product, 0),
              owner: z.discriminatedUnion('kind', [
                z.object({ kind: z.literal('person'), personId: id<'person'>() }),
                z.object({ kind: z.literal('unit'), unitId: id<'unit'>() }),
              ]),
              dueOn: day,
            }),
          )
          .max(L.commitments),
      }),
    )
    .max(L.solutions),
  topics: z
    .array(
      z.object({
        year: z.int().min(1990).max(2200),
        quarter: z.int().min(1).max(4),
        title: line(L.title),
        guidance: text(L.content),
      }),
    )
    .max(L.topics),
})
