import { PROTECTION_MEASURES } from '#rulebook/rules/denunciation-values.ts'
import { ALLEGATION_FINDINGS, type DENUNCIATION_ACTS, SENDER_WAYS } from '../../rules/denunciation/acts.ts'
import { choice, decided, type FieldSpec, f, maybe, reason } from './field.ts'
import { conclusion } from './inspection-forms.ts'

export const DENUNCIATION_FORMS: Readonly<Record<(typeof DENUNCIATION_ACTS)[number], readonly FieldSpec[]>> = {
  take_letter: [
    ...[f('codeName', 'line'), f('receivedOn', 'day'), f('countedFrom', 'day')],
    ...[f('letters', 'count'), f('allegations', 'limits')],
  ],
  meet_sender: [f('representatives', 'people'), f('rightsTold', 'yesNo')],
  accept_letter: [f('teamWorkingDays', 'count'), maybe('summary', 'area')],
  extend_settling: [...decided, f('untilOn', 'day')],
  withdraw_letter: [f('isForced', 'yesNo'), ...reason],
  verify_allegation: [
    f('contentId', 'content'),
    choice('finding', 'cases.allegationFinding', ALLEGATION_FINDINGS),
    f('grounds', 'area'),
    maybe('evidence', 'area'),
  ],
  conclude_denunciation: [...conclusion, f('outcomes', 'allegations')],
  inform_sender: [choice('way', 'cases.senderWay', SENDER_WAYS), f('text', 'area')],
  record_retaliation: [f('summary', 'area')],
  order_protection: [
    { ...f('measures', 'checks'), group: 'rulebook.protection', choices: PROTECTION_MEASURES },
    maybe('text', 'area'),
  ],
  end_protection: reason,
}
