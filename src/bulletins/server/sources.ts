import { findConferenceEvent, listConferenceEvents } from '#conferences/public.ts'
import { findDialogueEvent, listDialogueEvents } from '#dialogues/public.ts'
import type { UnitId } from '#kernel/id.ts'
import { findMeetingEvent, listMeetingEvents } from '#meetings/public.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import { findTrainingEvent, listTrainingEvents } from '#training/public.ts'
import type { EventFacts } from '../rules/event-facts.ts'
import type { SourceKind } from '../rules/vocabulary.ts'

export interface EventRow {
  readonly id: string
  readonly title: string
  readonly heldOn: string
  /** Whose it is, where it is an event below the committee. */
  readonly unitName?: string
}

/** A kind of event bulletins are drawn from. A new kind is a line of the table below. */
interface Source {
  /** Finished events of the committee or below it, the last first. The caller has checked the scope. */
  readonly list: (db: Db | Trx, unitId: UnitId) => Promise<readonly EventRow[]>
  /** Undefined where it is none of them. */
  readonly find: (
    db: Db | Trx,
    unitId: UnitId,
    id: string,
  ) => Promise<(EventFacts & { readonly names: readonly string[] }) | undefined>
}

export const SOURCES: Readonly<Record<Exclude<SourceKind, 'free'>, Source>> = {
  conference: { list: listConferenceEvents, find: findConferenceEvent },
  dialogue: { list: listDialogueEvents, find: findDialogueEvent },
  training: { list: listTrainingEvents, find: findTrainingEvent },
  meeting: { list: listMeetingEvents, find: findMeetingEvent },
}
