import './cases.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { PAPER_FORMATS } from '#papers/rules/paper-file-name.ts'
import { question } from '#platform/web/call/queries.ts'
import { hrefOf } from '#platform/web/call/request.ts'
import { formatMoment } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useMe } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { Loading } from '#platform/web/ui/loading.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import { type CasePage, casesApi } from '../contract.ts'
import type { CaseAct } from '../rules/vocabulary.ts'
import { EntriesPart } from './entry-view.tsx'
import { LinksPart } from './links-part.tsx'
import { NextPart } from './next-part.tsx'
import { RightsPart } from './rights-part.tsx'
import { clockWord, dayText, fieldWord, paperWord, stageText, subjectText } from './words.ts'

const HearingPart = lazy(async () => ({ default: (await import('./discipline/hearing-part.tsx')).HearingPart }))
const FileForm = lazy(async () => ({ default: (await import('./file-form.tsx')).FileForm }))
const ActForm = lazy(async () => ({ default: (await import('./act-form.tsx')).ActForm }))

interface CaseScreenProps {
  /** The page it was come from. */
  readonly back: { readonly to: string; readonly label: string }
  /** What capabilities above add. */
  readonly below?: (page: CasePage) => ReactNode
}

/** One case: where it stands, what comes next, who is in it, its clocks, what was done. */
export function CaseScreen({ back, below }: CaseScreenProps) {
  const { caseId = '' } = useParams({ strict: false })
  const page = useQuery(question(casesApi.show, { params: { caseId } }))
  return (
    <Page
      title={page.data === undefined ? t('cases.title') : wordOf('cases.procedure', page.data.procedure)}
      back={<Link to={back.to}>{back.label}</Link>}
    >
      <Answer query={page}>{(found) => <Parts page={found} below={below?.(found)} />}</Answer>
    </Page>
  )
}

function Parts({ page, below }: { readonly page: CasePage; readonly below: ReactNode }) {
  const [act, setAct] = useState<CaseAct | null>(null)
  return (
    <>
      <Band page={page} />
      <ReplacedPart page={page} />
      {page.roles.includes('subject') && act === null ? <RightsPart page={page} onChoose={setAct} /> : null}
      {act === null ? (
        <NextPart page={page} onChoose={setAct} />
      ) : (
        <Suspense fallback={<Loading />}>
          {act === 'hand_in_file' ? (
            <FileForm page={page} onClose={() => setAct(null)} />
          ) : (
            <ActForm page={page} act={act} onClose={() => setAct(null)} />
          )}
        </Suspense>
      )}
      <LinksPart page={page} />
      {below}
      {page.discipline === null ? null : (
        <Suspense fallback={<Loading />}>
          <HearingPart view={page.discipline} />
        </Suspense>
      )}
      <ClocksPart page={page} />
      <TeamPart page={page} />
      <PapersPart page={page} />
      <Section title={t('cases.entries')}>
        <EntriesPart page={page} />
      </Section>
      {page.roles.includes('subject') || page.roles.includes('lead') ? <LooksPart caseId={page.id} /> : null}
    </>
  )
}

function Band({ page }: { readonly page: CasePage }) {
  return (
    <div className="nn-unit-band">
      <p>
        <strong>{subjectText(page)}</strong>
      </p>
      <p>{stageText(page)}</p>
      <p>{t('cases.openedOn', { day: dayText(page.openedOn), unit: page.unitName })}</p>
    </div>
  )
}

/** A rule was replaced while the case runs: it keeps the rules of its day, and says so. */
function ReplacedPart({ page }: { readonly page: CasePage }) {
  if (page.replaced.length === 0) return null
  return (
    <Notice tone="due" title={t('cases.replaced.title')}>
      {page.replaced.map(({ symbol, by, issuer, on, isRead }) => (
        <p key={`${symbol}${by}`}>
          {t('cases.replaced', { old: symbol, by, issuer, day: dayText(on) })}
          {isRead ? null : ` ${t('cases.replaced.unread', { by })}`}
        </p>
      ))}
      <p>{t('cases.replaced.kept', { day: dayText(page.openedOn) })}</p>
    </Notice>
  )
}

function ClocksPart({ page }: { readonly page: CasePage }) {
  if (page.clocks.length === 0) return null
  return (
    <Section title={t('cases.clocks')}>
      <ul>
        {page.clocks.map(({ clock, dueOn, doneOn, lateReason }) => (
          <li key={clock}>
            {clockWord(page, clock)}: <ClockDay clock={clock} dueOn={dueOn} doneOn={doneOn} />
            {lateReason === null ? null : ` ${t('cases.entry.late', { reason: lateReason })}`}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Until when, or when it was done; what is over and not done has its mark, save the window to complain: nobody has to. */
function ClockDay({ clock, dueOn, doneOn }: Pick<CasePage['clocks'][number], 'clock' | 'dueOn' | 'doneOn'>) {
  const { today } = useMe()
  if (doneOn !== null) return t('cases.clock.done', { day: dayText(doneOn), due: dayText(dueOn) })
  const until = t('cases.clock.until', { day: dayText(dueOn) })
  return dueOn < today && clock !== 'complaint' ? (
    <StateMark state="late" word={t('cases.clock.over', { until })} />
  ) : (
    until
  )
}

function TeamPart({ page }: { readonly page: CasePage }) {
  if (page.team.length === 0) return null
  return (
    <Section title={fieldWord(page, 'team')}>
      <ul>
        {page.team.map(({ id, name, role }) => (
          <li key={id}>
            {name} ({wordOf('cases.teamRole', role)})
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Who has read this case: asked for only when opened, since asking is a look too. */
function LooksPart({ caseId }: { readonly caseId: string }) {
  const [isOpen, setOpen] = useState(false)
  const looks = useQuery({ ...question(casesApi.looks, { params: { caseId } }), enabled: isOpen })
  return (
    <Section title={t('cases.looks')}>
      <p>{t('cases.looks.help')}</p>
      {isOpen ? (
        <Answer query={looks}>
          {({ rows }) => (
            <ul>
              {rows.map(({ at, by }) => (
                <li key={`${at}${by.id}`}>
                  {formatMoment(at)}: {by.name}
                </li>
              ))}
            </ul>
          )}
        </Answer>
      ) : (
        <Button variant="default" onClick={() => setOpen(true)}>
          {t('cases.looks.show')}
        </Button>
      )}
    </Section>
  )
}

/** Papers of the dossier, drawn from what was recorded: to print (PDF) or to edit (Word). */
function PapersPart({ page }: { readonly page: CasePage }) {
  if (page.papers.length === 0) return null
  return (
    <Section title={t('cases.papers')}>
      <p className="nn-doors nn-no-print">
        <a href={hrefOf(casesApi.dossier, { params: { caseId: page.id } })} download>
          {t('cases.dossier')}
        </a>
      </p>
      <ul>
        {page.papers.map(({ paper, place }) => (
          <li key={`${paper}${place}`}>
            {paperWord(page, paper)}{' '}
            <span className="nn-case-formats">
              {PAPER_FORMATS.map((format) => (
                <a
                  key={format}
                  href={hrefOf(casesApi.paper, { params: { caseId: page.id, paper, place: String(place), format } })}
                  download
                >
                  {format === 'pdf' ? 'PDF' : 'Word'}
                </a>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
