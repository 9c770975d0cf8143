import { addDays } from '#kernel/local-date.ts'
import { FINDING_WORDS, type InspectionFacts } from '#papers/public.ts'
import { type CaseState, entriesOf, lastOf } from '../../rules/case.ts'

/** What the team found, content by content or allegation by allegation, the last word of each. */
export function findingsOf(state: CaseState): InspectionFacts['findings'] {
  return state.contents.flatMap(({ id, text }) => {
    const found = entriesOf(state, 'record_finding').findLast(({ body }) => body.contentId === id)
    const verified = entriesOf(state, 'verify_allegation').findLast(({ body }) => body.contentId === id)
    const lines = [
      { label: 'Ưu điểm', text: found?.body.strengths ?? '' },
      { label: 'Hạn chế, khuyết điểm', text: found?.body.limits ?? '' },
      { label: 'Nguyên nhân', text: found?.body.cause ?? '' },
      { label: 'Kết quả xác minh', text: verified ? `${FINDING_WORDS[verified.body.finding]}.` : '' },
      { label: 'Căn cứ', text: verified?.body.grounds ?? '' },
      { label: 'Chứng cứ', text: verified?.body.evidence ?? '' },
    ]
    return found || verified ? [{ content: text, lines }] : []
  })
}

/** What a denunciation is called by and how long it may take; null of other procedures. */
export function settlingOf(state: CaseState, settleDays: number): InspectionFacts['settling'] {
  const letter = lastOf(state, 'take_letter')
  const planned = lastOf(state, 'issue_plan')
  if (!letter || !planned) return null
  // As the plan said it on its day: an extension has a paper of its own.
  const untilOn = addDays(planned.on, settleDays)
  const { codeName, receivedOn } = letter.body
  return { codeName, receivedOn, untilOn, teamWorkingDays: lastOf(state, 'accept_letter')?.body.teamWorkingDays ?? 0 }
}
