import type { ActDeps } from '#platform/server/acts/perform.ts'
import type { FileStore } from '#platform/server/files/file-store.ts'

export interface BulletinDeps extends ActDeps {
  readonly files: FileStore
  readonly photoMaxMegapixels: number
  readonly publicUrl: string
}
