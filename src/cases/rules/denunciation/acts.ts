/** The family of denunciations: what it adds to the course it shares with the inspections. Source: inspection-discipline 5.3. */
export const DENUNCIATION_PROCEDURES = ['denunciation'] as const

export const DENUNCIATION_STAGES = ['letter_taken', 'sender_met', 'accepted', 'withdrawn'] as const

export const DENUNCIATION_ACTS = [
  'take_letter',
  'meet_sender',
  'accept_letter',
  'extend_settling',
  'withdraw_letter',
  'verify_allegation',
  'conclude_denunciation',
  'inform_sender',
  'record_retaliation',
  'order_protection',
  'end_protection',
] as const

/**
 * `settle` runs from the signature of the plan, `settle_from_receipt` from the receipt of the letter: two texts count differently.
 * `team_work` is the team's own time, from when it has the explanation.
 */
export const DENUNCIATION_CLOCKS = ['settle', 'settle_from_receipt', 'team_work'] as const

/**
 * Papers of the dossier in the order of its index. TC1, the minutes of meeting the sender, is drawn in the browser of
 * who met him and lies in the vault; TC13 to TC15, the ballot and its counting, are KL10, KL11, KL14 and KL15 of the case of discipline. Three more: the extension, the answer to the sender, the protection.
 */
export const DENUNCIATION_PAPERS = [
  'tc2',
  'tc3',
  'tc4',
  'tc5',
  'tc6',
  'tc7',
  'tc8',
  'tc9',
  'tc10',
  'tc11',
  'tc12',
  'tc16',
  'tc_extension',
  'tc_sender',
  'tc_protection',
] as const
export type DenunciationPaper = (typeof DENUNCIATION_PAPERS)[number]

/** What the team found of an allegation. Source: inspection-discipline 5.3 (TC9). */
export const ALLEGATION_FINDINGS = ['true', 'partly_true', 'false', 'different_in_substance'] as const
export type AllegationFinding = (typeof ALLEGATION_FINDINGS)[number]

/** What the cell concluded of an allegation. Source: inspection-discipline 5.3. */
export const ALLEGATION_OUTCOMES = [
  'false_denunciation',
  'unfounded',
  'not_enough_grounds',
  'true_shortcoming',
  'true_violation',
] as const
export type AllegationOutcome = (typeof ALLEGATION_OUTCOMES)[number]

/** How the sender was told; never where to. */
export const SENDER_WAYS = ['by_receipt', 'by_post', 'in_person'] as const
export type SenderWay = (typeof SENDER_WAYS)[number]
