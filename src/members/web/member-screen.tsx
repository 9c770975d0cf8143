import './members.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { type ComponentType, Suspense } from 'react'
import type { LocalDate } from '#kernel/local-date.ts'
import { question } from '#platform/web/call/queries.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useMe, useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { ButtonLink } from '#platform/web/ui/button.tsx'
import { Page } from '#platform/web/ui/page.tsx'
import { type MemberRecord, membersApi } from '../contract.ts'
import { ChangeTags, LeaveTheCell } from './member-acts.tsx'
import { RecordView } from './record-view.tsx'
import { dayText } from './words.ts'

/** A part of a member's page that belongs to a higher capability; `app/` hands it in. */
export interface MemberPart {
  readonly name: string
  readonly Part: ComponentType<{ readonly record: MemberRecord }>
}

/** One member's record, with the acts the server says the reader may do and what other capabilities tell of him. */
export function MemberScreen({ parts }: { readonly parts: readonly MemberPart[] }) {
  const { personId = '' } = useParams({ strict: false })
  const record = useQuery(question(membersApi.one, { params: { personId } }))
  return <Answer query={record}>{(found) => <MemberPage record={found} parts={parts} />}</Answer>
}

/** The sentence under a member's name. */
export function recordLead({ standing, unitName, joinedOn, leftOn }: MemberRecord): string {
  if (leftOn !== null) return t('members.record.leadLeft', { unit: unitName, day: dayText(leftOn) })
  const words = { standing: wordOf('members.standing', standing).toLocaleLowerCase('vi'), unit: unitName }
  return t('members.record.lead', { ...words, day: dayText(joinedOn) })
}

function MemberPage({ record, parts }: { readonly record: MemberRecord; readonly parts: readonly MemberPart[] }) {
  const unit = useUnit()
  const today = useMe().today as LocalDate
  const place = `/u/${unit.id}/members`
  const mayChange = record.may.change && record.leftOn === null
  return (
    <Page title={record.facts.fullName} lead={recordLead(record)} back={<Link to={place}>{t('members.back')}</Link>}>
      {mayChange ? (
        <div className="nn-member-acts nn-no-print">
          <ButtonLink variant="default" to={`${place}/${record.personId}/record`}>
            {t('members.correct.open')}
          </ButtonLink>
          <ChangeTags record={record} />
          <LeaveTheCell record={record} today={today} />
        </div>
      ) : null}
      <RecordView record={record} />
      <PartsOf record={record} parts={parts} />
    </Page>
  )
}

/** Each part by itself: one that is still loading holds up no other. */
export function PartsOf({ record, parts }: { readonly record: MemberRecord; readonly parts: readonly MemberPart[] }) {
  return parts.map(({ name, Part }) => (
    <Suspense key={name} fallback={null}>
      <Part record={record} />
    </Suspense>
  ))
}
