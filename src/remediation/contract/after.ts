import { z } from 'zod'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { day, dayOut, id, idOut, line, text } from '#platform/contract/fields.ts'
import { CHECKLISTS } from '#rulebook/rules/remediation-values.ts'
import { CHECKLIST_MARKS, REMEDY_EFFECTS, REMEDY_TEXT_LIMITS } from '../rules/vocabulary.ts'
import { REFUSALS } from './issuing.ts'
import { ruleView, unitParams } from './shapes.ts'

const limits = REMEDY_TEXT_LIMITS
const effect = {
  act: true,
  params: z.object({ id: id<'remediationShortcoming'>() }),
  body: z.object({
    months: z.int().min(1).max(60),
    on: day,
    result: z.enum(REMEDY_EFFECTS),
    note: text(limits.reason),
  }),
  reply: z.object({ result: z.enum(REMEDY_EFFECTS) }),
  refusals: [...REFUSALS],
} as const

const mapRow = z.object({
  noticeId: idOut,
  foundOn: dayOut,
  what: z.string(),
  cause: z.string(),
  solution: z.string(),
  solutionTitle: z.string(),
  acceptedOn: dayOut.nullable(),
  effect: z.enum(REMEDY_EFFECTS).nullable(),
})

const listLine = z.object({
  code: z.string(),
  title: z.string(),
  mark: z.enum(CHECKLIST_MARKS),
  note: z.string(),
  confirmed: z.enum(CHECKLIST_MARKS).nullable(),
  answer: z.string(),
})

/** What comes after: whether it holds, what came back, what others did, and the lists a unit fills in about itself. */
export const afterApi = {
  /** By the issuer's side. */
  checkEffect: defineEndpoint({
    name: 'remediation.checkEffect',
    method: 'POST',
    path: '/remediation-shortcomings/:id/effect',
    access: 'remediation.issue',
    ...effect,
  }),
  /** By the unit itself, where the issuer stands outside. */
  noteEffect: defineEndpoint({
    name: 'remediation.noteEffect',
    method: 'POST',
    path: '/remediation-shortcomings/:id/own-effect',
    access: 'remediation.answer',
    ...effect,
  }),
  /** A unit's shortcomings by kind: limit, cause, way out, effect; how often each kind came back; what others did, without a name. */
  map: defineEndpoint({
    name: 'remediation.map',
    method: 'GET',
    path: '/units/:unitId/remediation-map',
    access: 'remediation.read',
    act: false,
    params: unitParams,
    reply: z.object({
      kinds: z.array(
        z.object({
          kind: z.string(),
          title: z.string(),
          cameBack: z.int(),
          rows: z.array(mapRow),
          elsewhere: z.object({
            /** Null: too few to be told of. */
            units: z.int().nullable(),
            ways: z.array(z.object({ title: z.string(), units: z.int(), holding: z.int().nullable() })),
          }),
        }),
      ),
      similarRule: ruleView,
    }),
    refusals: [],
  }),
  checklists: defineEndpoint({
    name: 'remediation.checklists',
    method: 'GET',
    path: '/units/:unitId/checklists',
    access: 'remediation.read',
    act: false,
    params: unitParams,
    reply: z.object({
      lists: z.array(
        z.object({
          code: z.enum(CHECKLISTS),
          criteria: z.array(z.object({ code: z.string(), title: z.string() })),
          rule: ruleView,
          /** What was filled in, the last first. */
          filled: z.array(
            z.object({
              id: idOut,
              onDay: dayOut,
              lines: z.array(listLine),
              note: z.string(),
              filledBy: z.string().nullable(),
              confirmedBy: z.string().nullable(),
              confirmedOn: dayOut.nullable(),
              confirmedNote: z.string(),
            }),
          ),
        }),
      ),
      canFill: z.boolean(),
      canConfirm: z.boolean(),
    }),
    refusals: [],
  }),
  fillChecklist: defineEndpoint({
    name: 'remediation.fillChecklist',
    method: 'POST',
    path: '/units/:unitId/checklists/:code',
    access: 'remediation.answer',
    act: true,
    params: unitParams.extend({ code: z.enum(CHECKLISTS) }),
    body: z.object({
      on: day,
      lines: z
        .array(z.object({ code: line(30), mark: z.enum(CHECKLIST_MARKS), note: text(limits.reason) }))
        .min(1)
        .max(40),
      note: text(limits.reason),
    }),
    reply: z.object({ id: idOut }),
    refusals: [...REFUSALS],
  }),
  confirmChecklist: defineEndpoint({
    name: 'remediation.confirmChecklist',
    method: 'POST',
    path: '/checklists/:id/confirmation',
    access: 'remediation.issue',
    act: true,
    params: z.object({ id: id<'remediationChecklist'>() }),
    body: z.object({
      lines: z
        .array(z.object({ code: line(30), confirmed: z.enum(CHECKLIST_MARKS), answer: text(limits.reason) }))
        .min(1)
        .max(40),
      note: text(limits.reason),
    }),
    reply: z.object({ id: idOut }),
    refusals: [...REFUSALS],
  }),
}
