import { CHARTER } from './documents.ts'
import { type RulePack, rulesOf } from './pack.ts'

const rule = rulesOf(CHARTER, null)

/** Conferences of a committee are practice (article 000); no text that was read sets their days: settings, each marked so. */
export const PACK_CONFERENCES: RulePack = {
  code: 'conferences',
  rules: [
    rule('conference.delegatesDaysBefore', 5, 'unknown'),
    rule('conference.papersDaysBefore', 10, 'unknown'),
    rule('conference.readDays', 10, 'unknown'),
  ],
}
