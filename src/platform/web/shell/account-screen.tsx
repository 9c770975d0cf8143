import { Radio, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { LANGUAGES, type Language } from '../i18n/language.ts'
import { t, wordOf } from '../i18n/translate.ts'
import { Page, Section } from '../ui/page.tsx'
import { useMe } from './me.tsx'
import { TEXT_SIZES, type TextSize } from './preferences.ts'
import { usePreferences } from './preferences-provider.tsx'

/** Text size and language of the person signed in, the offices held; `children` are the parts of sign-in (password, sessions, signing out). */
export function AccountScreen({ children }: { readonly children?: ReactNode }) {
  const me = useMe()
  const { preferences, change } = usePreferences()
  return (
    <Page title={me.person.name} lead={t('app.account.lead')}>
      <Section title={t('app.account.textSize')}>
        <Radio.Group
          aria-label={t('app.account.textSize')}
          value={preferences.textSize}
          onChange={(value) => change(me.person.id, { textSize: value as TextSize })}
        >
          <Stack gap="sm">
            {TEXT_SIZES.map((size) => (
              <Radio key={size} value={size} label={t(`app.account.textSize.${size}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <p>{t('app.account.textSize.sample')}</p>
      </Section>
      <Section title={t('app.account.language')}>
        <Radio.Group
          aria-label={t('app.account.language')}
          value={preferences.language}
          onChange={(value) => change(me.person.id, { language: value as Language })}
        >
          <Stack gap="sm">
            {LANGUAGES.map((language) => (
              <Radio key={language} value={language} label={t(`app.account.language.${language}`)} />
            ))}
          </Stack>
        </Radio.Group>
      </Section>
      <Section title={t('app.account.terms')}>
        <ul>
          {me.terms.map((term) => (
            <li key={`${term.unitId} ${term.office}`}>
              {wordOf('app.office', term.office)}, {term.unitName}
            </li>
          ))}
        </ul>
      </Section>
      {children}
    </Page>
  )
}
