import type { ReactNode } from 'react'
import { LANGUAGES, type Language } from '../i18n/language.ts'
import { t, wordOf } from '../i18n/translate.ts'
import { ChoiceField } from '../ui/fields.tsx'
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
      <div className="nn-form nn-section">
        <ChoiceField<TextSize>
          name={null}
          label={t('app.account.textSize')}
          value={preferences.textSize}
          onChange={(textSize) => textSize !== null && set({ textSize })}
          choices={TEXT_SIZES.map((size) => ({ value: size, label: t(`app.account.textSize.${size}`) }))}
        />
        <p>{t('app.account.textSize.sample')}</p>
        <ChoiceField<Language>
          name={null}
          label={t('app.account.language')}
          value={preferences.language}
          onChange={(language) => language !== null && set({ language })}
          choices={LANGUAGES.map((language) => ({ value: language, label: t(`app.account.language.${language}`) }))}
        />
      </div>
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
