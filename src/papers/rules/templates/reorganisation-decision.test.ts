import { describe, expect, it } from 'vitest'
import { reorganisationSubject } from './reorganisation-decision.ts'

describe('the subject of a decision on units', () => {
  it.each([
    ['Sáp nhập Chi bộ thôn A vào Chi bộ thôn B', 'về việc sáp nhập Chi bộ thôn A vào Chi bộ thôn B'],
    ['Về việc chia tách Chi bộ thôn A.', 'về việc chia tách Chi bộ thôn A'],
    ['V/v kết thúc hoạt động của Chi bộ thôn A', 'về việc kết thúc hoạt động của Chi bộ thôn A'],
    ['UBND xã: chuyển chi bộ', 'về việc UBND xã: chuyển chi bộ'],
  ])('follows what its committee typed: %s', (title, subject) => {
    expect(reorganisationSubject(title)).toBe(subject)
  })
})
