import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react'
import { setLanguage } from '../i18n/translate.ts'
import { keepPreferences, type Preferences, readPreferences } from './preferences.ts'

interface PreferencesValue {
  readonly preferences: Preferences
  /** Changes a part and answers the whole. */
  readonly change: (part: Partial<Preferences>) => Preferences
  /** Takes over what the server keeps for the person signed in. */
  readonly load: (kept: Preferences) => void
}

const PreferencesContext = createContext<PreferencesValue | null>(null)

/** Applies text size and language to the page; a change of language draws everything below anew. */
export function PreferencesProvider({ children }: { readonly children: ReactNode }) {
  const [preferences, setPreferences] = useState(() => readPreferences())
  const [shownLanguage, setShownLanguage] = useState<string | null>(null)
  useEffect(() => {
    document.documentElement.dataset['textSize'] = preferences.textSize
  }, [preferences.textSize])
  useEffect(() => {
    void setLanguage(preferences.language).then(() => setShownLanguage(preferences.language))
  }, [preferences.language])
  const load = useCallback((kept: Preferences) => {
    keepPreferences(kept)
    setPreferences(kept)
  }, [])
  const change = useCallback(
    (part: Partial<Preferences>) => {
      const after = { ...preferences, ...part }
      load(after)
      return after
    },
    [preferences, load],
  )
  if (shownLanguage === null) return null
  return (
    <PreferencesContext value={{ preferences, change, load }}>
      <div key={shownLanguage} style={{ display: 'contents' }}>
        {children}
      </div>
    </PreferencesContext>
  )
}

export function usePreferences(): PreferencesValue {
  const value = useContext(PreferencesContext)
  if (value === null) throw new Error('no preferences: the part stands outside the root')
  return value
}
