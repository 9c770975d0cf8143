import './bulletins.css'
import { useNavigate } from '@tanstack/react-router'
import { Fragment, useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { usePages } from '#platform/web/call/use-pages.ts'
import { formatDay, formatMoment } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { type Column, DataTable } from '#platform/web/ui/data-table.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { Form, SelectField, TextField } from '#platform/web/ui/fields.tsx'
import { MorePages } from '#platform/web/ui/more-pages.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { type BulletinRow, bulletinsApi } from '../contract.ts'
import { SitePart } from './site-part.tsx'

type List = ReplyOf<typeof bulletinsApi.list>

/** Bulletins of a committee, a new one from an event, and the public page. */
export function BulletinsScreen() {
  const unit = useUnit()
  const found = usePages(bulletinsApi.list, { params: { unitId: unit.id } })
  return (
    <Page title={t('bulletins.title')} lead={t('bulletins.lead')}>
      <Answer query={found} shape="table">
        {({ pages }) => (
          <>
            <DataTable
              caption={t('bulletins.title')}
              columns={COLUMNS()}
              rows={pages.flatMap(({ rows }) => rows)}
              rowKey={(row) => row.id}
              rowLink={(row) => `/u/${unit.id}/bulletins/${row.id}`}
              empty={<Empty title={t('bulletins.none')}>{t('bulletins.noneHelp')}</Empty>}
            />
            <MorePages of={found}>{t('bulletins.more')}</MorePages>
            {pages.slice(0, 1).map((list) => (
              <Fragment key="first">
                <NewBulletin unitId={unit.id} events={list.events} />
                <SitePart unitId={unit.id} list={list} />
              </Fragment>
            ))}
          </>
        )}
      </Answer>
    </Page>
  )
}

function NewBulletin({ unitId, events }: { readonly unitId: string; readonly events: List['events'] }) {
  const [chosen, setChosen] = useState<string | null>(null)
  const [title, setTitle] = useState('')
  const navigate = useNavigate()
  const draft = useAct(bulletinsApi.draft)
  const event = events.find(({ id }) => id === chosen)
  const send = () => {
    const body =
      event === undefined || event.kind === 'free'
        ? { kind: 'free' as const, title }
        : { kind: event.kind, sourceId: event.id }
    draft.mutate(
      { params: { unitId }, body },
      { onSuccess: ({ id }) => void navigate({ to: `/u/${unitId}/bulletins/${id}` }) },
    )
  }
  return (
    <Section title={t('bulletins.new')}>
      <Form
        onSubmit={send}
        actions={
          <Button type="submit" disabled={event === undefined && title.trim() === ''} loading={draft.isPending}>
            {t('bulletins.draft')}
          </Button>
        }
      >
        <SelectField
          name={null}
          label={t('bulletins.event')}
          help={t('bulletins.event.help')}
          value={chosen}
          onChange={setChosen}
          choices={events.map(({ id, kind, title: name, heldOn, unitName }) => ({
            value: id,
            label: [`${wordOf('bulletins.kind', kind)} ${formatDay(heldOn as LocalDate)}`, unitName, name]
              .filter((part) => part !== null)
              .join(', '),
          }))}
          empty={t('bulletins.event.free')}
        />
        {event === undefined ? (
          <TextField name="title" label={t('bulletins.field.title')} required value={title} onChange={setTitle} />
        ) : null}
        <Refusal error={draft.error} />
      </Form>
    </Section>
  )
}

const COLUMNS = (): readonly [Column<BulletinRow>, ...Column<BulletinRow>[]] => [
  { key: 'title', head: t('bulletins.field.title'), cell: (row) => row.title },
  { key: 'by', head: t('bulletins.column.by'), cell: (row) => row.draftedByName, onPhone: false },
  { key: 'stage', head: t('bulletins.column.stage'), cell: (row) => wordOf('bulletins.stage', row.stage) },
  {
    key: 'at',
    head: t('bulletins.column.at'),
    cell: (row) => (row.releasedAt === null ? '' : formatMoment(row.releasedAt)),
    onPhone: false,
  },
]
