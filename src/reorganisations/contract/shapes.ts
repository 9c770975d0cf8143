import { z } from 'zod'
import { MEETING_KINDS, MEETING_STAGES } from '#meetings/rules/vocabulary.ts'
import { PAPER_TYPES } from '#papers/rules/paper-type.ts'
import { day, dayOut, id, idOut, line } from '#platform/contract/fields.ts'
import { decisionOut } from '#units/contract/decision.ts'
import { HELD_OFFICES } from '#units/rules/offices.ts'
import { CELL_TYPES, UNIT_KINDS, UNIT_TEXT_LIMITS } from '#units/rules/unit.ts'
import { PLAN_LIMITS, REORGANISATION_KINDS, SERIES_CHOICES } from '../rules/plan.ts'
import { PREVIEW_WARNINGS } from '../rules/preview.ts'
import { PROBLEMS } from '../rules/problems.ts'
import { REORGANISATION_ACTS, REORGANISATION_STAGES } from '../rules/stages.ts'

/** A unit that stands by its id, one to be founded by the name the plan gives it: `new-1`. */
const ref = z.string().min(1).max(40)

export const planIn = z.object({
  kind: z.enum(REORGANISATION_KINDS),
  effectiveOn: day,
  sources: z
    .array(
      z.object({
        unitId: id<'unit'>(),
        ends: z.boolean(),
        membersTo: ref.nullable(),
        commitmentsTo: ref.nullable(),
        commitmentsFollowOwners: z.boolean(),
        unitsBelowTo: ref.nullable(),
        newParentId: id<'unit'>().nullable(),
      }),
    )
    .max(PLAN_LIMITS.units),
  destinations: z
    .array(
      z
        .object({
          ref,
          found: z
            .object({
              kind: z.enum(UNIT_KINDS),
              cellType: z.enum(CELL_TYPES).nullable(),
              name: line(UNIT_TEXT_LIMITS.name),
              symbol: line(UNIT_TEXT_LIMITS.symbol),
              place: line(UNIT_TEXT_LIMITS.place, 0),
              code: line(UNIT_TEXT_LIMITS.code).nullable(),
              parentId: id<'unit'>(),
            })
            .nullable(),
          series: z.enum(SERIES_CHOICES),
          seriesFrom: id<'unit'>().nullable(),
        })
        .refine(({ ref, found }) => found !== null || z.uuid().safeParse(ref).success, 'not_a_unit'),
    )
    .max(PLAN_LIMITS.units),
  members: z.array(z.object({ personId: id<'person'>(), to: ref.nullable() })).max(PLAN_LIMITS.members),
})
export type PlanIn = z.output<typeof planIn>

const unitRef = { unitId: idOut, unitName: z.string() }
const fromTo = { fromId: idOut, fromName: z.string(), toId: idOut, toName: z.string() }

export const previewOut = z.object({
  /** To be sent back by whoever has read it. */
  digest: z.string(),
  founded: z.array(
    z.object({
      ...unitRef,
      kind: z.enum(UNIT_KINDS),
      parentName: z.string(),
      series: z.enum(SERIES_CHOICES),
      seriesFromName: z.string().nullable(),
    }),
  ),
  ending: z.array(
    z.object({
      ...unitRef,
      papers: z.int(),
      series: z.array(z.object({ type: z.enum(PAPER_TYPES), lastNumber: z.int() })),
    }),
  ),
  members: z.array(z.object({ ...fromTo, people: z.array(z.object({ personId: idOut, name: z.string() })) })),
  commitments: z.array(z.object({ ...fromTo, what: z.array(z.string()) })),
  /** How much lies sealed in the vaults of units that end: numbers only. */
  vaults: z.array(z.object({ ...fromTo, count: z.int() })).default([]),
  units: z.array(z.object({ ...unitRef, fromName: z.string(), toName: z.string() })),
  terms: z.array(
    z.object({ ...unitRef, personName: z.string(), office: z.enum(HELD_OFFICES), hasAccount: z.boolean() }),
  ),
  meetings: z.array(
    z.object({
      ...unitRef,
      id: idOut,
      kind: z.enum(MEETING_KINDS),
      stage: z.enum(MEETING_STAGES),
      month: z.string(),
      startsOn: dayOut.nullable(),
    }),
  ),
  after: z.array(z.object({ ...unitRef, members: z.int(), official: z.int() })),
  problems: z.array(
    z.object({ code: z.enum(PROBLEMS), unitId: idOut.nullable(), unitName: z.string().nullable(), count: z.int() }),
  ),
  warnings: z.array(z.object({ ...unitRef, code: z.enum(PREVIEW_WARNINGS), count: z.int(), figure: z.int() })),
})
export type PreviewOut = z.output<typeof previewOut>

const summary = {
  id: idOut,
  kind: z.enum(REORGANISATION_KINDS),
  stage: z.enum(REORGANISATION_STAGES),
  title: z.string(),
  effectiveOn: dayOut,
}

export const reorganisationRow = z.object(summary)

export const planOut = z.object({
  sources: z.array(
    z.object({
      unitId: idOut,
      ends: z.boolean(),
      membersTo: idOut.nullable(),
      commitmentsTo: idOut.nullable(),
      commitmentsFollowOwners: z.boolean(),
      unitsBelowTo: idOut.nullable(),
      newParentId: idOut.nullable(),
    }),
  ),
  destinations: z.array(
    z.object({
      unitId: idOut,
      found: z
        .object({
          kind: z.enum(UNIT_KINDS),
          cellType: z.enum(CELL_TYPES).nullable(),
          name: z.string(),
          symbol: z.string(),
          place: z.string(),
          code: z.string().nullable(),
          parentId: idOut,
        })
        .nullable(),
      series: z.enum(SERIES_CHOICES),
      seriesFrom: idOut.nullable(),
    }),
  ),
  members: z.array(z.object({ personId: idOut, toId: idOut.nullable() })),
})

export const reorganisationPage = z.object({
  ...summary,
  committeeId: idOut,
  committeeName: z.string(),
  version: z.int(),
  decision: decisionOut,
  paperId: idOut.nullable(),
  droppedReason: z.string(),
  stoppedCode: z.string().nullable(),
  plan: planOut,
  /** The units that take part, in the order of the plan; none once it is done or dropped. */
  taking: z.array(
    z.object({
      ...{ id: idOut, name: z.string(), kind: z.enum(UNIT_KINDS), cellType: z.enum(CELL_TYPES).nullable() },
      parentId: idOut.nullable(),
    }),
  ),
  /** Names of all units the plan names. */
  names: z.array(z.object({ id: idOut, name: z.string() })),
  /** Who stands on the rolls the plan moves, for choosing where each goes. */
  roll: z.array(z.object({ personId: idOut, name: z.string(), unitId: idOut, isOfficial: z.boolean() })),
  preview: previewOut.nullable(),
  can: z.array(z.enum(REORGANISATION_ACTS)),
})
export type ReorganisationPage = z.output<typeof reorganisationPage>
