import { Radio, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { LANGUAGES, type Language } from '../i18n/language.ts'
import { t, wordOf } from '../i18n/translate.ts'
import { Page, Section } from '../ui/page.tsx'
import { useMe } from './me.tsx'
import { type Preferences, TEXT_SIZES, type TextSize } from './preferences.ts'
import { usePreferences } from './preferences-provider.tsx'

export interface AccountScreenProps {
  /** Keeps the preferences on the server, for the person's other devices. */
  readonly save: (preferences: Preferences) => void
  readonly children?: ReactNode
}

/** Text size and language of the person signed in, the offices held; `children` are the parts of sign-in (password, sessions, signing out). */
export function AccountScreen({ save, children }: AccountScreenProps) {
  const me = useMe()
  const { preferences, change } = usePreferences()
  const set = (part: Partial<Preferences>) => {
    const after = change(part)
    save(after)
  }
  return (
    <Page title={me.person.fullName} lead={t('app.account.lead')}>
      <Section title={t('app.account.textSize')}>
        <Radio.Group
          aria-label={t('app.account.textSize')}
          value={preferences.textSize}
          onChange={(value) => set({ textSize: value as TextSize })}
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
          onChange={(value) => set({ language: value as Language })}
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
          {me.units.map((unit) => (
            <li key={unit.id}>
              {unit.name}: {unit.offices.map((office) => wordOf('app.office', office)).join(', ')}
            </li>
          ))}
        </ul>
      </Section>
      {children}
    </Page>
  )
}
