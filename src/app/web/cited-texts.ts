import { libraryApi } from '#library/contract.ts'
import { call } from '#platform/web/call/call.ts'
import { LEGAL_DOCUMENTS } from '#rulebook/rules/packs/documents.ts'

const SYMBOLS = [...new Set(LEGAL_DOCUMENTS.map(({ symbol }) => symbol))].join('|')

/** Texts of the library that rules rest on; asked apart from the page of rules, which is read without them. */
export async function citedTexts(unitId: string, signal: AbortSignal) {
  const { rows } = await call(libraryApi.cited, { params: { unitId }, query: { symbols: SYMBOLS } }, { signal })
  return rows
}
