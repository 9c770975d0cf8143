/** What the rule book says of a committee's conferences. Glossary: conference (hội nghị chuyên đề). */
export interface ConferenceValues {
  /** Days before a conference by which units name their delegates, as proposed to who plans it. */
  'conference.delegatesDaysBefore': number
  /** The same for the papers they hand in. */
  'conference.papersDaysBefore': number
  /** Days after its materials were sent within which a unit has read them. */
  'conference.readDays': number
}

export const CONFERENCE_CODES = [
  'conference.delegatesDaysBefore',
  'conference.papersDaysBefore',
  'conference.readDays',
] as const satisfies readonly (keyof ConferenceValues)[]
