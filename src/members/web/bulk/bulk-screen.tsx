import '../members.css'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { call } from '#platform/web/call/call.ts'
import { CallFailed } from '#platform/web/call/call-failed.ts'
import { question } from '#platform/web/call/queries.ts'
import { formatNumber } from '#platform/web/i18n/format.ts'
import { refusalText } from '#platform/web/i18n/refusal-text.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useMe, useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { DayField } from '#platform/web/ui/day-field.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { Form } from '#platform/web/ui/fields.tsx'
import { FileField } from '#platform/web/ui/file-field.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'
import { Page } from '#platform/web/ui/page.tsx'
import { type BulkList, bulkApi, MAX_BULK_BYTES } from '../../contract/bulk.ts'
import { BulkMade } from './bulk-made.tsx'
import { type Asked, BulkReady } from './bulk-ready.tsx'

const AGAIN_MS = 1_000

/** A committee's list of many cells: chosen, read aside, looked at, entered as a whole. */
export function BulkScreen() {
  const unit = useUnit()
  const params = { unitId: unit.id }
  const client = useQueryClient()
  const lists = useQuery({
    ...question(bulkApi.lists, { params }),
    refetchInterval: ({ state }) => (isRunning(state.data?.lists[0]) ? AGAIN_MS : false),
  })
  const refresh = () => client.invalidateQueries({ queryKey: [bulkApi.lists.name] })
  const [asked, setAsked] = useState<Asked | null>(null)
  const [other, setOther] = useState(false)
  const begin = useMutation({
    mutationFn: ({ file, asOfOn, columns, cellColumn }: Asked) =>
      call(bulkApi.start, { params, body: { asOfOn, columns: [...columns], cellColumn } }, { file }),
    onSuccess: async (_reply, sent) => {
      setAsked(sent)
      setOther(false)
      await refresh()
    },
  })
  return (
    <Page title={t('bulk.title')} lead={t('bulk.lead')}>
      <Answer query={lists}>
        {({ lists: [newest, ...older] }) => {
          if (newest !== undefined && isRunning(newest)) return <Progress list={newest} />
          if (newest?.phase === 'ready' && !other) {
            return (
              <>
                <Refusal error={begin.error} />
                <BulkReady
                  key={newest.seen}
                  list={newest}
                  asked={asked}
                  busy={begin.isPending}
                  onRead={(sent) => begin.mutate(sent)}
                  onOther={() => setOther(true)}
                />
              </>
            )
          }
          return (
            <>
              {newest === undefined ? null : <Ended list={newest} />}
              <StartForm busy={begin.isPending} error={begin.error} onBegin={(sent) => begin.mutate(sent)} />
              <BulkMade lists={newest === undefined ? [] : [newest, ...older]} />
            </>
          )
        }}
      </Answer>
    </Page>
  )
}

function isRunning(list: BulkList | undefined): boolean {
  return list !== undefined && !list.isSilent && (list.phase === 'reading' || list.phase === 'comparing')
}

function Progress({ list: { phase, fileName, doneRows, allRows } }: { readonly list: BulkList }) {
  const isReading = phase === 'reading'
  const done = formatNumber(doneRows)
  return (
    <section aria-live="polite">
      <h2>{isReading ? t('bulk.reading', { file: fileName }) : t('bulk.comparing')}</h2>
      <progress
        className="nn-bulk-progress"
        {...(isReading || allRows === null ? {} : { value: doneRows, max: allRows })}
      />
      <p>
        {isReading
          ? t('bulk.readSoFar', { n: done })
          : t('bulk.comparedSoFar', { n: done, all: formatNumber(allRows ?? 0) })}
      </p>
      <p className="nn-prose">{t('bulk.mayLeave')}</p>
    </section>
  )
}

/** Why the newest list came to nothing. */
function Ended({ list: { isSilent, phase, fault, fileName } }: { readonly list: BulkList }) {
  if (isSilent) {
    return (
      <Notice tone="due" title={t('bulk.failed', { file: fileName })}>
        <p>{t('bulk.silent')}</p>
      </Notice>
    )
  }
  if (phase !== 'failed' || fault === null) return null
  return (
    <Notice tone="due" title={t('bulk.failed', { file: fileName })}>
      <p>{refusalText(new CallFailed('refused', fault.code, fault))}</p>
    </Notice>
  )
}

function StartForm({
  busy,
  error,
  onBegin,
}: {
  readonly busy: boolean
  readonly error: CallFailed | null
  readonly onBegin: (asked: Asked) => void
}) {
  const today = useMe().today as LocalDate
  const [file, setFile] = useState<File | null>(null)
  const [asOfOn, setAsOfOn] = useState<LocalDate | null>(today)
  const begin = () => {
    if (file !== null && asOfOn !== null) onBegin({ file, asOfOn, columns: [], cellColumn: null })
  }
  return (
    <Form
      onSubmit={begin}
      actions={
        <Button type="submit" loading={busy} disabled={file === null || asOfOn === null}>
          {t('bulk.begin')}
        </Button>
      }
    >
      <FileField
        name={null}
        label={t('bulk.file')}
        help={t('bulk.fileHelp')}
        required
        kinds={['.xlsx', '.csv']}
        maxBytes={MAX_BULK_BYTES}
        value={file}
        onChange={setFile}
      />
      <DayField
        name="asOfOn"
        label={t('bulk.asOf')}
        help={t('bulk.asOfHelp')}
        required
        max={today}
        value={asOfOn}
        onChange={setAsOfOn}
      />
      <Refusal error={error} />
    </Form>
  )
}
