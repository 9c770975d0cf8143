import { asked, type Course, type Step, WHOLE_WAY } from '../cases.builders.ts'
import { asSecretary } from '../people.builders.ts'

/** The way of an inspection with what a denunciation finds, concludes and answers. */
const COURSE: readonly Step[] = WHOLE_WAY.flatMap((step): readonly Step[] => {
  const [actor, one] = step
  switch (one.act) {
    case 'record_finding':
      return [[actor, asked('verify_allegation', one.on, { contentId: one.body.contentId })]]
    case 'conclude':
      return [[asSecretary, asked('conclude_denunciation', one.on)]]
    case 'archive':
      return [[asSecretary, asked('inform_sender', '2026-03-30')], step]
    default:
      return [step]
  }
})

/** From a letter out of the register to the answer to both sides. */
export const LETTER: Course = {
  procedure: 'denunciation',
  way: [
    [asSecretary, asked('take_letter', '2026-03-01')],
    [asSecretary, asked('meet_sender', '2026-03-01')],
    [asSecretary, asked('accept_letter', '2026-03-01')],
    ...COURSE,
  ],
}
