import './reading.css'
import type { LocalDate } from '#kernel/local-date.ts'
import { t } from '#platform/web/i18n/translate.ts'
import type { PaperViewModel } from '../../contract/paper-view.ts'
import { PARTY_TITLE, RECIPIENTS_LABEL, SUBJECT_SEPARATOR } from '../../rules/paper-model.ts'
import { numberLine, placeAndDate, recipientLines } from '../../rules/paper-text.ts'
import { type FactPath, FactPathContext } from './fact-runs.tsx'
import { PaperBlocks } from './paper-blocks.tsx'

export interface PaperReadingProps {
  readonly paper: PaperViewModel
  /** Null: nothing is opened from here, and nothing marked. */
  readonly factPath: FactPath | null
}

/** A paper to read on a screen: the words of the pages in large type, what came from the record marked and one click away. */
export function PaperReading({ paper, factPath }: PaperReadingProps) {
  return (
    <FactPathContext value={factPath}>
      {factPath === null ? null : <p className="nn-soft nn-no-print">{t('papers.view.legend')}</p>}
      <div className="nn-reading">
        <Header paper={paper} />
        <h2 className="nn-reading-title">
          {paper.typeName}
          {paper.subject.map((each) => (
            <span key={each}>{each}</span>
          ))}
          {paper.subject.length === 0 ? null : <span aria-hidden>{SUBJECT_SEPARATOR}</span>}
        </h2>
        <PaperBlocks blocks={paper.body} />
        <Closing paper={paper} />
        <PaperBlocks blocks={paper.annex} />
      </div>
    </FactPathContext>
  )
}

function Header({ paper }: Pick<PaperReadingProps, 'paper'>) {
  const header = { ...paper.header, on: paper.header.on as LocalDate | null }
  const number = numberLine(header)
  return (
    <header className="nn-reading-head">
      <p>
        {header.superior === null ? null : <span>{header.superior}</span>}
        <strong>{header.issuer}</strong>
        <span aria-hidden>*</span>
        {number === null ? null : <span>{number}</span>}
      </p>
      <p>
        <strong>{PARTY_TITLE}</strong>
        <em>{placeAndDate(header)}</em>
      </p>
    </header>
  )
}

function Closing({ paper: { signatures, recipients } }: Pick<PaperReadingProps, 'paper'>) {
  return (
    <footer className="nn-reading-foot">
      {recipients.length === 0 ? null : (
        <div className="nn-reading-to">
          {RECIPIENTS_LABEL}
          {recipientLines(recipients).map((each) => (
            <span key={each}>{each}</span>
          ))}
        </div>
      )}
      {signatures.map(({ authority, post, name }) => (
        <p key={post}>
          {authority === null ? null : <strong>{authority}</strong>}
          <span>{post}</span>
          {name === null ? null : <strong>{name}</strong>}
        </p>
      ))}
    </footer>
  )
}
