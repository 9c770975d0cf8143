import { lastOf } from '../case.ts'
import { type Guard, has } from '../guard.ts'
import { authorityOver } from './authority.ts'
import { refusedDeferral } from './deferral.ts'
import { effectOn } from './effect.ts'
import type { DISCIPLINE_GUARD_CODES } from './guard-codes.ts'
import { authorityFacts } from './hearing.ts'
import { MEETING_GUARDS } from './meeting-guards.ts'
import { disciplineOf } from './outcome.ts'
import { formsAfter } from './outcome-forms.ts'
import { SUSPENSION_GUARDS } from './suspension.ts'

type Elsewhere = keyof typeof MEETING_GUARDS | keyof typeof SUSPENSION_GUARDS
type Own = Exclude<(typeof DISCIPLINE_GUARD_CODES)[number], Elsewhere>

/** Only forms that exist for this member: a removal needs a post, and a probationary member is neither removed nor expelled. */
const formPossible: Guard = (state, asked, { figures, isProbationary }) => {
  if (asked.act !== 'propose_form' || asked.body.form === null) return null
  const { form } = asked.body
  const authority = authorityOver(form, authorityFacts(state, isProbationary, figures))
  if (authority === 'none') return { code: 'form_not_for_member' }
  const posts = lastOf(state, 'state_violation')?.body.posts ?? []
  return form === 'removal_from_post' && posts.length === 0 ? { code: 'form_without_post' } : null
}

const OWN: Readonly<Record<Own, Guard>> = {
  violation_days_fit: (_state, asked) =>
    asked.act === 'state_violation' && (asked.body.actFrom > asked.body.actTo || asked.body.actTo > asked.on)
      ? { code: 'violation_days_wrong' }
      : null,
  violation_stated: (state) => (lastOf(state, 'state_violation') ? null : { code: 'violation_not_stated' }),
  deferral_fits: (_state, asked, { figures }) =>
    asked.act === 'defer' ? refusedDeferral(asked.body, asked.on, figures) : null,
  circumstance_known: (_state, asked, { figures }) => {
    if (asked.act !== 'claim_circumstance' && asked.act !== 'conclude_violation') return null
    const known: readonly string[] = [...figures.mitigating, ...figures.aggravating, ...figures.aggravatingOther]
    const told =
      asked.act === 'claim_circumstance' ? [asked.body.code] : asked.body.circumstances.map(({ code }) => code)
    return told.every((code) => known.includes(code)) ? null : { code: 'circumstance_unknown' }
  },
  form_possible: formPossible,
  // Unbreakable guard 1: he was given the plan and the chance to tell his side; a refusal is a file too.
  self_criticism_asked: (state) => {
    if (!lastOf(state, 'deploy')) return { code: 'plan_not_given' }
    const told =
      lastOf(state, 'hand_in_self_criticism') ??
      lastOf(state, 'record_self_criticism') ??
      lastOf(state, 'record_no_self_criticism')
    return told ? null : { code: 'report_not_asked' }
  },
  superior_effect_past: (_state, asked) =>
    has(asked, 'effectFrom') && asked.body.effectFrom > asked.on
      ? { code: 'effect_in_the_future', latest: asked.on }
      : null,
  // Told to the case alone it would reach nobody: only the complaint itself, written in the same act, registers.
  complaint_filed: (_state, asked) =>
    asked.act === 'register_complaint' && asked.body.complaintId === null ? { code: 'complaint_not_filed' } : null,
  complaint_registered: (state) => (lastOf(state, 'register_complaint') ? null : { code: 'no_complaint' }),
  outcome_form_named: (state, asked, { figures }) => {
    if (asked.act !== 'record_complaint_outcome') return null
    const { outcome, form } = asked.body
    const isChange = outcome === 'reduced' || outcome === 'increased'
    if (isChange !== (form !== null)) return { code: 'complaint_form_needed' }
    const standing = disciplineOf(state, figures)
    if (form === null || standing === null) return null
    const now = effectOn(standing, asked.on, figures).form
    return formsAfter(outcome, now).includes(form) ? null : { code: 'complaint_form_direction', form: now }
  },
  annulled_before: (state) =>
    lastOf(state, 'record_complaint_outcome')?.body.outcome === 'annulled' ? null : { code: 'not_annulled' },
  restorations_known: (_state, asked, { figures }) =>
    asked.act === 'restore' &&
    (asked.body.measures.length === 0 || asked.body.measures.some((one) => !figures.restorations.includes(one)))
      ? { code: 'restoration_unknown' }
      : null,
  discipline_in_effect: (state, _asked, { figures }) =>
    disciplineOf(state, figures) === null ? { code: 'no_discipline_in_effect' } : null,
}

export const DISCIPLINE_GUARDS: Readonly<Record<(typeof DISCIPLINE_GUARD_CODES)[number], Guard>> = {
  ...OWN,
  ...MEETING_GUARDS,
  ...SUSPENSION_GUARDS,
}
