import './conferences.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { LocalDate } from '#kernel/local-date.ts'
import { question } from '#platform/web/call/queries.ts'
import { hrefOf } from '#platform/web/call/request.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { formatDay, formatMoment } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { FactList } from '#platform/web/ui/fact-list.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import type { InvitationPage } from '../contract/shapes.ts'
import { conferencesApi } from '../contract.ts'
import { DelegatesForm } from './delegates-form.tsx'
import { PaperForm } from './paper-form.tsx'

/** A conference as an invited unit sees it: when and where, whom it sends, its paper, and what was sent afterwards. */
export function InvitationScreen() {
  const { invitationId = '' } = useParams({ strict: false })
  const unit = useUnit()
  const page = useQuery(question(conferencesApi.invitation, { params: { id: invitationId } }))
  const back = <Link to={`/u/${unit.id}/conference-invitations`}>{t('conferences.invitations')}</Link>
  return (
    <Page
      title={page.data?.topic ?? t('conferences.invitations')}
      lead={page.data ? leadOf(page.data) : undefined}
      back={back}
    >
      <Answer query={page}>{(found) => <Parts page={found} />}</Answer>
    </Page>
  )
}

function leadOf({ stage, can, delegates, delegatesDueOn, papersDueOn, paper, ...page }: InvitationPage): string {
  if (stage === 'cancelled')
    return t('conferences.invited.cancelled', { by: page.byUnitName, reason: page.cancelledReason })
  if (can.includes('read_materials')) return t('conferences.invited.read')
  if (can.includes('name_delegates') && delegates.length === 0)
    return t('conferences.invited.name', { day: formatDay(delegatesDueOn as LocalDate) })
  if (can.includes('hand_in') && (paper === null || paper.state === 'returned'))
    return t('conferences.invited.paper', { day: formatDay(papersDueOn as LocalDate) })
  return t('conferences.invited.nothing')
}

interface PartProps {
  readonly page: InvitationPage
}

function Parts({ page }: PartProps) {
  const isFollowed = page.unitId !== useUnit().id
  return (
    <>
      {page.invitedAnew === null ? null : (
        <Notice
          tone="due"
          title={t('conferences.invitedAnew', {
            number: page.invitedAnew.number,
            day: formatDay(page.invitedAnew.issuedOn as LocalDate),
          })}
        />
      )}
      <FactList
        facts={[
          ...(isFollowed ? [[t('conferences.invited.unit'), page.unitName] as const] : []),
          [t('conferences.column.by'), page.byUnitName],
          [t('conferences.heldOn'), `${page.startsAt}, ${formatDay(page.heldOn as LocalDate)}`],
          [t('conferences.place'), page.place],
          [t('conferences.chair'), page.chair.name],
          [t('conferences.bases'), page.bases],
          [t('conferences.content'), page.content],
        ]}
      />
      <p className="nn-doors nn-no-print">
        <a
          href={hrefOf(conferencesApi.sheet, { params: { id: page.id, sheet: 'invitation', format: 'pdf' } })}
          download
        >
          {t('conferences.invitationPaper')}
        </a>
      </p>
      <MaterialsSent page={page} />
      <Section title={t('conferences.delegatesOf', { named: page.delegates.length, quota: page.quota })}>
        <ul>
          {page.delegates.map(({ id, name, office }) => (
            <li key={id}>{office === '' ? name : `${name} (${office})`}</li>
          ))}
        </ul>
        {page.can.includes('name_delegates') ? <NameDelegates page={page} /> : null}
      </Section>
      {page.paperAsked === '' ? null : <OwnPaper page={page} />}
      {page.programme.length === 0 ? null : <Programme page={page} />}
    </>
  )
}

/** The list, or, where one was sent already, another in its place. */
function NameDelegates({ page }: PartProps) {
  const form = <DelegatesForm key={page.delegates.length} target={{ by: 'unit', invitationId: page.id }} unit={page} />
  if (page.delegates.length === 0) return form
  return (
    <details className="nn-no-print">
      <summary>{t('conferences.otherDelegates')}</summary>
      {form}
    </details>
  )
}

function OwnPaper({ page }: PartProps) {
  const { paper } = page
  return (
    <Section title={t('conferences.ownPaper')}>
      <p>{t('conferences.paperAskedOf', { title: page.paperAsked })}</p>
      {paper === null ? null : (
        <>
          <p>
            {paper.title} ({paper.author}){' '}
            <StateMark
              state={paper.state === 'accepted' ? 'done' : paper.state === 'returned' ? 'due' : 'waiting'}
              word={wordOf('conferences.paperState', paper.state)}
            />
          </p>
          {paper.note === '' ? null : <p>{t('conferences.noteWas', { note: paper.note })}</p>}
          <details>
            <summary>{t('conferences.paper.read')}</summary>
            {paper.fileName === null ? (
              <p className="conferences-text">{paper.body}</p>
            ) : (
              <a href={hrefOf(conferencesApi.invitedFile, { params: { id: page.id, paperId: paper.id } })} download>
                {paper.fileName}
              </a>
            )}
          </details>
        </>
      )}
      {page.can.includes('hand_in') ? <HandIn page={page} /> : null}
    </Section>
  )
}

/** The paper, or, where one waits to be read already, another in its place. */
function HandIn({ page }: PartProps) {
  const target = { by: 'unit', invitationId: page.id } as const
  const form = <PaperForm key={page.paper?.id ?? ''} target={target} title={page.paperAsked} before={page.paper} />
  if (page.paper?.state !== 'handed_in') return form
  return (
    <details className="nn-no-print">
      <summary>{t('conferences.otherPaper')}</summary>
      {form}
    </details>
  )
}

function Programme({ page }: PartProps) {
  return (
    <Section title={t('conferences.programme')}>
      <ol>
        {page.programme.map(({ title, author, unitName, minutes }) => (
          <li key={`${title} ${author}`}>
            {t('conferences.paperLine', { title, author, unit: unitName })}, {t('conferences.minutes', { n: minutes })}
          </li>
        ))}
      </ol>
    </Section>
  )
}

function MaterialsSent({ page: { id, materials } }: PartProps) {
  const acknowledge = useAct(conferencesApi.acknowledge)
  if (materials === null) return null
  return (
    <Section title={t('conferences.step.materials')}>
      <div className="conferences-materials">
        <p className="nn-doors">
          <a href={hrefOf(conferencesApi.sheet, { params: { id, sheet: 'notice', format: 'pdf' } })} download>
            {t('conferences.noticePaper')}
          </a>
        </p>
        {materials.papers.map((paper) => (
          <details key={paper.id}>
            <summary>
              {paper.title} ({paper.unitName})
            </summary>
            {paper.fileName === null ? (
              <p className="conferences-text">{paper.body}</p>
            ) : (
              <a href={hrefOf(conferencesApi.invitedFile, { params: { id, paperId: paper.id } })} download>
                {paper.fileName}
              </a>
            )}
          </details>
        ))}
        {materials.readAt === null ? (
          <div className="nn-form-actions nn-no-print">
            <ConfirmAct
              main
              label={t('conferences.acknowledge')}
              title={t('conferences.acknowledge.title')}
              consequence={<p>{t('conferences.acknowledge.consequence')}</p>}
              confirmLabel={t('conferences.acknowledge')}
              onConfirm={() => acknowledge.mutateAsync({ params: { id }, body: {} })}
            />
          </div>
        ) : (
          <p>
            <StateMark state="done" word={t('conferences.read', { at: formatMoment(materials.readAt) })} />
          </p>
        )}
      </div>
    </Section>
  )
}
