import { useSyncExternalStore } from 'react'
import { t } from '../i18n/translate.ts'
import { useAllWaitingActs } from '../offline/use-waiting-acts.ts'
import { Icon } from '../ui/icon.tsx'
import { useNewVersion } from './new-version.ts'

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}

/** Whether the device believes it has a network. */
export function useOnline(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  )
}

/** Under the band, only when there is something to say: no network, acts waiting or refused, a new version. */
export function NetworkStrip() {
  const online = useOnline()
  const acts = useAllWaitingActs()
  const refused = acts.some((act) => act.refusal !== null)
  const newVersion = useNewVersion()
  return (
    <div role="status">
      {online ? null : (
        <p className="nn-strip">
          <Icon name="network" />
          <strong>{t('app.offline')}.</strong> {t('app.offline.help')}
        </p>
      )}
      {acts.length === 0 ? null : (
        <p className="nn-strip" data-tone={refused ? 'late' : 'due'}>
          <Icon name={refused ? 'late' : 'clock'} />
          <strong>{refused ? t('ui.acts.refused') : t('ui.acts.waiting', { n: acts.length })}</strong>
        </p>
      )}
      {newVersion === null ? null : (
        <p className="nn-strip">
          <Icon name="info" />
          <strong>{t('app.newVersion')}</strong>
          <button type="button" onClick={newVersion}>
            {t('app.newVersion.load')}
          </button>
        </p>
      )}
    </div>
  )
}
