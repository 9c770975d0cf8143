import './library.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { PersonId } from '#kernel/id.ts'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { question } from '#platform/web/call/queries.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { formatMoment } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { DataTable } from '#platform/web/ui/data-table.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import { libraryApi } from '../contract.ts'
import type { DutyId } from '../rules/vocabulary.ts'
import { dayText, nameText } from './words.ts'

type Asked = ReplyOf<typeof libraryApi.readers>
type Reader = Asked['rows'][number]

/** Who was asked to read a text and who has said that he did: by unit and name, never by who was first. */
export function ReadersScreen() {
  const unitId = useUnit().id
  const { dutyId } = useParams({ strict: false }) as { dutyId: string }
  const found = useQuery(question(libraryApi.readers, { params: { unitId, dutyId } }))
  const end = useAct(libraryApi.endDuty)
  return (
    <Answer query={found}>
      {(asked) => (
        <Page
          title={t('library.readers.title', { name: nameText(asked.text) })}
          lead={leadOf(asked)}
          back={<Link to={`/u/${unitId}/library/${asked.text.id}`}>{nameText(asked.text)}</Link>}
        >
          <p>{t('library.readers.principle')}</p>
          {asked.byUnit.length > 1 ? (
            <Section title={t('library.readers.byUnit')}>
              <Counts byUnit={asked.byUnit} />
            </Section>
          ) : null}
          <Section title={t('library.readers.caption')}>
            <Rows asked={asked} unitId={unitId} />
          </Section>
          {asked.isWhole ? null : <p>{t('library.readers.cut', { n: asked.rows.length })}</p>}
          {asked.mayEnd ? (
            <div className="nn-form-actions nn-library-end nn-no-print">
              <ConfirmAct
                label={t('library.endDuty')}
                title={t('library.endDuty')}
                consequence={<p>{t('library.endDuty.consequence')}</p>}
                confirmLabel={t('library.endDuty')}
                onConfirm={() => end.mutateAsync({ params: { unitId, dutyId }, body: {} })}
              />
            </div>
          ) : null}
        </Page>
      )}
    </Answer>
  )
}

function leadOf({ duty, asked, read }: Asked): string {
  const readers = duty.readers.map((one) => wordOf('library.readers', one)).join('; ')
  return t('library.readers.lead', { readers, day: dayText(duty.dueOn), asked, read })
}

/** How many have read in each unit, by the names of the units and not by how many. */
function Counts({ byUnit }: Pick<Asked, 'byUnit'>) {
  return (
    <DataTable
      caption={t('library.readers.byUnit')}
      rows={byUnit}
      rowKey={(row) => row.unitId}
      columns={[
        { key: 'unit', head: t('library.readers.unit'), cell: ({ unitName }) => unitName },
        {
          key: 'read',
          head: t('library.readers.count'),
          cell: ({ read, asked }) => t('library.readers.countOf', { read, asked }),
        },
      ]}
      empty={null}
    />
  )
}

function Rows({ asked, unitId }: { readonly asked: Asked; readonly unitId: string }) {
  const isOpen = asked.duty.endedOn === null
  return (
    <DataTable
      caption={t('library.readers.caption')}
      rows={asked.rows}
      rowKey={({ personId }) => personId}
      columns={[
        {
          key: 'name',
          head: t('library.readers.name'),
          cell: ({ name, unitName }) => (
            <>
              {name} <small className="nn-library-phone nn-help">{unitName}</small>
            </>
          ),
        },
        { key: 'unit', head: t('library.readers.unit'), onPhone: false, cell: ({ unitName }) => unitName },
        {
          key: 'read',
          head: t('library.readers.read'),
          cell: (reader) => <Said reader={reader} duty={{ id: asked.duty.id, unitId, isOpen }} />,
        },
      ]}
      empty={<Empty title={t('library.readers.nobody')}>{t('library.readers.nobody.help')}</Empty>}
    />
  )
}

interface SaidProps {
  readonly reader: Reader
  readonly duty: { readonly id: string; readonly unitId: string; readonly isOpen: boolean }
}

function Said({ reader: { personId, name, readAt, enteredBy }, duty }: SaidProps) {
  const confirm = useAct(libraryApi.confirmFor)
  if (readAt !== null) {
    const at = formatMoment(readAt)
    const word =
      enteredBy === null ? t('library.readers.said', { at }) : t('library.readers.typed', { at, name: enteredBy })
    return <StateMark state="done" word={word} />
  }
  return (
    <>
      <StateMark state="waiting" word={t('library.readers.notYet')} />{' '}
      {duty.isOpen ? (
        <ConfirmAct
          label={t('library.confirmFor')}
          title={t('library.confirmFor.title', { name })}
          consequence={<p>{t('library.confirmFor.consequence')}</p>}
          confirmLabel={t('library.confirmFor')}
          onConfirm={() =>
            confirm.mutateAsync({
              params: { unitId: duty.unitId, dutyId: duty.id as DutyId },
              body: { personId: personId as PersonId },
            })
          }
        />
      ) : null}
    </>
  )
}
