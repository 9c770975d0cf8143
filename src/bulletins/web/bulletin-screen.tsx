import './bulletins.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { question } from '#platform/web/call/queries.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { formatMoment } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { AreaField, TextField } from '#platform/web/ui/fields.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { useDraft } from '#platform/web/ui/use-draft.ts'
import { type BulletinPage, bulletinsApi } from '../contract.ts'
import { EditPart } from './edit-part.tsx'
import { GatePart } from './gate-part.tsx'
import { PhotosPart } from './photos-part.tsx'

/** One bulletin: its text, what keeps it from going out, its photographs, and its release. */
export function BulletinScreen() {
  const { bulletinId = '' } = useParams({ strict: false })
  const unit = useUnit()
  const page = useQuery(question(bulletinsApi.show, { params: { id: bulletinId } }))
  const back = <Link to={`/u/${unit.id}/bulletins`}>{t('bulletins.title')}</Link>
  return (
    <Page title={page.data?.title ?? t('bulletins.title')} lead={page.data ? leadOf(page.data) : undefined} back={back}>
      <Answer query={page}>
        {(found) => (
          <>
            {found.publicPath === null ? null : (
              <p>
                <a href={found.publicPath}>{t('bulletins.publicPage')}</a>
              </p>
            )}
            <GatePart page={found} />
            <Contents page={found} />
            <AfterPart page={found} />
          </>
        )}
      </Answer>
    </Page>
  )
}

function leadOf({ stage, places, can, releasedAt, releasedByName, withdrawnReason }: BulletinPage): string {
  if (stage === 'withdrawn') return t('bulletins.next.withdrawn', { reason: withdrawnReason })
  if (stage === 'released')
    return t('bulletins.next.released', { at: formatMoment(releasedAt ?? ''), name: releasedByName ?? '' })
  if (places.length > 0) return t('bulletins.next.gate', { n: places.length })
  return can.includes('release') ? t('bulletins.next.release') : t('bulletins.next.second')
}

interface PartProps {
  readonly page: BulletinPage
}

/** Whoever is to release it reads it as it will stand; whoever writes it has the fields. */
function Contents({ page }: PartProps) {
  const fields = (
    <>
      <EditPart key={page.version} page={page} />
      <PhotosPart page={page} mayChange />
    </>
  )
  if (page.can.includes('edit') && !page.can.includes('release')) return fields
  return (
    <>
      <ReadPart page={page} />
      <PhotosPart page={page} mayChange={false} />
      <ReleasePart page={page} />
      {page.can.includes('edit') ? (
        <details className="bulletins-mend nn-no-print">
          <summary>{t('bulletins.mend')}</summary>
          <p className="nn-help">{t('bulletins.mend.help')}</p>
          {fields}
        </details>
      ) : null}
    </>
  )
}

function ReadPart({ page: { body, conclusion, authorName, sourceName, corrections } }: PartProps) {
  return (
    <>
      {corrections.map(({ text, basis, at }) => (
        <p key={at} className="bulletins-text">
          <strong>{t('bulletins.correctedAt', { at: formatMoment(at) })}</strong> {text}
          {basis === '' ? '' : ` (${t('bulletins.correct.basisOf', { basis })})`}
        </p>
      ))}
      <p className="bulletins-text">{body}</p>
      {conclusion === '' ? null : <p className="bulletins-text">{conclusion}</p>}
      {authorName === '' ? null : (
        <p className="bulletins-sign">
          <strong>{authorName}</strong>
        </p>
      )}
      {sourceName === '' ? null : <p className="bulletins-sign">{t('bulletins.sourceLine', { name: sourceName })}</p>}
    </>
  )
}

function ReleasePart({ page: { id, version, can, places } }: PartProps) {
  const release = useAct(bulletinsApi.release)
  if (!can.includes('release')) return null
  return (
    <div className="nn-form-actions nn-no-print">
      <ConfirmAct
        main
        disabled={places.length > 0}
        label={t('bulletins.release')}
        title={t('bulletins.release.title')}
        consequence={<p>{t('bulletins.release.what')}</p>}
        confirmLabel={t('bulletins.release')}
        onConfirm={() => release.mutateAsync({ params: { id }, body: { basedOn: version } })}
      />
    </div>
  )
}

function AfterPart({ page: { id, can } }: PartProps) {
  const { value, set, clear, pending } = useDraft(`bulletin-correction:${id}`, { text: '', basis: '' })
  const { text, basis } = value
  const [reason, setReason] = useState('')
  const correct = useAct(bulletinsApi.correct, { pending, onDone: clear })
  const withdraw = useAct(bulletinsApi.withdraw)
  if (!can.includes('correct')) return null
  return (
    <Section title={t('bulletins.after')}>
      <div className="nn-form-actions nn-no-print">
        <ConfirmAct
          label={t('bulletins.correct')}
          title={t('bulletins.correct.title')}
          consequence={<p>{t('bulletins.correct.what')}</p>}
          confirmLabel={t('bulletins.correct')}
          onConfirm={() => correct.mutateAsync({ params: { id }, body: { text, basis } })}
        >
          <div className="nn-form">
            <AreaField
              name="text"
              label={t('bulletins.correct.text')}
              required
              value={text}
              onChange={(next) => set((before) => ({ ...before, text: next }))}
            />
            <TextField
              name="basis"
              label={t('bulletins.correct.basis')}
              help={t('bulletins.correct.basis.help')}
              value={basis}
              onChange={(next) => set((before) => ({ ...before, basis: next }))}
            />
          </div>
        </ConfirmAct>
        <ConfirmAct
          label={t('bulletins.withdraw')}
          title={t('bulletins.withdraw.title')}
          consequence={<p>{t('bulletins.withdraw.what')}</p>}
          confirmLabel={t('bulletins.withdraw')}
          onConfirm={() => withdraw.mutateAsync({ params: { id }, body: { reason } })}
        >
          <TextField
            name="reason"
            label={t('bulletins.withdraw.reason')}
            required
            value={reason}
            onChange={setReason}
          />
        </ConfirmAct>
      </div>
    </Section>
  )
}
