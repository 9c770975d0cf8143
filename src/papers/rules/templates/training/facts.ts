import type { LocalDate } from '#kernel/local-date.ts'
import { type Block, column, fact, table } from '../../paper-model.ts'
import { dateInFigures, unclosed } from '../../vietnamese-forms.ts'
import type { PaperHeadFacts, SignerFacts } from '../paper-parts.ts'

export interface TrainingSessionFacts {
  readonly reference: string
  readonly on: LocalDate
  /** `HH:mm`, or empty. */
  readonly starts: string
  readonly place: string
  readonly topic: string
  readonly lecturer: string
}

export interface TraineeFacts {
  readonly reference: string
  readonly name: string
  readonly role: string
  readonly from: string
}

/** What the papers of a class are drawn from. */
export interface TrainingFacts {
  readonly head: PaperHeadFacts
  readonly title: string
  readonly basis: string
  readonly place: string
  readonly sessions: readonly TrainingSessionFacts[]
  readonly signer: SignerFacts
  readonly recipients: readonly string[]
}

/** When, what, by whom, where. */
export function sessionsTable(sessions: readonly TrainingSessionFacts[]): Block {
  const columns = [
    column('TT', 9, 'center'),
    column('Thời gian', 28, 'center'),
    column('Chuyên đề', 62),
    column('Giảng viên, báo cáo viên', 36),
    column('Địa điểm', 33),
  ]
  const rows = sessions.map(({ reference, on, starts, place, topic, lecturer }, index) => [
    String(index + 1),
    fact(reference, starts === '' ? dateInFigures(on) : `${starts}, ${dateInFigures(on)}`),
    fact(reference, unclosed(topic)),
    fact(reference, lecturer),
    fact(reference, place),
  ])
  return table(columns, rows)
}

export function traineesTable(trainees: readonly TraineeFacts[]): Block {
  const columns = [column('TT', 10, 'center'), column('Họ và tên', 48), column('Chức danh', 50), column('Đơn vị', 60)]
  const rows = trainees.map(({ reference, name, role, from }, index) => [
    String(index + 1),
    ...[name, role, from].map((text) => fact(reference, text)),
  ])
  return table(columns, rows)
}
