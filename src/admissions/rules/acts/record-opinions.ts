import { ok, type Result } from '#kernel/result.ts'
import type { OpinionsFacts, RemarksFacts } from '../facts.ts'
import { checkOpinions, type OpinionsRefusal } from './checks.ts'

/** Opinions of those he works among and of the cell where he lives, for admission and again at the end of probation. */
export function decideOpinions<F extends OpinionsFacts | RemarksFacts>(facts: F): Result<F, OpinionsRefusal> {
  const checked = checkOpinions(facts.opinions)
  return checked.ok ? ok(facts) : checked
}
