import './reorganisations.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { LocalDate } from '#kernel/local-date.ts'
import { question } from '#platform/web/call/queries.ts'
import { formatDay } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'
import { Page } from '#platform/web/ui/page.tsx'
import { type Step, Steps } from '#platform/web/ui/steps.tsx'
import type { ReorganisationPage } from '../contract/shapes.ts'
import { reorganisationsApi } from '../contract.ts'
import { CarryOutPart, ConfirmPart, Decided, DecidePart, DropPart } from './acts-part.tsx'
import { EditPart } from './edit-part.tsx'
import { MembersPart } from './members-part.tsx'
import { PreviewPart } from './preview-part.tsx'

/** One reorganisation as a path: the plan, the preview, the decision, the day. */
export function ReorganisationScreen() {
  const { reorganisationId = '' } = useParams({ strict: false })
  const unit = useUnit()
  const page = useQuery(question(reorganisationsApi.show, { params: { id: reorganisationId } }))
  const back = (
    <Link to="/u/$unitId/reorganisations" params={{ unitId: unit.id }}>
      {t('reorganisations.title')}
    </Link>
  )
  return (
    <Page title={page.data?.title ?? t('reorganisations.title')} back={back}>
      <Answer query={page}>{(found) => <Guide page={found} />}</Answer>
    </Page>
  )
}

function Guide({ page }: { readonly page: ReorganisationPage }) {
  const { stage, kind, effectiveOn, droppedReason, stoppedCode } = page
  return (
    <>
      <p>
        {wordOf('reorganisations.kind', kind)} ·{' '}
        {t('reorganisations.from', { day: formatDay(effectiveOn as LocalDate) })} ·{' '}
        {wordOf('reorganisations.stage', stage)}
      </p>
      {stage === 'dropped' ? (
        <Notice tone="plain" title={t('reorganisations.dropped')}>
          <p>{droppedReason}</p>
        </Notice>
      ) : null}
      {stoppedCode === null ? null : (
        <Notice tone="late" title={t('reorganisations.stopped')}>
          <p>{t('reorganisations.stoppedHelp')}</p>
        </Notice>
      )}
      <NextPart page={page} />
      <Steps steps={stepsOf(page)} />
      {page.can.includes('drop') ? <DropPart page={page} /> : null}
    </>
  )
}

/** Once it is done, the way to where the members went: an office there may stand empty. */
function NextPart({ page: { stage, plan, names } }: { readonly page: ReorganisationPage }) {
  if (stage !== 'done' || plan.destinations.length === 0) return null
  return (
    <Notice tone="done" title={t('reorganisations.next')}>
      <p>{t('reorganisations.next.help')}</p>
      <ul>
        {plan.destinations.map(({ unitId, found }) => (
          <li key={unitId}>
            <Link to="/u/$unitId/unit" params={{ unitId }}>
              {found?.name ?? names.find(({ id }) => id === unitId)?.name}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

const ORDER = ['draft', 'previewed', 'decided', 'done'] as const

function stepsOf(page: ReorganisationPage): readonly Step[] {
  const { stage, decision } = page
  const place = stage === 'dropped' ? -1 : ORDER.indexOf(stage)
  const stateAt = (index: number) => (place < 0 ? 'later' : place > index ? 'done' : place === index ? 'now' : 'later')
  const preview = page.preview === null ? null : <PreviewPart preview={page.preview} />
  return [
    {
      key: 'preview',
      title: t('reorganisations.step.preview'),
      state: stateAt(0),
      content: (
        <>
          <EditPart page={page} />
          <MembersPart page={page} />
          {preview}
          {page.can.includes('confirm_preview') ? <ConfirmPart page={page} /> : null}
        </>
      ),
    },
    {
      key: 'decide',
      title: t('reorganisations.step.decide'),
      state: stateAt(1),
      content: decision === null ? <DecidePart page={page} /> : <Decided page={page} />,
    },
    {
      key: 'carryOut',
      title: t('reorganisations.step.carryOut'),
      state: place === 3 ? 'done' : stateAt(2),
      doneOn: place === 3 ? (page.effectiveOn as LocalDate) : null,
      content: (
        <>
          {preview}
          {stage === 'decided' ? <CarryOutPart page={page} /> : null}
        </>
      ),
    },
  ]
}
