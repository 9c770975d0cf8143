import type { PersonId, UnitId } from '#kernel/id.ts'
import type { ClassContext, Session, Trainee, TrainingClass } from './class.ts'
import type { ClassId, SessionId, TraineeId } from './vocabulary.ts'

export const UNIT = 'unit' as UnitId
export const CELL = 'cell' as UnitId

export function aSession(facts: Partial<Session> = {}): Session {
  return {
    ...{ id: 's1' as SessionId, onDay: '2026-11-09', starts: '08:00', place: '', topic: 'Kiểm tra', lecturer: '' },
    ...{ minutes: 180, markedOn: null },
    ...facts,
  }
}

export function aTrainee(id: string, facts: Partial<Trainee> = {}): Trainee {
  return {
    ...{
      id: id as TraineeId,
      personId: `p-${id}` as PersonId,
      fromUnitId: CELL,
      fromName: 'Chi bộ',
      name: `Đ/c ${id}`,
    },
    ...{ role: 'party_member', state: 'nominated', score: null, attended: 0 },
    ...facts,
  }
}

export function aClass(facts: Partial<TrainingClass> = {}): TrainingClass {
  return {
    ...{ id: 'class' as ClassId, unitId: UNIT, code: 'L1', title: 'Lớp', kind: 'inspection_work', basis: 'Kế hoạch' },
    ...{ place: '', audience: ['party_member', 'cell_secretary'], nominateBy: '2026-11-02', stage: 'open' },
    ...{ openedOn: '2026-10-20', settledOn: null, version: 3, sessions: [aSession()], trainees: [] },
    quotas: [{ unitId: CELL, seats: 2 }],
    ...facts,
  }
}

export const RULES = { attendancePercent: 80, passFrom: 5, goodFrom: 7, excellentFrom: 8 }

export function aContext(facts: Partial<ClassContext> = {}): ClassContext {
  return {
    ...{ today: '2026-11-10', rules: RULES, moved: new Set(), unitsBelow: new Set([CELL]), lastNumber: 0 },
    certified: new Map(),
    ...facts,
  }
}
