import app from './vi/app.json'
import rulebook from './vi/rulebook.json'
import ui from './vi/ui.json'

/**
 * Every Vietnamese word the browser shows, one file a capability. A new file is imported here and its English twin in
 * `english.ts`; keys are flat and begin with the file's name (`meetings.stage.planned`) or with `refusal.`.
 */
export const vietnamese = {
  ...app,
  ...rulebook,
  ...ui,
}

export type WordKey = keyof typeof vietnamese
export type Words = Readonly<Record<WordKey, string>>
