import { z } from 'zod'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { id, idOut } from '#platform/contract/fields.ts'
import { ruleValue } from '#rulebook/contract/basis.ts'
import { NOTE_REFUSALS } from '../rules/decide-note.ts'
import { NOTE_STAGES } from '../rules/vocabulary.ts'
import { NOTE_BODIES, notedIn, noteView, topicView } from './note-shapes.ts'

const unitParams = z.object({ unitId: id<'unit'>() })
type Acts = keyof typeof NOTE_BODIES
const basedOn = z.int().min(1).max(1_000_000)
const asked = (Object.keys(NOTE_BODIES) as Acts[]).map((act) =>
  z.object({ act: z.literal(act), basedOn, body: NOTE_BODIES[act] }),
)

export type NoteRow = z.output<typeof noteView>

export const notesApi = {
  /** Notes of a cell that are not past their time, and its last months: most of them without any. Never counted by person. */
  list: defineEndpoint({
    name: 'oversight.notes',
    method: 'GET',
    path: '/units/:unitId/oversight-notes',
    access: 'oversight.note',
    act: false,
    params: unitParams,
    reply: z.object({
      rows: z.array(noteView),
      months: z.array(z.object({ month: z.string(), reminded: z.int() })),
      topics: z.array(topicView),
      topicsRule: ruleValue.omit({ value: true }),
      /** Months a note stays in the lists after its end. */
      keep: ruleValue,
      /** Past their time: no longer shown to anybody, only counted. */
      expired: z.int(),
    }),
    refusals: [],
  }),
  mine: defineEndpoint({
    name: 'oversight.myNotes',
    method: 'GET',
    path: '/my/oversight-notes',
    access: 'signedIn',
    act: false,
    reply: z.object({ rows: z.array(noteView) }),
    refusals: [],
  }),
  /** Work a member was given, for the note to name it. */
  tasks: defineEndpoint({
    name: 'oversight.noteTasks',
    method: 'GET',
    path: '/units/:unitId/oversight-note-tasks/:personId',
    access: 'oversight.note',
    act: false,
    params: unitParams.extend({ personId: id<'person'>() }),
    reply: z.object({ tasks: z.array(z.object({ id: idOut, what: z.string() })) }),
    refusals: [],
  }),
  write: defineEndpoint({
    name: 'oversight.writeNote',
    method: 'POST',
    path: '/units/:unitId/oversight-notes',
    access: 'oversight.note',
    act: true,
    params: unitParams,
    body: notedIn,
    reply: z.object({ id: idOut }),
    refusals: [...NOTE_REFUSALS],
  }),
  act: defineEndpoint({
    name: 'oversight.actOnNote',
    method: 'POST',
    path: '/oversight-notes/:noteId/acts',
    access: 'signedIn',
    act: true,
    params: z.object({ noteId: id<'oversightNote'>() }),
    body: z.discriminatedUnion('act', asked as [(typeof asked)[number], ...typeof asked]),
    reply: z.object({ stage: z.enum(NOTE_STAGES), version: z.int() }),
    refusals: [...NOTE_REFUSALS, 'note_changed_meanwhile'],
  }),
}
