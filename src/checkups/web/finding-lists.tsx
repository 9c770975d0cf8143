import { t } from '#platform/web/i18n/translate.ts'
import { Section } from '#platform/web/ui/page.tsx'
import type { FindingView } from '../contract/shapes.ts'
import { CHECKUP_RULES } from '../rules/checkup-rules.ts'
import { FINDING_LEVELS } from '../rules/finding.ts'
import { Basis, basesOf, FindingLine } from './finding-line.tsx'

interface ListsProps {
  readonly findings: readonly FindingView[]
  readonly mayAnswer: boolean
}

/** Findings by level, the gravest first, then by kind; below them what was answered and what has been mended. */
export function FindingLists({ findings, mayAnswer }: ListsProps) {
  const open = findings.filter(({ state }) => state === 'open')
  return (
    <>
      {FINDING_LEVELS.map((level) => (
        <Group
          key={level}
          title={t(`checkups.level.${level}`)}
          findings={open.filter((finding) => finding.level === level)}
          mayAnswer={mayAnswer}
        />
      ))}
      <Folded title={t('checkups.answered')} findings={findings.filter(({ state }) => state === 'answered')} />
      <Folded title={t('checkups.mended')} findings={findings.filter(({ state }) => state === 'mended')} />
    </>
  )
}

function Group({ title, findings, mayAnswer }: ListsProps & { readonly title: string }) {
  if (findings.length === 0) return null
  return (
    <Section title={title}>
      {byKind(findings).map(({ code, own }) => {
        const rested = new Set(own.map((finding) => basesOf(finding).join('\n')))
        const isSame = own.length > 1 && rested.size === 1
        return (
          <section key={code} className="checkups-list" aria-label={t(`checkups.kind.${code}`)}>
            <h3>{t(`checkups.kind.${code}`)}</h3>
            {isSame ? <Basis figures={own[0]?.figures ?? []} /> : null}
            <ul className="checkups-list">
              {own.map((finding) => (
                <FindingLine key={finding.id} finding={finding} mayAnswer={mayAnswer} isBasisAbove={isSame} />
              ))}
            </ul>
          </section>
        )
      })}
    </Section>
  )
}

/** What asks for nothing stands closed, with its number. */
function Folded({ title, findings }: { readonly title: string; readonly findings: readonly FindingView[] }) {
  if (findings.length === 0) return null
  return (
    <details className="nn-section">
      <summary>
        {title} ({findings.length})
      </summary>
      <ul className="checkups-list">
        {findings.map((finding) => (
          <FindingLine key={finding.id} finding={finding} mayAnswer={false} />
        ))}
      </ul>
    </details>
  )
}

/** In the order of the rule table. */
function byKind(findings: readonly FindingView[]) {
  return CHECKUP_RULES.map(({ code }) => ({ code, own: findings.filter(({ rule }) => rule === code) })).filter(
    ({ own }) => own.length > 0,
  )
}
