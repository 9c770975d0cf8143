import './checkups.css'
import { useQuery } from '@tanstack/react-query'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { question } from '#platform/web/call/queries.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { formatMoment } from '#platform/web/i18n/format.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { Empty } from '#platform/web/ui/empty.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { checkupsApi } from '../contract.ts'
import { FindingLists } from './finding-lists.tsx'
import { UnitsBelow } from './units-below.tsx'

type OfUnit = ReplyOf<typeof checkupsApi.ofUnit>

/** What in the register of a unit does not look right; of a committee, also how much there is in each unit below. */
export function CheckupScreen() {
  const unit = useUnit()
  const found = useQuery(question(checkupsApi.ofUnit, { params: { unitId: unit.id } }))
  return <Answer query={found}>{(page) => <CheckupPage page={page} isCell={unit.kind === 'cell'} />}</Answer>
}

function CheckupPage({ page, isCell }: { readonly page: OfUnit; readonly isCell: boolean }) {
  const unitId = useUnit().id
  const run = useAct(checkupsApi.run)
  const { findings, canAnswer, ranAt } = page
  const again = canAnswer ? (
    <Button loading={run.isPending} onClick={() => run.mutate({ params: { unitId }, body: {} })}>
      {t('checkups.run')}
    </Button>
  ) : undefined
  const lists = <FindingLists findings={findings} mayAnswer={canAnswer} />
  return (
    <Page title={t('checkups.title')} lead={leadOf(page, isCell)} action={again}>
      {ranAt === null ? null : <p className="checkups-ran">{t('checkups.ranAt', { at: formatMoment(ranAt) })}</p>}
      {run.data === undefined ? null : <p role="status">{t('checkups.ran', { n: run.data.units })}</p>}
      <Refusal error={run.error} />
      {isCell ? (
        <>
          {findings.some(({ state }) => state === 'open') ? null : <Nothing />}
          {lists}
        </>
      ) : (
        <>
          {findings.length === 0 ? null : <Section title={t('checkups.own')}>{lists}</Section>}
          <UnitsBelow />
        </>
      )}
      {page.isMore ? <p>{t('checkups.more')}</p> : null}
    </Page>
  )
}

function Nothing() {
  return <Empty title={t('checkups.none')}>{t('checkups.noneHelp')}</Empty>
}

function leadOf({ findings, ranAt }: OfUnit, isCell: boolean): string {
  const open = findings.filter(({ state }) => state === 'open')
  const errors = open.filter(({ level }) => level === 'error').length
  if (ranAt === null) return t('checkups.lead.never')
  if (errors > 0) return t('checkups.lead.error', { n: errors })
  return open.length > 0
    ? t('checkups.lead.look', { n: open.length })
    : t(isCell ? 'checkups.lead.none' : 'checkups.lead.below')
}
