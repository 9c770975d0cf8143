import { json } from '#platform/server/db/db.ts'
import type { Json } from '#platform/server/db/schema.gen.ts'

/** A value of ours as a jsonb parameter: interfaces are JSON too, which the generated type cannot see. */
export function jsonb(value: unknown) {
  return json(value as Json)
}
