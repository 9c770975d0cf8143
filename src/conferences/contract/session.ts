import { z } from 'zod'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { id, idOut, line, text } from '#platform/contract/fields.ts'
import { CONFERENCE_LIMITS as L } from '../rules/plan.ts'
import { CONFERENCE_STAGES } from '../rules/stages.ts'
import { basedOn, concludeBody } from './bodies.ts'

const ofOne = z.object({ id: id<'conference'>() })
const ofPaper = ofOne.extend({ paperId: id<'conferencePaper'>() })

export const standing = z.object({ id: idOut, version: z.int(), stage: z.enum(CONFERENCE_STAGES) })
export const STAGE = ['wrong_conference_stage', 'changed_meanwhile'] as const
export const PAPERS = ['paper_type_not_allowed', 'paper_before_term', 'unit_not_in_force'] as const

/** The session itself: order of papers, who is there, what is said, and the conclusion. */
export const sessionApi = {
  order: defineEndpoint({
    name: 'conferences.order',
    method: 'POST',
    path: '/conferences/:id/programme',
    access: 'conference.prepare',
    act: true,
    params: ofOne,
    body: z.object({
      basedOn,
      papers: z.array(z.object({ id: id<'conferencePaper'>(), minutes: z.int().min(1).max(240) })).max(L.units),
    }),
    reply: standing,
    refusals: [...STAGE, 'paper_not_accepted', 'paper_twice'],
  }),
  start: defineEndpoint({
    name: 'conferences.start',
    method: 'POST',
    path: '/conferences/:id/session',
    access: 'conference.prepare',
    act: true,
    params: ofOne,
    body: z.object({ basedOn }),
    reply: standing,
    refusals: [...STAGE, 'before_the_day', 'no_delegates'],
  }),
  /** Who of the delegates is there: marks for those named, the others as they stand. */
  markPresent: defineEndpoint({
    name: 'conferences.markPresent',
    method: 'POST',
    path: '/conferences/:id/presence',
    access: 'conference.prepare',
    act: true,
    params: ofOne,
    body: z.object({ delegateIds: z.array(id<'conferenceDelegate'>()).min(1).max(1000), present: z.boolean() }),
    reply: z.object({ changed: z.int() }),
    refusals: ['wrong_conference_stage'],
  }),
  present: defineEndpoint({
    name: 'conferences.present',
    method: 'POST',
    path: '/conferences/:id/papers/:paperId/presentation',
    access: 'conference.prepare',
    act: true,
    params: ofPaper,
    body: z.object({ minutes: z.int().min(0).max(480) }),
    reply: z.object({ id: idOut }),
    refusals: ['wrong_conference_stage', 'not_in_programme'],
  }),
  addProblem: defineEndpoint({
    name: 'conferences.addProblem',
    method: 'POST',
    path: '/conferences/:id/problems',
    access: 'conference.prepare',
    act: true,
    params: ofOne,
    body: z.object({ title: line(L.title) }),
    reply: z.object({ id: idOut }),
    refusals: ['wrong_conference_stage', 'too_many_problems'],
  }),
  addOpinion: defineEndpoint({
    name: 'conferences.addOpinion',
    method: 'POST',
    path: '/conferences/:id/problems/:problemId/opinions',
    access: 'conference.prepare',
    act: true,
    params: ofOne.extend({ problemId: id<'conferenceProblem'>() }),
    body: z.object({ speaker: line(L.name), text: text(L.opinion, 1) }),
    reply: z.object({ id: idOut }),
    refusals: ['wrong_conference_stage'],
  }),
  conclude: defineEndpoint({
    name: 'conferences.conclude',
    method: 'POST',
    path: '/conferences/:id/conclusion',
    access: 'conference.conclude',
    act: true,
    params: ofOne,
    body: concludeBody,
    reply: standing,
    refusals: [
      ...STAGE,
      ...PAPERS,
      ...([
        'nobody_present',
        'solutions_missing',
        'solution_without_commitment',
        'topic_in_past',
        'topic_twice',
      ] as const),
      ...(['owner_unknown', 'due_before_made', 'report_before_made'] as const),
    ],
  }),
} as const
