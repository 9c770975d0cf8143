/** Why a file as a whole is not read; a code of the contract with the place it was found at. */
export type WorkbookRefusal =
  | { readonly code: 'workbook_empty' }
  | { readonly code: 'not_a_workbook' }
  | { readonly code: 'old_excel_format' }
  | { readonly code: 'workbook_encrypted' }
  | { readonly code: 'workbook_has_macros'; readonly place: string }
  | { readonly code: 'workbook_inflates_too_much'; readonly limitBytes: number; readonly place: string }
  | { readonly code: 'workbook_unreadable'; readonly place: string }
  | { readonly code: 'text_not_unicode' }
  | { readonly code: 'too_many_rows'; readonly limit: number; readonly sheet: string }

/** Ends the reading of a file: a refusal people are told, thrown because it may come from deep inside a stream. */
export class UnreadableFile extends Error {
  readonly refusal: WorkbookRefusal

  constructor(refusal: WorkbookRefusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}
