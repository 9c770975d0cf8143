import './residence.css'
import { useQuery } from '@tanstack/react-query'
import { question } from '#platform/web/call/queries.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import type { OwnContact } from '../contract/shapes.ts'
import { residenceApi } from '../contract.ts'
import { dayText } from './contact-words.tsx'
import { RemarkList } from './remarks-part.tsx'

/** One's own contact with the place of residence, with every remark given; nothing where there never was one. */
export function MyResidence() {
  const mine = useQuery(question(residenceApi.mine, {}))
  if (mine.data?.contacts.length === 0) return null
  return (
    <Section title={t('residence.mine')}>
      <Answer query={mine}>
        {({ contacts }) => contacts.map((contact) => <Own key={contact.id} contact={contact} />)}
      </Answer>
    </Section>
  )
}

function Own({ contact }: { readonly contact: OwnContact }) {
  const { residence, stage, introductionNumber: number, introducedOn, receivedOn, endedOn, remarks } = contact
  const kept = endedOn === null ? 'residence.mine.kept' : 'residence.mine.over'
  return (
    <>
      <p>
        <strong>{residence}</strong>: {wordOf('residence.stage', stage).toLocaleLowerCase('vi')}.
      </p>
      {introducedOn === null ? null : <p>{t('residence.mine.introduction', { number, day: dayText(introducedOn) })}</p>}
      {receivedOn === null ? null : <p>{t(kept, { from: dayText(receivedOn), to: dayText(endedOn) })}</p>}
      <RemarkList remarks={remarks} />
    </>
  )
}
