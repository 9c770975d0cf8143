import { err, ok, type Result } from '#kernel/result.ts'

/** What can stand in the way of taking an import back: something was built on it. */
export const IMPORT_USES = [
  'later_import',
  'later_change',
  'meeting',
  'term',
  'account',
  'commitment',
  'procedure',
] as const
export type ImportUse = (typeof IMPORT_USES)[number]

/** Under which word a table that refers to an imported person stands; what is not known by name is some other procedure. */
export function toImportUse(table: string): ImportUse {
  if (table === 'term') return 'term'
  if (table.startsWith('auth_')) return 'account'
  if (table.startsWith('commitment')) return 'commitment'
  return MEETING_TABLES.test(table) ? 'meeting' : 'procedure'
}

const MEETING_TABLES =
  /^(meeting|agenda_item|attendance|absence_request|turn|handed_opinion|reserved_opinion|notice_dispatch|handbook_tick|vote|shortcoming)/

export interface ImportState {
  readonly isUndone: boolean
  readonly uses: ReadonlySet<ImportUse>
}

export type UndoRefusal =
  | { readonly code: 'import_already_undone' }
  | { readonly code: 'import_built_on'; readonly uses: readonly string[] }

/** An import goes back as a whole, or not at all: only while nothing rests on what it wrote. */
export function decideUndoImport({
  isUndone,
  uses,
}: ImportState): Result<{ readonly type: 'import_undone' }, UndoRefusal> {
  if (isUndone) return err({ code: 'import_already_undone' })
  const standing = IMPORT_USES.filter((use) => uses.has(use))
  if (standing.length > 0) return err({ code: 'import_built_on', uses: standing.map((use) => `import_use_${use}`) })
  return ok({ type: 'import_undone' })
}
