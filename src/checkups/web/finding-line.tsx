import { Link } from '@tanstack/react-router'
import { type LocalDate, localDateAt } from '#kernel/local-date.ts'
import { formatDay, formatMoment } from '#platform/web/i18n/format.ts'
import { findWord, t } from '#platform/web/i18n/translate.ts'
import { type Mark, StateMark } from '#platform/web/ui/state-mark.tsx'
import type { FindingView } from '../contract/shapes.ts'
import type { FindingLevel } from '../rules/finding.ts'
import { AnswerAct } from './answer-act.tsx'
import { doorOf, sentenceOf } from './sentence.ts'

export const MARK_OF: Readonly<Record<FindingLevel, Mark>> = { error: 'late', warning: 'due', hint: 'open' }

const dayOf = (instant: string) => formatDay(localDateAt(new Date(instant)))

interface LineProps {
  readonly finding: FindingView
  readonly mayAnswer: boolean
  /** The list says the rule once for all its lines. */
  readonly isBasisAbove?: boolean
}

/** One finding: its sentence, the door to where it is mended, what was said of it, and on which rule it rests. */
export function FindingLine({ finding, mayAnswer, isBasisAbove = false }: LineProps) {
  const { state, level, mendedAt, foundAt } = finding
  const door = doorOf(finding)
  const sentence = sentenceOf(finding)
  return (
    <li className="nn-card">
      <p className="checkups-sentence">{sentence}</p>
      <p>
        {mendedAt !== null ? (
          <StateMark state="done" word={t('checkups.state.mended', { day: dayOf(mendedAt) })} />
        ) : state === 'answered' ? (
          <StateMark state="done" word={t('checkups.state.answered')} />
        ) : (
          <StateMark state={MARK_OF[level]} word={t(`checkups.level.${level}`)} />
        )}
        {' · '}
        {t('checkups.foundOn', { day: dayOf(foundAt) })}
      </p>
      <Said finding={finding} />
      {isBasisAbove ? null : <Basis figures={finding.figures} />}
      <div className="checkups-acts nn-no-print">
        <Link className="checkups-door" to={`/u/${finding.unitId}/${door.path}`}>
          {t(`checkups.door.${door.words}`)}
          <span className="nn-hidden"> {sentence}</span>
        </Link>
        {mayAnswer && state === 'open' ? <AnswerAct finding={finding} sentence={sentence} /> : null}
      </div>
    </li>
  )
}

/** Answers, the latest first; one for facts that have changed says so. */
function Said({ finding: { state, changedAt, answers } }: { readonly finding: FindingView }) {
  if (answers.length === 0) return null
  return (
    <>
      {state === 'open' ? <p>{t('checkups.reopened', { day: dayOf(changedAt) })}</p> : null}
      <ul className="checkups-said">
        {answers.map(({ reason, byName, at, holds }) => (
          <li key={at}>
            {holds ? null : `${t('checkups.saidBefore')}. `}
            {t('checkups.said', { name: byName, at: formatMoment(at), reason })}
          </li>
        ))}
      </ul>
    </>
  )
}

/** The rules findings rest on, in the order they are named. */
export function basesOf({ figures }: Pick<FindingView, 'figures'>): readonly string[] {
  return [...new Set(figures.map(basisText))]
}

export function Basis({ figures }: Pick<FindingView, 'figures'>) {
  return basesOf({ figures }).map((text) => (
    <p key={text} className="checkups-basis">
      {t('checkups.basis', { text })}
    </p>
  ))
}

function basisText({ basis, certainty }: FindingView['figures'][number]): string {
  const { symbol, issuer, issuedOn } = basis
  const article = basis.article === null ? '' : `${basis.article}, `
  const text =
    issuedOn === null
      ? t('checkups.basis.noDay', { article, symbol, issuer })
      : t('checkups.basis.full', { article, symbol, issuer, day: formatDay(issuedOn as LocalDate) })
  const doubt = findWord(`checkups.certainty.${certainty}`)
  return doubt === undefined ? `${text}.` : `${text}. ${doubt}.`
}
