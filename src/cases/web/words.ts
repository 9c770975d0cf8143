import type { LocalDate } from '#kernel/local-date.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { findWord, t, wordOf } from '#platform/web/i18n/translate.ts'
import type { CasePage, CaseRow } from '../contract.ts'
import type { CaseAct } from '../rules/vocabulary.ts'

export const dayText = (day: string) => formatDay(day as LocalDate)

type ByWhom = Pick<CasePage, 'byCommission' | 'procedure'>

/** An act, and a field, in the words of who leads the case and of its procedure, where these have their own. */
export const actWord = ({ byCommission, procedure }: ByWhom, act: CaseAct) =>
  (byCommission ? findWord(`cases.commission.act.${act}`) : undefined) ??
  findWord(`cases.act.${procedure}.${act}`) ??
  wordOf('cases.act', act)
export const fieldWord = ({ byCommission, procedure }: ByWhom, name: string) =>
  (byCommission ? findWord(`cases.commission.field.${name}`) : undefined) ??
  findWord(`cases.field.${procedure}.${name}`) ??
  wordOf('cases.field', name)

/** A sentence that helps with an act, where there is one; a paper of the dossier. */
export const helpWord = ({ byCommission }: ByWhom, act: CaseAct) =>
  (byCommission ? findWord(`cases.commission.help.${act}`) : undefined) ?? findWord(`cases.help.${act}`)
export const paperWord = ({ byCommission }: ByWhom, paper: string) =>
  (byCommission ? findWord(`cases.commission.paper.${paper}`) : undefined) ?? wordOf('cases.paper', paper)

/** Written into a case by the complaint that is filed, never by itself: the case would refuse it. */
export const COMPLAIN = 'register_complaint' satisfies CaseAct

type Reader = ByWhom & Pick<CasePage, 'roles'>

/** Whoever does not lead a case keeps nobody out of it but himself. */
export const namesHimself = ({ roles }: Pick<CasePage, 'roles'>, act: CaseAct) =>
  act === 'keep_out' && !roles.includes('lead')

/** An act as the button of its doer says it. */
export const mayWord = (page: Reader, act: CaseAct) =>
  namesHimself(page, act) ? t('cases.keepOutMyself') : actWord(page, act)

/** Whom or what a case is about. */
export const subjectText = ({ subject, subjectUnit }: Pick<CaseRow, 'subject' | 'subjectUnit'>) =>
  subjectUnit === null ? subject.name : t('cases.subject.unit', { unit: subjectUnit, name: subject.name })

/** Where a case stands, in one line. */
export function stageText({ procedure, stage, suspended }: Pick<CaseRow, 'procedure' | 'stage' | 'suspended'>): string {
  const word = findWord(`cases.stage.${procedure}.${stage}`) ?? wordOf('cases.stage', stage)
  return suspended ? t('cases.stage.suspended', { stage: word }) : word
}

/** What a clock waits for, in the words of the procedure where it has its own. */
export function clockWord({ procedure }: Pick<CaseRow, 'procedure'>, clock: string): string {
  return findWord(`cases.clock.${procedure}.${clock}`) ?? wordOf('cases.clock', clock)
}

/** The name of somebody the entries speak of. */
export function nameOf({ people }: Pick<CasePage, 'people'>, id: unknown): string {
  return people.find((one) => one.id === id)?.name ?? ''
}
