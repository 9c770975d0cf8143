import type { ReactNode } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { type Column, DataTable } from '#platform/web/ui/data-table.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'
import type { PreviewOut } from '../contract/shapes.ts'

/** What the plan will do, in sentences with their counts; names fold out. */
export function PreviewPart({ preview }: { readonly preview: PreviewOut }) {
  return (
    <div className="nn-reorganisation-preview">
      <Problems preview={preview} />
      <Warnings preview={preview} />
      <ul>
        {founding(preview)}
        {moving(preview)}
        {ending(preview)}
      </ul>
      {preview.after.length === 0 ? null : (
        <DataTable
          caption={t('reorganisations.preview.after')}
          columns={AFTER()}
          rows={preview.after}
          rowKey={(row) => row.unitId}
          empty={null}
        />
      )}
    </div>
  )
}

function Problems({ preview: { problems, meetings } }: { readonly preview: PreviewOut }) {
  if (problems.length === 0) return null
  return (
    <Notice tone="late" title={t('reorganisations.problems', { n: problems.length })}>
      <ul>
        {problems.map(({ code, unitId, unitName, count }) => (
          <li key={`${code} ${unitId}`}>{t(`reorganisations.problem.${code}`, { unit: unitName ?? '', count })}</li>
        ))}
        {meetings.map(({ id, unitName, kind, stage, startsOn }) => (
          <li key={id}>
            {unitName}: {wordOf('reorganisations.meeting', kind)}, {wordOf('reorganisations.meetingStage', stage)}
            {startsOn === null ? '' : `, ${formatDay(startsOn as LocalDate)}`}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function Warnings({ preview: { warnings } }: { readonly preview: PreviewOut }) {
  if (warnings.length === 0) return null
  return (
    <Notice tone="due" title={t('reorganisations.warnings', { n: warnings.length })}>
      <ul>
        {warnings.map(({ code, unitId, unitName, count, figure }) => (
          <li key={`${code} ${unitId}`}>{t(`reorganisations.warning.${code}`, { unit: unitName, count, figure })}</li>
        ))}
      </ul>
    </Notice>
  )
}

function founding({ founded }: PreviewOut): ReactNode {
  return founded.map(({ unitId, unitName, parentName, series, seriesFromName }) => (
    <li key={unitId}>
      {t('reorganisations.preview.found', { name: unitName, parent: parentName })}{' '}
      {series === 'continued'
        ? t('reorganisations.preview.seriesFrom', { name: seriesFromName ?? '' })
        : t('reorganisations.preview.seriesNew')}
    </li>
  ))
}

function moving({ members, commitments, units, vaults }: PreviewOut): ReactNode {
  return (
    <>
      {vaults.map(({ fromId, fromName, toName, count }) => (
        <li key={`vault ${fromId}`}>{t('reorganisations.preview.vault', { from: fromName, to: toName, n: count })}</li>
      ))}
      {units.map(({ unitId, unitName, toName }) => (
        <li key={unitId}>{t('reorganisations.preview.unit', { name: unitName, to: toName })}</li>
      ))}
      {members.map(({ fromId, toId, fromName, toName, people }) => (
        <li key={`${fromId} ${toId}`}>
          {t('reorganisations.preview.members', { n: people.length, from: fromName, to: toName })}
          <Folded
            label={t('reorganisations.preview.names')}
            lines={people.map(({ personId, name }) => ({ key: personId, text: name }))}
          />
        </li>
      ))}
      {commitments.map(({ fromId, toId, fromName, toName, what }) => (
        <li key={`work ${fromId} ${toId}`}>
          {t('reorganisations.preview.commitments', { n: what.length, from: fromName, to: toName })}
          <Folded
            label={t('reorganisations.preview.work')}
            lines={what.map((text, index) => ({ key: `${index} ${text}`, text }))}
          />
        </li>
      ))}
    </>
  )
}

function ending({ ending: units, terms }: PreviewOut): ReactNode {
  const accounts = terms.filter(({ hasAccount }) => hasAccount).length
  return (
    <>
      {units.map(({ unitId, unitName, papers, series }) => (
        <li key={unitId}>
          {t(papers === 0 ? 'reorganisations.preview.endsBare' : 'reorganisations.preview.ends', {
            name: unitName,
            papers,
          })}
          <Folded
            label={t('reorganisations.preview.series')}
            lines={series.map(({ type, lastNumber }) => ({
              key: type,
              text: t('reorganisations.preview.lastNumber', { type: wordOf('papers.type', type), n: lastNumber }),
            }))}
          />
        </li>
      ))}
      {terms.length === 0 ? null : (
        <li>
          {t(accounts === 0 ? 'reorganisations.preview.termsBare' : 'reorganisations.preview.terms', {
            n: terms.length,
            accounts,
          })}
          <Folded
            label={t('reorganisations.preview.offices')}
            lines={terms.map(({ unitId, personName, office, unitName }) => ({
              key: `${unitId} ${personName} ${office}`,
              text: `${wordOf('app.office', office)} ${unitName}: ${personName}`,
            }))}
          />
        </li>
      )}
    </>
  )
}

function Folded({
  label,
  lines,
}: {
  readonly label: string
  readonly lines: readonly { readonly key: string; readonly text: string }[]
}) {
  if (lines.length === 0) return null
  return (
    <details>
      <summary>{label}</summary>
      <ol>
        {lines.map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
      </ol>
    </details>
  )
}

type After = PreviewOut['after'][number]

const AFTER = (): readonly [Column<After>, ...Column<After>[]] => [
  { key: 'name', head: t('units.tree.name'), cell: (row) => row.unitName },
  { key: 'members', head: t('reorganisations.preview.allMembers'), align: 'end', cell: (row) => row.members },
  { key: 'official', head: t('units.officialMembers'), align: 'end', cell: (row) => row.official },
]
