import { z } from 'zod'
import { dayOut } from '#platform/contract/fields.ts'
import { HEADING_LEVELS } from '../rules/paper-model.ts'

/** As the model has them: nobody changes a paper on its way. */
const list = <T extends z.ZodType>(of: T) => z.array(of).readonly()

const runs = list(z.object({ text: z.string(), bold: z.boolean(), italic: z.boolean(), fact: z.string().nullable() }))

const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('basis'), runs }),
  z.object({
    kind: z.literal('heading'),
    level: z.union([z.literal(HEADING_LEVELS[0]), z.literal(HEADING_LEVELS[1]), z.literal(HEADING_LEVELS[2])]),
    marker: z.string(),
    runs,
  }),
  z.object({ kind: z.literal('paragraph'), align: z.enum(['justify', 'left', 'center', 'right']), runs }),
  z.object({ kind: z.literal('list'), items: list(z.object({ marker: z.string(), runs })) }),
  z.object({ kind: z.literal('keyValues'), rows: list(z.object({ label: z.string(), value: runs })) }),
  z.object({
    kind: z.literal('table'),
    columns: list(z.object({ title: z.string(), share: z.number(), align: z.enum(['left', 'center', 'right']) })),
    rows: list(z.object({ cells: list(runs), minHeightMm: z.number() })),
  }),
  z.object({ kind: z.literal('writingLines'), count: z.number() }),
  z.object({ kind: z.literal('partTitle'), title: z.string(), subject: z.string().nullable() }),
  z.object({ kind: z.literal('pageBreak') }),
])

/**
 * A paper as it reads, apart from its pages: for reading on a screen, where what came from the record is marked. The same content as
 * `PaperModel`; the printed forms are the downloads.
 */
export const paperView = z.object({
  header: z.object({
    superior: z.string().nullable(),
    issuer: z.string(),
    number: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('numbered'), number: z.int(), symbol: z.string() }),
      z.object({ kind: z.literal('draft'), ordinal: z.int().nullable() }),
      z.object({ kind: z.literal('unnumbered') }),
    ]),
    place: z.string(),
    on: dayOut.nullable(),
  }),
  typeName: z.string().nullable(),
  subject: list(z.string()),
  body: list(block),
  signatures: list(z.object({ authority: z.string().nullable(), post: z.string(), name: z.string().nullable() })),
  recipients: list(z.string()),
  annex: list(block),
  typeSize: z.enum(['official', 'large', 'certificate']),
})
export type PaperViewModel = z.output<typeof paperView>
