import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { citedNumber, paperFrame, renderedDownload, trainingCertificatePaper } from '#papers/public.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { visibleUnitIds } from '#platform/server/access/scope.ts'
import type { Db } from '#platform/server/db/db.ts'
import { rulesFor } from '#rulebook/public.ts'
import type { TraineeId, TraineeRole, TrainingGrade } from '../rules/vocabulary.ts'
import { GRADE_WORDS, ROLE_WORDS } from './paper-words.ts'

const certificates = (db: Db) =>
  db
    .selectFrom('trainingCertificate as t')
    .innerJoin('trainingTrainee as p', 'p.id', 't.traineeId')
    .innerJoin('trainingClass as c', 'c.id', 't.classId')

/** One's own certificate, or one of a class the caller may read; a void one is drawn no more. */
export async function certificateDownload(db: Db, actor: Actor, id: TraineeId, format: 'pdf' | 'docx') {
  const row = await certificates(db)
    .select(['t.unitId', 't.classId', 't.number', 't.symbol', 't.checkCode', 't.issuedOn', 'p.name', 'p.role'])
    .select(['p.fromName', 'p.grade', 'c.title'])
    .where('t.traineeId', '=', id)
    .where('t.state', '=', 'issued')
    .where((where) =>
      where.or([
        where('p.personId', '=', actor.personId as PersonId),
        where('t.unitId', 'in', visibleUnitIds(actor.scopeOf('training.read'))),
        where('p.fromUnitId', 'in', visibleUnitIds(actor.scopeOf('training.read'))),
      ]),
    )
    .executeTakeFirst()
  if (!row) return undefined
  const on = row.issuedOn as LocalDate
  const frame = await paperFrame(db, row.unitId as UnitId, on)
  if (!frame) return undefined
  const days = await db
    .selectFrom('trainingSession')
    .select('onDay')
    .where('classId', '=', row.classId)
    .orderBy('onDay')
    .execute()
  const model = trainingCertificatePaper({
    head: frame.head({ kind: 'numbered', number: row.number, symbol: row.symbol }),
    ...{ name: row.name, role: ROLE_WORDS[row.role as TraineeRole], from: row.fromName, title: row.title },
    ...{ fromOn: (days[0]?.onDay ?? on) as LocalDate, toOn: (days.at(-1)?.onDay ?? on) as LocalDate },
    grade: GRADE_WORDS[(row.grade ?? 'not_tested') as TrainingGrade],
    ...{ checkCode: row.checkCode, signer: frame.signer },
  })
  const layout = (await rulesFor(db, row.unitId as UnitId, on))['paper.layout'].value
  return renderedDownload({ model, layout }, `giay-chung-nhan-${row.number}`, format)
}

/** The certificate of a number, told only to who also has the code printed on the sheet. The caller has been let to the unit. */
export async function findCertificate(
  db: Db,
  unitId: UnitId,
  { year, number, code }: { readonly year: number; readonly number: number; readonly code: string },
) {
  const row = await certificates(db)
    .select(['t.number', 't.symbol', 't.state', 't.voidReason', 't.issuedOn', 'p.name', 'p.fromName', 'c.title'])
    .where('t.unitId', '=', unitId)
    .where('t.year', '=', year)
    .where('t.number', '=', number)
    .where('t.checkCode', '=', code.toUpperCase())
    .executeTakeFirst()
  if (!row) return null
  return {
    ...{ symbol: citedNumber(row), state: row.state as 'issued' | 'void', voidReason: row.voidReason },
    ...{ issuedOn: row.issuedOn, name: row.name, from: row.fromName, classTitle: row.title },
  }
}
