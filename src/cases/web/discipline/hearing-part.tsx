import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Notice } from '#platform/web/ui/notice.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import type { RuleCode } from '#rulebook/rules/rule.ts'
import { ruleValueText } from '#rulebook/web/public.ts'
import type { CasePage } from '../../contract.ts'
import { dayText } from '../words.ts'

export type DisciplineView = NonNullable<CasePage['discipline']>

/** The meeting in its fixed order, what the vote is counted on, and what came of it. */
export function HearingPart({ view }: { readonly view: DisciplineView }) {
  return (
    <>
      {view.steps.length === 0 ? null : (
        <Section title={t('discipline.hearing')}>
          <StepList steps={view.steps} />
          <BasePart view={view} />
          <CountingNotice counting={view.counting} />
        </Section>
      )}
      {view.result === null ? null : <ResultPart result={view.result} />}
      {view.effect === null ? null : <EffectPart view={view} effect={view.effect} />}
    </>
  )
}

/** The steps of the meeting: those done, the one it is at, those to come. */
export function StepList({ steps }: { readonly steps: DisciplineView['steps'] }) {
  const next = steps.find(({ isDone }) => !isDone)?.step
  return (
    <ol className="nn-case-steps">
      {steps.map(({ step, isDone }) => (
        <li key={step} aria-current={step === next ? 'step' : undefined}>
          {wordOf('discipline.step', step)}
          {isDone ? ` – ${t('discipline.hearing.done')}` : null}
          {step === next ? <strong> – {t('discipline.hearing.now')}</strong> : null}
        </li>
      ))}
    </ol>
  )
}

function BasePart({ view: { ballot, marks } }: { readonly view: DisciplineView }) {
  if (ballot === null) return null
  return (
    <>
      <p>{t('discipline.hearing.base', { base: ballot.base, voters: ballot.voters })}</p>
      {ballot.limitations.length === 0 ? null : (
        <details open>
          <summary>{t('discipline.limitations')}</summary>
          <ul>
            {ballot.limitations.map((limitation) => (
              <li key={limitation.form}>{limitationText(limitation)}</li>
            ))}
          </ul>
        </details>
      )}
      {marks.length === 0 ? null : (
        <details>
          <summary>{t('discipline.marks')}</summary>
          <ul>
            {marks.map(({ code, value, certainty }) => (
              <li key={code}>
                {t('discipline.mark', {
                  rule: wordOf('rulebook.code', code),
                  value: ruleValueText(code as RuleCode, value),
                  mark: wordOf('rulebook.mark', certainty),
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

type Limitation = NonNullable<DisciplineView['ballot']>['limitations'][number]

function limitationText({ form, untilOn, isOver }: Limitation): string {
  const word = wordOf('discipline.count', form)
  if (untilOn === null) return t('discipline.limitation.none', { form: word })
  return t(isOver ? 'discipline.limitation.over' : 'discipline.limitation.until', { form: word, day: dayText(untilOn) })
}

function CountingNotice({ counting: { isWaiting, differed } }: Pick<DisciplineView, 'counting'>) {
  return (
    <>
      {isWaiting ? <Notice tone="plain" title={t('discipline.hearing.waiting')} /> : null}
      {differed > 0 ? <Notice tone="due" title={t('discipline.hearing.differed', { n: differed })} /> : null}
    </>
  )
}

function ResultPart({ result }: { readonly result: NonNullable<DisciplineView['result']> }) {
  const { votes, needed, isCumulated } = result
  return (
    <Section title={t('discipline.result')}>
      <p>
        <strong>{resultText(result)}</strong>
      </p>
      {votes === null || needed === null ? null : (
        <p>
          {t('discipline.result.votes', { votes, needed })}
          {isCumulated ? ` (${t('discipline.result.cumulated')})` : null}
        </p>
      )}
    </Section>
  )
}

export function resultText({ verdict, form }: NonNullable<DisciplineView['result']>): string {
  if (verdict === 'none') return t('discipline.result.none')
  if (form === null) return t('discipline.result.upward')
  const word = wordOf('discipline.form', form)
  return t(verdict === 'decided' ? 'discipline.result.decided' : 'discipline.result.proposed', { form: word })
}

interface EffectProps {
  readonly view: DisciplineView
  readonly effect: NonNullable<DisciplineView['effect']>
}

function EffectPart({ view, effect: { effect, form, effectFrom, expiresOn } }: EffectProps) {
  const line = {
    form: wordOf('discipline.count', form),
    effect: wordOf('discipline.effect', effect),
    from: dayText(effectFrom),
  }
  const isRunning = effect === 'in_effect' || effect === 'changed'
  return (
    <Section title={t('discipline.effect')}>
      <p>{t('discipline.effect.line', line)}</p>
      {isRunning && expiresOn !== null ? <p>{t('discipline.effect.until', { day: dayText(expiresOn) })}</p> : null}
      {view.complaintUntil === null ? null : (
        <p>{t('discipline.complaintUntil', { day: dayText(view.complaintUntil) })}</p>
      )}
      {view.lateComplaints.map((day) => (
        <p key={day}>{t('discipline.lateComplaint', { day: dayText(day) })}</p>
      ))}
    </Section>
  )
}
