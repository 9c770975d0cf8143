import type { Form } from './form.ts'

/**
 * What was collected, kept and is due upward. How much each level keeps is not known for sure: each unit says what it kept. Source: meetings-members
 * 5.4, lines 01 to 14.
 */
export const FEES: Form = {
  code: 'fees',
  from: '2025-01-01',
  to: null,
  kinds: ['month', 'quarter'],
  source: 'Mẫu B01/ĐP',
  certainty: 'single',
  sections: [
    { code: 'I', rows: ['members.total', 'asked.feeCollected', 'toDate.feeCollected'], isWritten: false },
    {
      code: 'II',
      rows: ['sum.feeKept', 'asked.feeKeptCell', 'asked.feeKeptGrassroots', 'asked.feeKeptAbove'],
      isWritten: false,
    },
    {
      code: 'III',
      rows: ['sum.feeKeptToDate', 'toDate.feeKeptCell', 'toDate.feeKeptGrassroots', 'toDate.feeKeptAbove'],
      isWritten: false,
    },
    {
      code: 'IV',
      rows: ['rest.feeDue', 'rest.feeDueToDate', 'asked.feeOwedCell', 'asked.feeOwedGrassroots', 'asked.feeOwedAbove'],
      isWritten: true,
    },
  ],
}
