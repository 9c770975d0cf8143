import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { accountsApi } from '#accounts/contract.ts'
import { question } from '#platform/web/call/queries.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { forgetKeptAnswers } from '#platform/web/offline/kept-answers.ts'
import { useAllWaitingActs } from '#platform/web/offline/use-waiting-acts.ts'
import { Answer } from '#platform/web/ui/answer.tsx'
import { Button } from '#platform/web/ui/button.tsx'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { Refusal } from '#platform/web/ui/failure.tsx'
import { Form, SecretField } from '#platform/web/ui/fields.tsx'
import { Notice } from '#platform/web/ui/notice.tsx'
import { Page, Section } from '#platform/web/ui/page.tsx'
import { clearDrafts } from '#platform/web/ui/use-draft.ts'
import { passwordProblem } from './password-problem.ts'
import { SecondFactor } from './second-factor.tsx'
import { Sessions } from './sessions.tsx'

/** The parts of one's own page that are about signing in: password, second factor, machines, leaving. */
export function OwnAccount() {
  const me = useQuery(question(accountsApi.me, {}))
  return (
    <Answer query={me} shape="form">
      {({ username, totp }) => (
        <>
          <Section title={t('accounts.password.title')}>
            <p>{t('accounts.own.username', { username })}</p>
            <PasswordChange />
          </Section>
          <Section title={t('accounts.totp.title')}>
            <SecondFactor isOn={totp.on} />
          </Section>
          <Section title={t('accounts.sessions.title')}>
            <Sessions />
          </Section>
          <Section title={t('accounts.signOut.title')}>
            <SignOut />
          </Section>
        </>
      )}
    </Answer>
  )
}

/** What an officer of a committee meets first where a second factor is required and not yet set up. */
export function MustEnrolScreen() {
  return (
    <Page title={t('accounts.totp.mustTitle')} lead={t('accounts.totp.mustLead')}>
      <SecondFactor isOn={false} />
      <Section title={t('accounts.signOut.title')}>
        <SignOut />
      </Section>
    </Page>
  )
}

function PasswordChange() {
  const [isOpen, setIsOpen] = useState(false)
  const [current, setCurrent] = useState('')
  const [wanted, setWanted] = useState('')
  const change = useAct(accountsApi.changePassword, {
    onDone: () => {
      setIsOpen(false)
      setCurrent('')
      setWanted('')
    },
  })
  const problem = passwordProblem(change.error)
  if (!isOpen) {
    return (
      <>
        {change.isSuccess ? <Notice tone="done" title={t('accounts.password.done')} /> : null}
        <Button variant="default" onClick={() => setIsOpen(true)}>
          {t('accounts.password.open')}
        </Button>
      </>
    )
  }
  return (
    <Form
      onSubmit={() => change.mutate({ body: { current, wanted } })}
      actions={
        <>
          <Button type="submit" loading={change.isPending} disabled={current === '' || wanted === ''}>
            {t('accounts.password.action')}
          </Button>
          <Button variant="default" onClick={() => setIsOpen(false)}>
            {t('ui.cancel')}
          </Button>
        </>
      }
    >
      <SecretField
        name="current"
        label={t('accounts.password.current')}
        value={current}
        onChange={setCurrent}
        autoComplete="current-password"
      />
      <SecretField
        name="wanted"
        label={t('accounts.password.wanted')}
        help={t('accounts.first.passwordHelp')}
        error={problem}
        value={wanted}
        onChange={setWanted}
        autoComplete="new-password"
      />
      <p>{t('accounts.password.consequence')}</p>
      {problem === undefined ? <Refusal error={change.error} /> : null}
    </Form>
  )
}

/** What is typed and not sent goes with the person; acts that wait stay on the device, and that is said before. */
function SignOut() {
  const client = useQueryClient()
  const navigate = useNavigate()
  const waiting = useAllWaitingActs().length
  const signOut = useAct(accountsApi.signOut, {
    refresh: [],
    onDone: () => {
      clearDrafts()
      forgetKeptAnswers().catch(() => undefined)
      void navigate({ to: '/sign-in' }).then(() => client.clear())
    },
  })
  if (waiting > 0) {
    return (
      <ConfirmAct
        label={t('accounts.signOut.action')}
        title={t('accounts.signOut.action')}
        consequence={<p>{t('app.account.signOutWaiting', { n: waiting })}</p>}
        confirmLabel={t('accounts.signOut.action')}
        onConfirm={() => signOut.mutateAsync({})}
      />
    )
  }
  return (
    <>
      <Refusal error={signOut.error} />
      <Button variant="default" loading={signOut.isPending} onClick={() => signOut.mutate({})}>
        {t('accounts.signOut.action')}
      </Button>
    </>
  )
}
