import { z } from 'zod'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { id, idOut, line, text } from '#platform/contract/fields.ts'
import { unitParams } from './shared.ts'

const year = z.coerce.number().int().min(1990).max(2200)
const quarter = z.number().int().min(1).max(4)

/** Themes a committee sets for the cells below it. */
export const topicsApi = {
  list: defineEndpoint({
    name: 'topics.list',
    method: 'GET',
    path: '/units/:unitId/topics',
    access: 'meeting.read',
    act: false,
    params: unitParams,
    query: z.object({ year }),
    reply: z.object({
      topics: z.array(
        z.object({
          id: idOut,
          unitId: idOut,
          setByName: z.string(),
          year: z.number(),
          quarter: z.number(),
          title: z.string(),
          guidance: z.string(),
        }),
      ),
      mayChange: z.boolean(),
    }),
    refusals: [],
  }),
  set: defineEndpoint({
    name: 'topics.set',
    method: 'POST',
    path: '/units/:unitId/topics',
    access: 'topic.set',
    act: true,
    params: unitParams,
    body: z.object({ year, quarter, title: line(300), guidance: text(5000).default('') }),
    reply: z.object({ id: idOut }),
    refusals: [],
  }),
  change: defineEndpoint({
    name: 'topics.change',
    method: 'POST',
    path: '/topics/:id/change',
    access: 'topic.set',
    act: true,
    params: z.object({ id: id<'topic'>() }),
    body: z.object({ quarter, title: line(300), guidance: text(5000).default('') }),
    reply: z.object({ id: idOut }),
    refusals: ['already_withdrawn'],
  }),
  withdraw: defineEndpoint({
    name: 'topics.withdraw',
    method: 'POST',
    path: '/topics/:id/withdraw',
    access: 'topic.set',
    act: true,
    params: z.object({ id: id<'topic'>() }),
    body: z.object({}),
    reply: z.object({ id: idOut }),
    refusals: ['already_withdrawn'],
  }),
} as const
