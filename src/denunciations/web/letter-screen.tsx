import './letters.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { LocalDate } from '#kernel/local-date.ts'
import { question } from '#platform/web/call/queries.ts'
import { hrefOf } from '#platform/web/call/request.ts'
import { formatDay, formatMoment } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { ButtonLink } from '#platform/web/ui/button.tsx'
import { type Fact, FactList } from '#platform/web/ui/fact-list.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { denunciationsApi } from '../contract.ts'
import type { LetterStep } from '../rules/vocabulary.ts'
import { FencePart } from './fence-part.tsx'
import type { LetterPage } from './letter-shapes.ts'
import { NextPart } from './next-part.tsx'
import { standing } from './standing.ts'
import { UpPart } from './up-part.tsx'

/** One letter: what comes next, its time limits, what lies sealed, who is kept out. */
export function LetterScreen() {
  const unit = useUnit()
  const { letterId = '' } = useParams({ strict: false })
  const found = useQuery(question(denunciationsApi.show, { params: { letterId } }))
  return (
    <Answer query={found}>
      {(letter) => (
        <Page
          title={t('denunciations.letter', { code: letter.code })}
          lead={standing(letter)}
          back={<Link to={`/u/${unit.id}/denunciations`}>{t('denunciations.back')}</Link>}
        >
          {letter.caseIds.map((caseId) => (
            <p key={caseId}>
              <ButtonLink to={`/u/${letter.unit.id}/cases/${caseId}`}>{t('denunciations.toCase')}</ButtonLink>
            </p>
          ))}
          {letter.mustGoUp ? <UpPart letter={letter} up={letter.mustGoUp} /> : <NextPart letter={letter} />}
          <Facts letter={letter} />
          <Section title={t('denunciations.sealedParts')}>
            <ul className="nn-letter-list">
              {letter.sealed.map(({ itemId, code, kind }) => (
                <li key={itemId}>
                  {code}: {wordOf('vault.kind', kind)}
                </li>
              ))}
            </ul>
            <ButtonLink variant="default" to={`/u/${letter.unit.id}/vault`}>
              {t('denunciations.toVault')}
            </ButtonLink>
            <p>
              <a href={hrefOf(denunciationsApi.file, { params: { letterId: letter.id } })} download>
                {t('denunciations.file.take')}
              </a>
              <br />
              <small>{t('denunciations.file.help')}</small>
            </p>
          </Section>
          <FencePart letter={letter} />
          <History letter={letter} />
        </Page>
      )}
    </Answer>
  )
}

const day = (value: string) => formatDay(value as LocalDate)

function Facts({ letter }: { readonly letter: LetterPage }) {
  const facts: readonly Fact[] = [
    [t('denunciations.column.seq'), `${letter.seq}/${letter.year}`],
    [t('denunciations.channel'), wordOf('denunciations.channel', letter.channel)],
    [t('denunciations.kind'), letter.kind && wordOf('denunciations.kind', letter.kind)],
    [t('denunciations.receivedOn'), day(letter.receivedOn)],
    [t('denunciations.postmarkOn'), letter.postmarkOn && day(letter.postmarkOn)],
    [t('denunciations.copies'), String(letter.copies)],
    [t('denunciations.column.unit'), letter.concernedUnit.name],
    [t('denunciations.fault'), letter.fault && wordOf('rulebook.letterFault', letter.fault)],
    [t('denunciations.to'), letter.transferredTo],
    [t('denunciations.receiptOfTransfer'), letter.transferReceipt],
  ]
  return (
    <>
      {letter.clocks.length > 0 ? <Clocks letter={letter} /> : null}
      <Section title={t('denunciations.facts')}>
        <FactList facts={facts} />
      </Section>
    </>
  )
}

function Clocks({ letter }: { readonly letter: LetterPage }) {
  return (
    <Section title={t('denunciations.clocks')}>
      <ul className="nn-letter-list">
        {letter.clocks.map(({ clock, fromOn, dueOn, days, basis, certainty }) => (
          <li key={clock}>
            {wordOf('denunciations.clock', clock)} <strong>{day(dueOn)}</strong>
            <br />
            <small>
              {t(clock === 'triage' ? 'denunciations.clockBasisWorking' : 'denunciations.clockBasis', {
                n: days,
                from: day(fromOn),
                basis,
              })}{' '}
              ({wordOf('denunciations.certainty', certainty)})
            </small>
          </li>
        ))}
      </ul>
      <p>
        <small>{t('denunciations.secondClock')}</small>
      </p>
    </Section>
  )
}

/** What was done; a letter that went on by itself says why. */
function stepText(step: LetterStep, facts: Readonly<Record<string, unknown>>): string {
  if (facts['followed'] === true) return t('denunciations.followed', { code: String(facts['oldCode']) })
  return facts['up'] === true ? t('denunciations.wentUp') : wordOf('denunciations.step', step)
}

/** What was written down with a step; it names nobody. */
function Noted({ facts: { note, otherSource } }: { readonly facts: Readonly<Record<string, unknown>> }) {
  const texts = [note, otherSource].filter((text) => typeof text === 'string' && text.trim() !== '')
  return texts.map((text) => (
    <p key={String(text)} className="nn-letter-note">
      {String(text)}
    </p>
  ))
}

function History({ letter }: { readonly letter: LetterPage }) {
  return (
    <Section title={t('denunciations.history')}>
      <ol className="nn-letter-list">
        {letter.steps.map(({ step, facts, at, by }) => (
          <li key={`${step} ${at}`}>
            {formatMoment(at)}: {stepText(step, facts)}
            {typeof facts['on'] === 'string' ? ` (${t('denunciations.doneOn', { on: day(facts['on']) })})` : ''}
            {by ? `, ${by.name}` : ''}
            <Noted facts={facts} />
          </li>
        ))}
      </ol>
    </Section>
  )
}
