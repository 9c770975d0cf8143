import type { Form, FormSection } from './form.ts'
import type { Breakdown } from './roll-bands.ts'
import { bandsOf } from './statistics.ts'

const divided = (code: string, of: Breakdown): FormSection => ({ code, rows: bandsOf(of), isWritten: false })

/**
 * Basic statistics on members: the roll on the last day, what changed, and the breakdowns usually asked. The numbers of its tables are in no
 * source read. Source: meetings-members 9.
 */
export const BASIC_STATISTICS: Form = {
  code: 'statistics',
  from: '2025-01-01',
  to: null,
  kinds: ['half_year', 'year'],
  source: 'HD 11-HD/BTCTW (13/12/2021)',
  certainty: 'unknown',
  sections: [
    { code: 'I', rows: ['members.total', 'members.official', 'members.probationary'], isWritten: false },
    { code: 'II', rows: ['members.admitted', 'members.recognised', 'members.joined'], isWritten: false },
    {
      code: 'III',
      rows: ['members.transferred', 'members.removed', 'members.expelled', 'members.left', 'members.deceased'],
      isWritten: false,
    },
    divided('IV', 'sex'),
    divided('V', 'age'),
    divided('VI', 'tenure'),
    divided('VII', 'ethnicity'),
    divided('VIII', 'religion'),
    divided('IX', 'schooling'),
    divided('X', 'qualification'),
    divided('XI', 'theory'),
    divided('XII', 'occupation'),
    divided('XIII', 'duty'),
    { code: 'XIV', rows: [], isWritten: true },
  ],
}
