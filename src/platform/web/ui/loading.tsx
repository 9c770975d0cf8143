import './notice.css'
import { t } from '../i18n/translate.ts'

type Bone = readonly [key: string, height: string, width: string]

const BONES = {
  page: [
    ['title', '2.2rem', '60%'],
    ['lead', '1.4rem', '80%'],
    ['first', '7rem', '100%'],
    ['second', '7rem', '100%'],
  ],
  table: ['a', 'b', 'c', 'd', 'e', 'f'].map((key) => [key, '2.6rem', '100%'] as const),
  form: [
    ['a', '3.8rem', '100%'],
    ['b', '3.8rem', '100%'],
    ['c', '6rem', '100%'],
    ['d', '2.8rem', '40%'],
  ],
  line: [['a', '1.6rem', '70%']],
} as const satisfies Record<string, readonly Bone[]>

export type LoadingShape = keyof typeof BONES

/** Keeps the place of what is being loaded. */
export function Loading({ shape = 'page' }: { readonly shape?: LoadingShape }) {
  return (
    <div className="nn-loading" role="status" aria-busy="true">
      <span className="nn-hidden">{t('ui.loading')}</span>
      {BONES[shape].map(([key, height, width]) => (
        <div key={key} className="nn-bone" style={{ height, width }} />
      ))}
    </div>
  )
}
