import { z } from 'zod'

/** The last entry of a backup: what must be in it. A file without it was cut off. */
export const manifestSchema = z.object({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  /** Migrations that stood in the database, in order. */
  migrations: z.array(z.string()),
  tables: z.record(z.string(), z.object({ rows: z.int(), sha256: z.string() })),
  files: z.record(z.string(), z.object({ sha256: z.string() })),
})

export type Manifest = z.infer<typeof manifestSchema>

/** The first entry: what is needed before the first row can be taken in. */
export const headSchema = manifestSchema.pick({ format: true, madeAt: true, migrations: true })

export type Head = z.infer<typeof headSchema>

export const HEAD = 'backup.json'
export const MANIFEST = 'manifest.json'
export const TABLE_FOLDER = 'tables/'
export const FILE_FOLDER = 'data/'
