import './residence.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { MemberRecord } from '#members/contract.ts'
import { question } from '#platform/web/call/queries.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useMay, useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import { residenceApi } from '../contract.ts'
import { ContactState } from './contact-words.tsx'

/** Where a member keeps contact with the Party at home, on his page. */
export function ResidencePart({ record }: { readonly record: MemberRecord }) {
  return useMay('transfer.read') ? <Contacts personId={record.personId} /> : null
}

function Contacts({ personId }: { readonly personId: string }) {
  const unitId = useUnit().id
  const found = useQuery(question(residenceApi.ofMember, { params: { personId } }))
  return (
    <Section title={t('residence.part')}>
      <Answer query={found}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p>{t('residence.part.none')}</p>
          ) : (
            <ul className="nn-plain-list">
              {rows.map((row) => (
                <li key={row.id}>
                  <Link to={`/u/${unitId}/residence/${row.id}`}>{row.residence.name}</Link> <ContactState row={row} />
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </Section>
  )
}
