import { t } from '#platform/web/i18n/translate.ts'
import { Button } from '#platform/web/ui/button.tsx'
import { Section } from '#platform/web/ui/page.tsx'
import type { CasePage } from '../contract.ts'
import type { CaseAct } from '../rules/vocabulary.ts'
import { awaitsDiscipline, mainActs } from './main-acts.ts'
import { COMPLAIN, mayWord } from './words.ts'

/** What the reader may do now: what leads on first, the rest folded. In a meeting only the step whose turn it is. */
export function NextPart({ page, onChoose }: { readonly page: CasePage; readonly onChoose: (act: CaseAct) => void }) {
  const may = page.may.filter((act) => act !== COMPLAIN)
  if (may.length === 0 || page.roles.includes('subject')) return null
  const main = mainActs({ ...page, may })
  const others = may.filter((act) => !main.includes(act))
  return (
    <Section title={t('cases.next')}>
      <div className="nn-case-acts nn-no-print">
        {main.map((act, place) => (
          <Button
            key={act}
            variant={place === 0 && !awaitsDiscipline(page) ? 'filled' : 'default'}
            onClick={() => onChoose(act)}
          >
            {mayWord(page, act)}
          </Button>
        ))}
      </div>
      {others.length === 0 ? null : (
        <details className="nn-no-print">
          <summary>{t('cases.otherActs')}</summary>
          <div className="nn-case-acts">
            {others.map((act) => (
              <Button key={act} variant="default" onClick={() => onChoose(act)}>
                {mayWord(page, act)}
              </Button>
            ))}
          </div>
        </details>
      )}
    </Section>
  )
}
