import { minutesAddendumPaper, type PaperModel, type PaperNumber } from '#papers/public.ts'
import { chairFacts, headFacts, meetingNameFacts, secretaryFacts } from './paper-facts.ts'
import type { PaperSource } from './paper-source.ts'

/** All additions to locked minutes on one sheet. */
export function addendumModel(source: PaperSource, number: PaperNumber): PaperModel {
  const minutes = source.issued.findLast(({ template, state }) => template === 'minutes' && state === 'issued')
  const [chair, secretary] = [chairFacts(source), secretaryFacts(source)]
  return minutesAddendumPaper({
    head: headFacts(source, number),
    meeting: meetingNameFacts(source),
    heldOn: source.on,
    minutesNumber: minutes === undefined ? null : `${String(minutes.number).padStart(2, '0')}-${minutes.symbol}`,
    changes: (source.meeting.minutes?.addenda ?? []).map(({ id, text, reason }, index) => ({
      reference: `addendum:${id}`,
      where: `Nội dung bổ sung thứ ${index + 1}`,
      asWritten: null,
      asCorrected: text,
      reason,
    })),
    vote: null,
    secretary: secretary.name,
    chair: chair.name,
  })
}
