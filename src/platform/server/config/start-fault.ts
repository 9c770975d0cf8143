/** Everything that can keep the program from starting. `src/app/server/words/` has one sentence for each. */
export const START_FAULT_CODES = [
  'bad_setting',
  'demo_in_production',
  'data_dir_unwritable',
  'data_dir_unreachable_for_database',
  'data_dir_in_use',
  'port_taken',
  'port_forbidden',
  'host_unknown',
  'database_unreachable',
  'database_refused_sign_in',
  'database_too_old',
  'database_rights_missing',
  'pooler_login_wrong',
  'schema_newer',
  'embedded_unsupported',
  'embedded_no_account',
  'embedded_failed',
  'embedded_other_version',
] as const

export type StartFaultCode = (typeof START_FAULT_CODES)[number]

/** A start that cannot go on for a reason the operator can mend; `facts` fill the sentence. Never carries a secret. */
export class StartFault extends Error {
  readonly code: StartFaultCode
  readonly facts: Readonly<Record<string, string | number>>

  constructor(code: StartFaultCode, facts: Readonly<Record<string, string | number>> = {}) {
    super(`${code} ${JSON.stringify(facts)}`)
    this.name = 'StartFault'
    this.code = code
    this.facts = facts
  }
}
