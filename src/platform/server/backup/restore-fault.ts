export type RestoreFaultCode = 'database_not_empty' | 'files_not_empty' | 'made_by_newer' | 'damaged'

/** A restore that cannot be done; nothing of it is left in the database or the folder. */
export class RestoreFault extends Error {
  override readonly name = 'RestoreFault'
  readonly code: RestoreFaultCode
  readonly detail: string

  constructor(code: RestoreFaultCode, detail = '') {
    super(`${code} ${detail}`)
    this.code = code
    this.detail = detail
  }
}
