import { hrefOf } from '#platform/web/call/request.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { formatBytes } from '#platform/web/ui/file-field.tsx'
import { type CasePage, casesApi } from '../contract.ts'
import { disciplineLines } from './discipline/lines.ts'
import { FORMS } from './field-specs.ts'
import type { FieldSpec } from './forms/field.ts'
import { actWord, dayText, fieldWord, nameOf, paperWord } from './words.ts'

type Entry = CasePage['entries'][number]

/** What was done, newest first: each with its day, who entered it and what it says, as far as the reader may see it. */
export function EntriesPart({ page }: { readonly page: CasePage }) {
  return (
    <ol className="nn-case-entries">
      {page.entries.toReversed().map((entry) => (
        <li key={entry.id}>
          <h3>{actWord(page, entry.act)}</h3>
          <p className="nn-help">
            {t('cases.entry.when', { day: dayText(entry.on), by: entry.by?.name ?? '' })}
            {entry.lateReason === null ? null : ` ${t('cases.entry.late', { reason: entry.lateReason })}`}
          </p>
          <FileLinks entry={entry} caseId={page.id} />
          {entry.body === null ? (
            <p>{t('cases.entry.notForYou')}</p>
          ) : (
            <Said entry={entry} body={entry.body} page={page} />
          )}
        </li>
      ))}
    </ol>
  )
}

interface ShownFile {
  readonly title: string
  readonly fileName: string
  readonly sizeBytes: number
  readonly sha256: string
}

/** The papers that came with an entry, for whom its content is. */
function FileLinks({ entry: { id: entryId, act, body }, caseId }: { readonly entry: Entry; readonly caseId: string }) {
  const files = (act === 'hand_in_file' ? [body] : (body?.['files'] ?? [])) as readonly (ShownFile | null)[]
  return files.map((file, place) =>
    file === null ? null : (
      <p key={file.sha256}>
        <a href={hrefOf(casesApi.file, { params: { caseId, entryId }, query: { place } })} download={file.fileName}>
          {t('cases.papers.link', { title: file.title, size: formatBytes(file.sizeBytes) })}
        </a>
      </p>
    ),
  )
}

interface SaidProps {
  readonly entry: Entry
  readonly body: NonNullable<Entry['body']>
  readonly page: CasePage
}

function Said({ entry, body, page }: SaidProps) {
  const shown = FORMS[entry.act].flatMap((spec) => {
    const lines = linesOf(spec, body[spec.name], page)
    return lines.length === 0 ? [] : [{ name: spec.name, lines }]
  })
  if (shown.length === 0) return null
  return (
    <dl className="nn-case-said">
      {shown.map(({ name, lines }) => (
        <div key={name}>
          <dt>{fieldWord(page, name)}</dt>
          {lines.map((line) => (
            <dd key={line}>{line}</dd>
          ))}
        </div>
      ))}
    </dl>
  )
}

interface Shaped {
  readonly on?: string
  readonly text?: string
  readonly kind?: string
  readonly what?: string
  readonly dueOn?: string
  readonly invitedOn?: string
  readonly came?: boolean
  readonly personId?: string
  readonly role?: string
  readonly place?: string
  readonly contentId?: string
  readonly outcome?: string
  readonly mustBeDisciplined?: boolean
  readonly opinion?: string
  readonly from?: string | null
  readonly to?: string | null
}

const listed = (value: unknown) => (Array.isArray(value) ? (value as readonly Shaped[]) : [])

/** That the member was asked to a session, whether he came, and what he said of its minutes. */
function sessionLines({ came, invitedOn, opinion }: Shaped): readonly string[] {
  const asked = t(came === true ? 'cases.entry.memberCame' : 'cases.entry.memberStayedAway', {
    day: dayText(invitedOn ?? ''),
  })
  return opinion ? [asked, t('cases.entry.otherOpinion', { opinion })] : [asked]
}

/** When it began and ended, as far as it was told. */
function hoursLines({ from, to }: Shaped): readonly string[] {
  return [...(from ? [t('cases.entry.from', { time: from })] : []), ...(to ? [t('cases.entry.to', { time: to })] : [])]
}

/** A value as lines people read; none where there is nothing to say. */
function linesOf(spec: FieldSpec, value: unknown, page: CasePage): readonly string[] {
  const { kind, name, group = '' } = spec
  if (value === null || value === undefined || value === '') return []
  const one = value as Shaped
  switch (kind) {
    case 'area':
    case 'line':
    case 'count':
      return [String(value)]
    case 'day':
      return [dayText(String(value))]
    case 'yesNo':
      return [t(value === true ? 'cases.yes' : 'cases.no')]
    case 'taking':
      return [wordOf('cases.taking', String(value))]
    case 'choice':
      return [wordOf(group, String(value))]
    case 'calendar':
      return listed(value).map((row) =>
        t('cases.entry.calendar', {
          day: dayText(row.on ?? ''),
          what: row.what ?? '',
          place: row.place ?? '',
          who: nameOf(page, row.personId),
        }),
      )
    case 'outcomes':
      return listed(value).map(
        ({ contentId, outcome }) => `${contentText(page, contentId)}: ${wordOf('cases.signOutcome', outcome ?? '')}`,
      )
    case 'allegations':
      return listed(value).map((row) => allegationLine(row, page))
    case 'people':
      return Array.isArray(value) ? value.map((id) => nameOf(page, id)) : []
    case 'conflict':
      return [wordOf('cases.conflict', String(value))]
    case 'agreed':
      return [
        t(page.byCommission ? 'cases.commission.entry.agreed' : 'cases.entry.agreed', { day: dayText(one.on ?? '') }),
      ]
    case 'person':
      return [nameOf(page, value)]
    case 'content':
      return [contentText(page, value)]
    case 'team':
      return listed(value).map(
        ({ personId, role }) => `${nameOf(page, personId)} (${wordOf('cases.teamRole', role ?? '')})`,
      )
    case 'contents':
    case 'outline':
      return listed(value).map(({ text }) => text ?? '')
    case 'limits':
      return Array.isArray(value)
        ? value.map((line) => (name === 'missing' ? paperWord(page, String(line)) : String(line)))
        : []
    case 'requirements':
      return listed(value).map(({ what, dueOn }) =>
        t('cases.entry.requirement', { what: what ?? '', day: dayText(dueOn ?? '') }),
      )
    case 'meeting': {
      const meeting = page.meetings.find(({ id }) => id === value)
      return meeting ? [t('cases.agreed.meeting', { day: dayText(meeting.on) })] : []
    }
    case 'hours':
      return hoursLines(one)
    case 'file':
      return []
    case 'withMember':
      return sessionLines(one)
    case 'checks':
    case 'posts':
    case 'opinions':
    case 'circumstances':
    case 'counts':
      return disciplineLines(spec, value, page)
    case 'statement':
      return [wordOf('cases.statement', one.kind ?? ''), ...(one.text ? [one.text] : [])]
  }
}

function allegationLine({ contentId, outcome, mustBeDisciplined }: Shaped, page: CasePage): string {
  const word = wordOf('cases.allegationOutcome', outcome ?? '')
  const more = mustBeDisciplined === true ? `; ${t('cases.allegation.discipline')}` : ''
  return `${contentText(page, contentId)}: ${word}${more}`
}

/** The words of one content under check, from the plan as last changed. */
export function contentText(page: CasePage, id: unknown): string {
  return contentsOf(page).find((content) => content.id === id)?.text ?? ''
}

export function contentsOf(page: Pick<CasePage, 'entries'>): readonly { readonly id: string; readonly text: string }[] {
  const plan = page.entries.findLast(({ act }) => act === 'issue_plan' || act === 'change_plan')
  const contents = plan?.body?.['contents']
  return Array.isArray(contents) ? (contents as readonly { id: string; text: string }[]) : []
}
