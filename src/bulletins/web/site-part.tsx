import { useState } from 'react'
import type { ReplyOf } from '#platform/contract/endpoint.ts'
import { useAct } from '#platform/web/call/use-act.ts'
import { t } from '#platform/web/i18n/translate.ts'
import { ConfirmAct } from '#platform/web/ui/confirm-act.tsx'
import { TextField } from '#platform/web/ui/fields.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import { StateMark } from '#platform/web/ui/state-mark.tsx'
import { bulletinsApi } from '../contract.ts'

interface SiteProps {
  readonly unitId: string
  readonly list: ReplyOf<typeof bulletinsApi.list>
}

/** The committee's public page: whether anyone may read it, and where. */
export function SitePart({ unitId, list: { site, mayRelease } }: SiteProps) {
  const [slug, setSlug] = useState(site.slug)
  const set = useAct(bulletinsApi.setSite)
  const address = `/tin/${site.slug}`
  return (
    <Section title={t('bulletins.site')}>
      <p>
        <StateMark
          state={site.isOpen ? 'done' : 'waiting'}
          word={site.isOpen ? t('bulletins.site.open') : t('bulletins.site.closed')}
        />
      </p>
      {site.isOpen ? (
        <p>
          <a href={address}>{address}</a>
        </p>
      ) : null}
      {mayRelease ? (
        <ConfirmAct
          label={site.isOpen ? t('bulletins.site.switchOff') : t('bulletins.site.switchOn')}
          title={site.isOpen ? t('bulletins.site.offTitle') : t('bulletins.site.onTitle')}
          consequence={<p>{site.isOpen ? t('bulletins.site.offWhat') : t('bulletins.site.onWhat')}</p>}
          confirmLabel={site.isOpen ? t('bulletins.site.switchOff') : t('bulletins.site.switchOn')}
          onConfirm={() => set.mutateAsync({ params: { unitId }, body: { isOpen: !site.isOpen, slug } })}
        >
          {site.isOpen ? null : (
            <TextField
              name="slug"
              label={t('bulletins.site.slug')}
              help={t('bulletins.site.slugHelp')}
              required
              value={slug}
              onChange={setSlug}
            />
          )}
        </ConfirmAct>
      ) : (
        <p className="nn-help">{t('bulletins.site.who')}</p>
      )}
    </Section>
  )
}
