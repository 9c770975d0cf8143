import { describe, expect, it } from 'vitest'
import { ProcessPage } from '#tests/support/process-page.ts'
import { DIALOGUE_LINES, QUESTION_LINES } from './lines.ts'
import { DIALOGUE_ACTS, DIALOGUE_STAGES, QUESTION_ACTS } from './vocabulary.ts'

const page = new ProcessPage('dialogue.md')
const rowsOf = (heading: string) =>
  page.rowsOf(heading).map((cells) => cells.map((cell) => cell.trim().replaceAll('`', '')))

describe('the page of the dialogue', () => {
  it('names every stage', () => {
    expect(rowsOf('Stages').map(([stage]) => stage)).toEqual([...DIALOGUE_STAGES])
  })

  it('says of each act what the code says', () => {
    const acts = DIALOGUE_ACTS.map((act) => [act, DIALOGUE_LINES[act].in.join(', '), DIALOGUE_LINES[act].to ?? ''])
    expect(rowsOf('Acts')).toEqual(acts)
    const onQuestions = QUESTION_ACTS.map((act) => {
      const { from, later, to } = QUESTION_LINES[act]
      return [act, from.join(', '), later.join(', '), to ?? '']
    })
    expect(rowsOf('Acts on a question')).toEqual(onQuestions)
  })
})
