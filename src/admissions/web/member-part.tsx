import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { MemberRecord } from '#members/contract.ts'
import { question } from '#platform/web/call/queries.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useMay, useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import { admissionsApi } from '../contract.ts'
import type { ProcedureKind } from '../rules/vocabulary.ts'

/** What procedures there are about a member, and those that may begin today. */
export function MemberProcedures({ record }: { readonly record: MemberRecord }) {
  return useMay('admission.read') ? <Procedures personId={record.personId} /> : null
}

function Procedures({ personId }: { readonly personId: string }) {
  const unit = useUnit()
  const found = useQuery(question(admissionsApi.ofMember, { params: { personId } }))
  return (
    <Section title={t('admissions.member.title')}>
      <Answer query={found}>
        {({ procedures, canOpen }) => (
          <>
            {procedures.length === 0 ? <p>{t('admissions.member.none')}</p> : null}
            <ul>
              {procedures.map(({ id, kind, state, stage }) => (
                <li key={id}>
                  <Link to={`/u/${unit.id}/admissions/${id}`}>{wordOf('admissions.kind', kind)}</Link>
                  {': '}
                  {stage === null ? wordOf('admissions.state', state) : wordOf('admissions.stage', stage)}
                </li>
              ))}
            </ul>
            <div className="nn-member-acts nn-no-print">
              {canOpen.map((kind) => (
                <OpenProcedure key={kind} kind={kind} personId={personId} />
              ))}
            </div>
          </>
        )}
      </Answer>
    </Section>
  )
}

function OpenProcedure({ kind, personId }: { readonly kind: ProcedureKind; readonly personId: string }) {
  const unit = useUnit()
  const navigate = useNavigate()
  const act = useAct(admissionsApi.open, {
    onDone: ({ id }) => void navigate({ to: `/u/${unit.id}/admissions/${id}` }),
  })
  if (kind === 'admission') return null
  const word = wordOf('admissions.kind', kind)
  return (
    <ConfirmAct
      label={word}
      title={`${t('admissions.member.start')}: ${word}`}
      consequence={<p>{t('admissions.member.consequence')}</p>}
      confirmLabel={t('admissions.member.start')}
      onConfirm={() => act.mutateAsync({ params: { personId }, body: { kind } })}
    />
  )
}
