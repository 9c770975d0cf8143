/** What `app/` and higher capabilities' screens use of the rule book. */

export { ruleValueText } from './rule-value-text.ts'
