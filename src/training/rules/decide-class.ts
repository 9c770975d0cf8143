import { err, ok, type Result } from '#kernel/result.ts'
import { decideClose, decideMark, decideScore, decideVoidCertificate } from './acts/hold.ts'
import { decideAddOutside, decideSettle } from './acts/people.ts'
import { decideDescribe, decideOpen, decideSetQuotas, decideSetSessions } from './acts/plan.ts'
import type { ClassContext, ClassEffect, TrainingClass } from './class.ts'
import { CLASS_LINES, type ClassAsked, type ClassRefusal } from './class-acts.ts'
import type { ClassStage } from './vocabulary.ts'

export interface ClassDecided {
  readonly stage: ClassStage
  readonly effect: ClassEffect
}

/** What an act on a class leaves, or why not. */
export function decideClassAct(
  state: TrainingClass,
  asked: ClassAsked,
  context: ClassContext,
): Result<ClassDecided, ClassRefusal> {
  const line = CLASS_LINES[asked.act]
  if (!line.in.includes(state.stage)) return err({ code: 'training_wrong_stage', stage: state.stage })
  const effect = effectOf(state, asked, context)
  return effect.ok ? ok({ stage: line.to ?? state.stage, effect: effect.value }) : effect
}

function effectOf(state: TrainingClass, asked: ClassAsked, context: ClassContext): Result<ClassEffect, ClassRefusal> {
  switch (asked.act) {
    case 'describe':
      return decideDescribe(state, asked.body)
    case 'set_sessions':
      return decideSetSessions(state, asked.body)
    case 'set_quotas':
      return decideSetQuotas(state, asked.body, context)
    case 'open':
      return decideOpen(state, asked.body, context)
    case 'add_outside':
      return decideAddOutside(state, asked.body)
    case 'settle':
      return decideSettle(state, asked.body, context)
    case 'mark':
      return decideMark(state, asked.body, context)
    case 'score':
      return decideScore(state, asked.body)
    case 'close':
      return decideClose(state, asked.body, context)
    case 'void_certificate':
      return decideVoidCertificate(asked.body, context)
    case 'cancel':
      return asked.body.reason === '' ? err({ code: 'training_reason_missing' }) : ok({ kind: 'nothing' })
  }
}
