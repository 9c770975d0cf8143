import { addMonths } from '#kernel/local-date.ts'
import { monthlyReportPaper, type PaperModel, type PaperNumber } from '#papers/public.ts'
import { obligedMembers } from '../rules/vote-base.ts'
import { headFacts, minutesHeld, resultFacts, rollFacts, signerFacts } from './paper-facts.ts'
import { FEE_STEP, gradeName, recipientsOf } from './paper-facts-outcome.ts'
import { limitsByPart, tasksByPart } from './paper-facts-parts.ts'
import type { PaperSource } from './paper-source.ts'

/** The month's report to the committee above, from the facts alone. */
export function monthlyReportModel(source: PaperSource, number: PaperNumber): PaperModel {
  const { meeting, line, moves } = source
  const roll = rollFacts(source)
  const own = meeting.scores.find(({ column }) => column === 'own')
  const spoke = new Set(meeting.turns.filter(({ kind }) => kind === 'debate').map(({ personId }) => personId))
  return monthlyReportPaper({
    head: headFacts(source, number),
    month: meeting.month,
    nextMonth: addMonths(meeting.month, 1),
    ideology: null,
    politicalTasks: null,
    partyBuilding: null,
    meetings: [
      {
        reference: `meeting:${line.id}`,
        name: MEETING_NAMES[meeting.kind] ?? 'Sinh hoạt',
        on: source.on,
        minutes: minutesHeld(source),
        obliged: obligedMembers(meeting.roster).length,
        present: roll.present,
        spoke: spoke.size,
        points: own?.total ?? null,
        gradeName: gradeName(own?.grade ?? null),
      },
    ],
    results: resultFacts(source),
    moves,
    fees: meeting.agenda.find(({ code }) => code === FEE_STEP)?.conclusion ?? null,
    limits: limitsByPart(source),
    directions: null,
    tasks: tasksByPart(source),
    proposals: [],
    signer: signerFacts(source),
    recipients: recipientsOf(source),
  })
}

const MEETING_NAMES: Readonly<Record<string, string>> = {
  regular: 'Thường kỳ',
  thematic: 'Chuyên đề',
  combined: 'Thường kỳ gắn với chuyên đề',
}
