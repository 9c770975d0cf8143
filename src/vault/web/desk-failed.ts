/** What went wrong at the desk itself, before anything was sent. */
export class DeskFailed extends Error {
  readonly code: 'wrong_passphrase' | 'wrong_sheet' | 'cannot_open'

  constructor(code: DeskFailed['code']) {
    super(code)
    this.code = code
  }
}
