/** What other capabilities use of the cases in the browser. Screens stay out: whoever asks for a name would load them all. */

export { loadCasePeople } from './people.ts'
export { stageText } from './words.ts'
