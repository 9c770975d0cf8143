import './library.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { type ComponentType, Suspense } from 'react'
import { question } from '#platform/web/call/queries.ts'
import { hrefOf } from '#platform/web/call/request.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useMay, useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { ButtonLink } from '#platform/web/ui/button.tsx'
import { FactList } from '#platform/web/ui/fact-list.tsx'
import { formatBytes } from '#platform/web/ui/file-field.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import { type LibraryPage, libraryApi } from '../contract.ts'
import { AskReading } from './ask-reading.tsx'
import { AttachFile } from './attach-file.tsx'
import { dayText, nameText, STANDING_MARKS, titleText } from './words.ts'

export interface TextScreenProps {
  /** What quotes the text, told by capabilities above the library. */
  readonly QuotedBy: ComponentType<{ readonly unitId: string; readonly textId: string }>
}

/** One text: how it stands, what it replaces and what replaces it, its words, and who is asked to read it. */
export function TextScreen({ QuotedBy }: TextScreenProps) {
  const unitId = useUnit().id
  const { textId } = useParams({ strict: false }) as { textId: string }
  const mayReadMeetings = useMay('meeting.read')
  const found = useQuery(question(libraryApi.show, { params: { unitId, textId } }))
  return (
    <Answer query={found}>
      {(text) => (
        <Page
          title={nameText(text)}
          lead={titleText(text)}
          back={<Link to={`/u/${unitId}/library`}>{t('library.back')}</Link>}
          action={
            text.mayCorrect ? (
              <ButtonLink variant="default" to={`/u/${unitId}/library/${textId}/correct`}>
                {t('library.correct')}
              </ButtonLink>
            ) : undefined
          }
        >
          <Standing text={text} />
          <Facts text={text} />
          <Chain text={text} unitId={unitId} />
          <Words text={text} unitId={unitId} />
          <Duties text={text} unitId={unitId} />
          <RestingRules text={text} unitId={unitId} />
          {mayReadMeetings ? (
            <Suspense fallback={null}>
              <QuotedBy unitId={unitId} textId={text.id} />
            </Suspense>
          ) : null}
        </Page>
      )}
    </Answer>
  )
}

function Standing({ text }: { readonly text: LibraryPage }) {
  const newer = text.later.filter(({ kind }) => kind === 'replaces')
  return (
    <>
      <p>
        <StateMark state={STANDING_MARKS[text.standing]} word={wordOf('library.standing', text.standing)} />
      </p>
      {text.standing === 'replaced' ? (
        <Notice
          tone="due"
          title={t('library.replacedBy', { names: newer.map((one) => nameText(one.text)).join('; ') })}
        />
      ) : null}
      {text.certainty === null ? null : (
        <p className="nn-help">
          {wordOf('library.certaintyHelp', text.certainty)} {t('library.source', { source: text.source })}
        </p>
      )}
    </>
  )
}

function Facts({ text }: { readonly text: LibraryPage }) {
  return (
    <FactList
      facts={[
        [t('library.field.issuer'), text.issuer],
        [t('library.field.inForceOn'), text.inForceOn && dayText(text.inForceOn)],
        [t('library.field.endedOn'), text.endedOn && dayText(text.endedOn)],
        [t('library.field.shelf'), text.unitName ?? t('library.catalogue')],
        [t('library.field.liesAt'), text.liesAt],
      ]}
    />
  )
}

interface PartProps {
  readonly text: LibraryPage
  readonly unitId: string
}

function Chain({ text: { earlier, later }, unitId }: PartProps) {
  if (earlier.length + later.length === 0) return null
  const line = (group: 'library.link' | 'library.linkBack') => (link: LibraryPage['earlier'][number]) => (
    <li key={`${group}${link.kind}${link.text.id}`}>
      {wordOf(group, link.kind)} <Link to={`/u/${unitId}/library/${link.text.id}`}>{nameText(link.text)}</Link>:{' '}
      {titleText(link.text)}
    </li>
  )
  return (
    <Section title={t('library.chain')}>
      <ul>
        {earlier.map(line('library.link'))}
        {later.map(line('library.linkBack'))}
      </ul>
    </Section>
  )
}

/** The rules in force that rest on it; the rule book has their values. */
function RestingRules({ text: { rules }, unitId }: PartProps) {
  if (rules.length === 0) return null
  return (
    <Section title={t('library.rules')}>
      <ul>
        {rules.map((code) => (
          <li key={code}>{wordOf('rulebook.code', code)}</li>
        ))}
      </ul>
      <p className="nn-doors nn-no-print">
        <Link to={`/u/${unitId}/rules`}>{t('library.rules.open')}</Link>
      </p>
    </Section>
  )
}

function Words({ text, unitId }: PartProps) {
  if (text.secrecy === 'secret') return <Notice tone="plain" title={t('library.secret.help')} />
  const { file } = text
  return (
    <Section title={t('library.words')}>
      {file === null ? null : (
        <p className="nn-no-print">
          <a href={hrefOf(libraryApi.file, { params: { unitId, textId: text.id } })} download>
            {file.name}
          </a>{' '}
          ({formatBytes(file.sizeBytes)})
        </p>
      )}
      {text.body === '' ? <p>{t('library.words.none')}</p> : <div className="nn-library-body">{text.body}</div>}
      {text.mayCorrect ? <AttachFile text={text} unitId={unitId} /> : null}
    </Section>
  )
}

function Duties({ text, unitId }: PartProps) {
  if (text.duties.length === 0 && !text.mayAsk) return null
  return (
    <Section title={t('library.duties')}>
      {text.duties.length === 0 ? <p>{t('library.duties.none')}</p> : null}
      <ul className="nn-library-list">
        {text.duties.map((duty) => (
          <li key={duty.id} className="nn-card">
            <p>
              {t('library.duty', {
                unit: duty.unitName,
                readers: duty.readers.map((one) => wordOf('library.readers', one)).join('; '),
                day: dayText(duty.dueOn),
              })}
            </p>
            {duty.unitNames.length === 0 ? null : (
              <p>{t('library.duty.units', { units: duty.unitNames.join('; ') })}</p>
            )}
            {duty.note === '' ? null : <p>{duty.note}</p>}
            {text.mayAsk ? <Link to={`/u/${unitId}/library-duties/${duty.id}`}>{t('library.duty.open')}</Link> : null}
          </li>
        ))}
      </ul>
      {text.mayAsk ? <AskReading text={text} unitId={unitId} /> : null}
    </Section>
  )
}
