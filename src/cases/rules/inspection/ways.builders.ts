import { asked, type Course, type Step, WHOLE_WAY } from '../cases.builders.ts'
import { asSecretary } from '../people.builders.ts'

/** The way of an inspection of duties with another conclusion. */
const concludingWith = (act: 'conclude_sign' | 'conclude_supervision'): readonly Step[] =>
  WHOLE_WAY.map((step) => (step[1].act === 'conclude' ? [asSecretary, asked(act, step[1].on)] : step))

/** From a sign that was told to a conclusion that the member must be disciplined. */
export const SIGN: Course = {
  procedure: 'sign_inspection',
  way: [
    [asSecretary, asked('record_sign', '2026-03-01')],
    [asSecretary, asked('assess_sign', '2026-03-01')],
    ...concludingWith('conclude_sign'),
  ],
}

export const THEMATIC: Course = { procedure: 'thematic_supervision', way: concludingWith('conclude_supervision') }
