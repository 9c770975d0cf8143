import './checkups.css'
import { useQuery } from '@tanstack/react-query'
import { question } from '#platform/web/call/queries.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { useMay } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import { checkupsApi } from '../contract.ts'
import { FindingLine } from './finding-line.tsx'

/** On a member's page: what the check found about him, for those who may see it. Nothing stands here where nothing was found. */
export function CheckupPart({ record }: { readonly record: { readonly personId: string } }) {
  return useMay('checkup.read') ? <Found personId={record.personId} /> : null
}

function Found({ personId }: { readonly personId: string }) {
  const found = useQuery(question(checkupsApi.ofMember, { params: { personId } }))
  return (
    <Answer query={found}>
      {({ findings, canAnswer }) =>
        findings.length === 0 ? null : (
          <Section title={t('checkups.member')}>
            <ul className="checkups-list">
              {findings.map((finding) => (
                <FindingLine key={finding.id} finding={finding} mayAnswer={canAnswer} />
              ))}
            </ul>
          </Section>
        )
      }
    </Answer>
  )
}
