import './notice.css'
import { t } from '../i18n/translate.ts'

const HEIGHTS = {
  page: ['2.2rem', '1.4rem', '7rem', '7rem'],
  table: ['2.6rem', '2.6rem', '2.6rem', '2.6rem', '2.6rem', '2.6rem'],
  form: ['3.8rem', '3.8rem', '6rem', '2.8rem'],
  line: ['1.6rem'],
} as const

export type LoadingShape = keyof typeof HEIGHTS

/** Keeps the place of what is being loaded. */
export function Loading({ shape = 'page' }: { readonly shape?: LoadingShape }) {
  return (
    <div className="nn-loading" role="status" aria-busy="true">
      <span className="nn-hidden">{t('ui.loading')}</span>
      {HEIGHTS[shape].map((height, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the bones never change their order
        <div key={index} className="nn-bone" style={{ height, width: index % 2 === 1 && shape === 'page' ? '70%' : '100%' }} />
      ))}
    </div>
  )
}
