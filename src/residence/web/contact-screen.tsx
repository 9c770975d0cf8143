import './residence.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { LocalDate } from '#kernel/local-date.ts'
import { question } from '#platform/web/call/queries.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import { useUnit } from '#platform/web/shell/me.tsx'
import { Answer } from '#platform/web/ui/answer.tsx'
import { type Fact, FactList } from '#platform/web/ui/fact-list.tsx'
import { Page } from '#platform/web/ui/page.tsx'
import { type Step, Steps } from '#platform/web/ui/steps.tsx'
import type { ContactPage } from '../contract/shapes.ts'
import { residenceApi } from '../contract.ts'
import { CallOff, CONTACT_STEPS, ContactAct, type ContactStep } from './contact-acts.tsx'
import { ContactState, dayText } from './contact-words.tsx'
import { PapersOfContact, RemarksOf } from './remarks-part.tsx'

/** One contact as a path: what is done, what is to be done now and by whom, the remarks of each year, its papers. */
export function ContactScreen() {
  const { contactId = '' } = useParams({ strict: false })
  const unitId = useUnit().id
  const contact = useQuery(question(residenceApi.show, { params: { id: contactId } }))
  return (
    <Answer query={contact}>
      {(page) => (
        <Page
          title={t('residence.page.title', { name: page.personName })}
          lead={leadOf(page)}
          back={<Link to={`/u/${unitId}/residence`}>{t('residence.back')}</Link>}
        >
          <p>
            <ContactState row={page} />
          </p>
          <Facts page={page} />
          <Steps steps={stepsOf(page)} />
          <RemarksOf page={page} />
          <PapersOfContact page={page} />
          <CallOff page={page} />
        </Page>
      )}
    </Answer>
  )
}

function leadOf({ stage, introducer, residence, work, paperBackOn, isTakenBack }: ContactPage): string {
  const names = { issuer: introducer?.name ?? '', residence: residence.name, work: work.name }
  if (stage === 'ended' && paperBackOn === null && work.unitId !== null) return t('residence.page.lead.paper', names)
  if (isTakenBack) return t('residence.page.lead.unasked', names)
  return t(`residence.page.lead.${stage}`, names)
}

function Facts({ page }: { readonly page: ContactPage }) {
  const { work, residence, introductionNumber: number, introductionIssuer: issuer, exception, endCause } = page
  const facts: readonly Fact[] = [
    [t('residence.fact.work'), work.name],
    [t('residence.fact.workplace'), page.workplace],
    [t('residence.fact.residence'), residence.name],
    [t('residence.fact.address'), page.address],
    [t('residence.fact.phone'), page.phone],
    [t('residence.fact.bornYear'), page.bornYear === null ? '' : String(page.bornYear)],
    [t('residence.fact.admittedOn'), dayText(page.admittedOn)],
    [t('residence.fact.officialOn'), dayText(page.officialOn)],
    [t('residence.fact.introduction'), number === '' ? '' : t('residence.fact.introductionValue', { number, issuer })],
    [t('residence.fact.exception'), exception === null ? '' : wordOf('residence.exception', exception)],
    [t('residence.fact.endCause'), endCause === null ? '' : wordOf('residence.endCause', endCause)],
    [t('residence.fact.closeReason'), page.closeReason],
  ]
  return <FactList facts={facts} />
}

function stepsOf(page: ContactPage): readonly Step[] {
  const { stage, introducedOn, receivedOn, endedOn, paperBackOn, work } = page
  if (stage === 'withdrawn') return []
  const isRequested = stage === 'requested'
  const days = { forward: null, introduce: introducedOn, receive: receivedOn, end: endedOn, takeBack: paperBackOn }
  const isFromOutside = work.unitId === null
  const keys = CONTACT_STEPS.filter(
    (key) => !(isFromOutside && key === 'takeBack') && (isRequested || key !== 'forward'),
  )
  // Keeping contact is no step to take: its end is asked for only when something happens, or the roll says so.
  const now = keys.find((key) => days[key] === null && (key !== 'end' || page.alarm !== null))
  if (stage === 'received' && page.alarm === null) return keys.map((key) => laterOrDone(key, days[key]))
  return keys.map((key) => {
    const step = laterOrDone(key, days[key])
    return key === now ? { ...step, state: 'now', content: <ContactAct page={page} act={key} /> } : step
  })
}

function laterOrDone(key: ContactStep, doneOn: string | null): Step {
  const state = doneOn === null ? 'later' : 'done'
  return { key, title: t(`residence.step.${key}`), state, doneOn: doneOn as LocalDate | null }
}
