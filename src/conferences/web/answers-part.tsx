import { Link } from '@tanstack/react-router'
import { hrefOf } from '#platform/web/call/request.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { AreaField } from '#platform/web/ui/fields.tsx'
import { MarkedPart } from '#platform/web/ui/marks.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import type { InvitedOut, PaperOut } from '../contract/shapes.ts'
import { conferencesApi } from '../contract.ts'
import { DelegatesForm } from './delegates-form.tsx'
import { PaperForm } from './paper-form.tsx'
import type { PartProps } from './plan-part.tsx'

/** What the units sent: delegates by name, and papers to be read. */
export function AnswersPart({ page }: PartProps) {
  const paperOf = (unit: InvitedOut) => page.papers.find(({ invitationId }) => invitationId === unit.id)
  const named = page.units.reduce((sum, { delegates }) => sum + delegates.length, 0)
  return (
    <>
      {page.invitationPaperId === null ? null : (
        <p className="nn-doors nn-no-print">
          <Link to={`/u/${page.unitId}/papers/${page.invitationPaperId}`}>{t('conferences.invitationPaper')}</Link>
        </p>
      )}
      <p>{t('conferences.namedSoFar', { named, units: page.units.length })}</p>
      <ul className="conferences-list">
        {page.units.map((unit) => (
          <li key={unit.id} className="nn-card">
            <UnitAnswer unit={unit} paper={paperOf(unit)} page={page} />
          </li>
        ))}
      </ul>
    </>
  )
}

interface AnswerProps extends PartProps {
  readonly unit: InvitedOut
  readonly paper: PaperOut | undefined
}

function UnitAnswer({ unit, paper, page }: AnswerProps) {
  const { id, can } = page
  const named = unit.delegates.length
  const isNamed = named > 0
  return (
    <>
      <strong>{unit.unitName}</strong>
      <p>
        <StateMark
          state={named >= unit.quota ? 'done' : isNamed ? 'open' : 'waiting'}
          word={t('conferences.delegatesOf', { named, quota: unit.quota })}
        />
      </p>
      {isNamed ? (
        <p>{unit.delegates.map(({ name, office }) => (office === '' ? name : `${name} (${office})`)).join('; ')}</p>
      ) : null}
      {can.includes('name_delegates') ? (
        <details className="nn-no-print">
          <summary>{t('conferences.enterDelegates')}</summary>
          <DelegatesForm target={{ by: 'committee', id, invitationId: unit.id }} unit={unit} />
        </details>
      ) : null}
      {unit.paperAsked === '' ? null : <PaperAnswer unit={unit} paper={paper} page={page} />}
    </>
  )
}

function PaperAnswer({ unit, paper, page }: AnswerProps) {
  const mayEnter = page.can.includes('hand_in') && paper?.state !== 'accepted'
  return (
    <>
      <p>
        {t('conferences.paperAskedOf', { title: unit.paperAsked })}{' '}
        <StateMark
          state={paper?.state === 'accepted' ? 'done' : paper?.state === 'handed_in' ? 'due' : 'waiting'}
          word={paper === undefined ? t('conferences.paper.none') : wordOf('conferences.paperState', paper.state)}
        />
      </p>
      {paper === undefined ? null : <PaperText page={page} paper={paper} />}
      {paper?.state === 'handed_in' && page.can.includes('review') ? <ReviewForm page={page} paper={paper} /> : null}
      {mayEnter ? (
        <details className="nn-no-print">
          <summary>{t('conferences.enterPaper')}</summary>
          <PaperForm
            key={paper?.id ?? ''}
            target={{ by: 'committee', id: page.id, invitationId: unit.id }}
            title={unit.paperAsked}
            before={paper ?? null}
          />
        </details>
      ) : null}
    </>
  )
}

interface PaperProps extends PartProps {
  readonly paper: PaperOut
}

export function PaperText({ page, paper }: PaperProps) {
  return (
    <details>
      <summary>
        {paper.title} ({paper.author})
      </summary>
      {paper.fileName === null ? (
        <p className="conferences-text">{paper.body}</p>
      ) : (
        <a href={hrefOf(conferencesApi.file, { params: { id: page.id, paperId: paper.id } })} download>
          {paper.fileName}
        </a>
      )}
      {paper.note === '' ? null : <p className="nn-help">{t('conferences.noteWas', { note: paper.note })}</p>}
    </details>
  )
}

function ReviewForm({ page, paper }: PaperProps) {
  const { value: note, set: setNote, clear, pending } = useDraft(`conference-review:${paper.id}`, '')
  const review = useAct(conferencesApi.review, { pending, onDone: clear })
  const send = (verdict: 'accept' | 'return') =>
    review.mutate({ params: { id: page.id, paperId: paper.id }, body: { verdict, note } })
  return (
    <MarkedPart className="nn-form conferences-review nn-no-print">
      <AreaField
        name="note"
        label={t('conferences.note')}
        help={t('conferences.note.help')}
        minRows={1}
        value={note}
        onChange={setNote}
      />
      <Refusal error={review.error} />
      <div className="nn-form-actions">
        <Button variant="default" loading={review.isPending} onClick={() => send('accept')}>
          {t('conferences.accept')}
        </Button>
        <Button variant="default" disabled={note.trim() === ''} onClick={() => send('return')}>
          {t('conferences.return')}
        </Button>
      </div>
    </MarkedPart>
  )
}
