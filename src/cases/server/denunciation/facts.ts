import type { UnitId } from '#kernel/id.ts'
import { type DenunciationFacts, type IndexRow, PROTECTION_WORDS } from '#papers/public.ts'
import type { Trx } from '#platform/server/db/db.ts'
import { unitHeader } from '#units/public.ts'
import { type CaseState, lastOf } from '../../rules/case.ts'
import { concludedDiscipline } from '../../rules/inspection/conclusion.ts'
import { namesOf } from '../cases.queries.ts'
import { frameFor } from '../number-paper.ts'

/** What the papers draw on that a denunciation has beside those it shares. Undefined before its letter is in the case. */
export async function denunciationFacts(
  trx: Trx,
  state: CaseState,
  unitId: UnitId,
): Promise<DenunciationFacts | undefined> {
  const letter = lastOf(state, 'take_letter')
  const frame = letter && (await frameFor(trx, state, { unitId, on: letter.on, signedWith: letter, by: null }))
  const header = letter && (await unitHeader(trx, unitId, letter.on))
  if (!letter || !frame || !header) return undefined
  const [subject] = await namesOf(trx, [state.subjectId])
  const { codeName, receivedOn } = letter.body
  return {
    ...{ head: frame.head({ kind: 'unnumbered' }), signer: frame.signer, unitName: frame.name },
    byCommission: state.byCommission,
    superiorName: state.byCommission ? frame.head({ kind: 'unnumbered' }).superiorName : header.superiorBody,
    ...{ subjectName: subject?.name ?? '', codeName, receivedOn },
    ...laterFacts(state),
  }
}

function laterFacts(state: CaseState): Pick<DenunciationFacts, 'extension' | 'answer' | 'protection'> {
  const extended = lastOf(state, 'extend_settling')
  const answered = lastOf(state, 'inform_sender')
  const ordered = lastOf(state, 'order_protection')
  return {
    extension: extended ? { ...extended.body, on: extended.on, agreedOn: extended.body.agreed.on } : null,
    answer: answered ? { on: answered.on, text: answered.body.text } : null,
    protection: ordered
      ? {
          ...{ on: ordered.on, text: ordered.body.text },
          measures: ordered.body.measures.map((one) => PROTECTION_WORDS[one]),
        }
      : null,
  }
}

/** The meeting with the sender, by its own day. */
function metIn(state: CaseState): { readonly on: string } | undefined {
  const met = lastOf(state, 'meet_sender')
  return met && { on: met.body.metOn ?? met.on }
}

const inFigures = (day: string) => day.split('-').toReversed().join('/')

/** The lines of the index that only a denunciation has. What concerns the sender lies in the sealed annex and is named, not shown. */
export function denunciationIndexRows(state: CaseState, author: string): readonly IndexRow[] {
  const row = (title: string, entry: { readonly on: string } | undefined, note = ''): readonly IndexRow[] =>
    entry
      ? [{ ...{ title, symbol: '', on: inFigures(entry.on), author, note }, isOriginal: note === '', paperKey: null }]
      : []
  const sealed = 'phụ lục niêm phong'
  return [
    ...row('Đơn và biên bản làm việc với người tố cáo', metIn(state), sealed),
    ...row('Thông báo gia hạn thời hạn giải quyết', lastOf(state, 'extend_settling')),
    ...row('Thông báo kết quả cho người tố cáo', lastOf(state, 'inform_sender')),
    // TC13 to TC15 are papers of the case of discipline the double process leads to, which keeps its dossier beside this one.
    ...row(
      'Hồ sơ xem xét kỷ luật kèm theo (phiếu biểu quyết, biên bản kiểm phiếu)',
      lastOf(state, 'start_double_process') && concludedDiscipline(state)
        ? lastOf(state, 'conclude_denunciation')
        : undefined,
      'hồ sơ riêng',
    ),
  ]
}
