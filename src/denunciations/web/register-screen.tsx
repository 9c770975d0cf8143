import './letters.css'
import type { UnitId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { usePages } from '#platform/web/call/use-pages.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useMay, useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { ButtonLink } from '#platform/web/ui/button.tsx'
import { type Column, DataTable } from '#platform/web/ui/data-table.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { MorePages } from '#platform/web/ui/more-pages.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { denunciationsApi } from '../contract.ts'
import { CountsPart } from './counts-part.tsx'
import { FormPart } from './form-part.tsx'
import type { LetterRow } from './letter-shapes.ts'
import { standing } from './standing.ts'
import { TiesPart } from './ties-part.tsx'

/** The register of letters of a unit: codes, ways, states, time limits. What they say is opened in the vault. */
export function RegisterScreen() {
  const unit = useUnit()
  const unitId = unit.id as UnitId
  const found = usePages(denunciationsApi.list, { params: { unitId } })
  return (
    <Page
      title={t('denunciations.title')}
      lead={t('denunciations.lead')}
      action={<ButtonLink to={`/u/${unitId}/denunciations/new`}>{t('denunciations.registerOne')}</ButtonLink>}
    >
      {useMay('case.oversee') ? (
        <p>
          <ButtonLink variant="default" to={`/u/${unitId}/denunciations/below`}>
            {t('denunciations.belowTitle')}
          </ButtonLink>
        </p>
      ) : null}
      <Answer query={found} shape="table">
        {({ pages }) => (
          <>
            <DataTable
              caption={t('denunciations.title')}
              columns={COLUMNS()}
              rows={pages.flatMap(({ rows }) => rows)}
              rowKey={({ id }) => id}
              rowLink={({ id }) => `/u/${unitId}/denunciations/${id}`}
              empty={<Empty title={t('denunciations.none')}>{t('denunciations.noneHelp')}</Empty>}
            />
            <MorePages of={found}>{t('denunciations.more')}</MorePages>
          </>
        )}
      </Answer>
      <Section title={t('denunciations.formTitle')}>
        <FormPart unitId={unitId} />
      </Section>
      <Section title={t('denunciations.ties')}>
        <TiesPart unitId={unitId} />
      </Section>
      <CountsPart unitId={unitId} />
    </Page>
  )
}

const day = (value: string | null) => (value === null ? '' : formatDay(value as LocalDate))

const COLUMNS = (): readonly [Column<LetterRow>, ...Column<LetterRow>[]] => [
  { key: 'code', head: t('denunciations.column.code'), cell: ({ code }) => <span className="nn-nowrap">{code}</span> },
  { key: 'seq', head: t('denunciations.column.seq'), cell: ({ seq, year }) => `${seq}/${year}`, onPhone: false },
  { key: 'on', head: t('denunciations.column.receivedOn'), cell: ({ receivedOn }) => day(receivedOn), onPhone: false },
  {
    key: 'channel',
    head: t('denunciations.column.channel'),
    cell: ({ channel }) => wordOf('denunciations.channel', channel),
    onPhone: false,
  },
  {
    key: 'unit',
    head: t('denunciations.column.unit'),
    cell: ({ concernedUnit }) => concernedUnit.name,
    onPhone: false,
  },
  {
    key: 'state',
    head: t('denunciations.column.state'),
    cell: (letter) => (
      <>
        {standing(letter)}
        {letter.dueOn === null ? null : (
          <span className="nn-on-phone">{t('denunciations.dueOn', { on: day(letter.dueOn) })}</span>
        )}
      </>
    ),
  },
  { key: 'due', head: t('denunciations.column.dueOn'), cell: ({ dueOn }) => day(dueOn), onPhone: false },
]
