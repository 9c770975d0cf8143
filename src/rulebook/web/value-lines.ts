import { formatNumber } from '#platform/web/i18n/format.ts'
import { t, wordOf } from '#platform/web/i18n/translate.ts'
import type { RuleCode, RuleValues } from '../rules/rule.ts'
import type { ScoreFrame, ScoreGroup } from '../rules/score-frame.ts'
import { stepTitle } from './step-word.ts'
import { figureAt, LAYOUT_FIELDS } from './typed-layout.ts'

/** One part of a large value in a line. `key` finds the same part in another value. */
export interface ValueLine {
  readonly key: string
  readonly text: string
}

/** The parts of a value that has many, in order; none for a value that fits one line. */
export function valueLines(code: RuleCode, value: unknown): readonly ValueLine[] {
  switch (code) {
    case 'meeting.stepsRegular':
    case 'meeting.stepsThematic':
    case 'meeting.stepsCellCommittee':
      return (value as RuleValues[typeof code]).map((step) => ({
        key: step.code,
        text: t(step.optional ? 'ruleform.line.stepOptional' : 'ruleform.line.step', {
          title: stepTitle(step),
          n: step.plannedMinutes,
        }),
      }))
    case 'score.frame':
      return frameLines(value as RuleValues[typeof code])
    case 'paper.layout':
      return layoutLines(value as RuleValues[typeof code])
    case 'unit.mayStandUnder':
      return (value as RuleValues[typeof code]).map(({ child, parent }) => ({
        key: `${child} ${parent}`,
        text: t('ruleterm.placing', {
          child: wordOf('ruleterm.unitKind', child),
          parent: wordOf('ruleterm.unitKind', parent),
        }),
      }))
    default:
      return []
  }
}

function frameLines(frame: ScoreFrame): readonly ValueLine[] {
  const points = (n: number) => (frame.style === 'points' ? `: ${t('rulebook.detail.points', { n })}` : '')
  const groupLine = (group: ScoreGroup) => ({
    key: `group:${group.title}`,
    text: `${group.id}. ${group.title}${points(group.max)}`,
  })
  return frame.groups.flatMap((group) => [
    groupLine(group),
    ...group.criteria.map(({ id, title, max }) => ({
      key: `criterion:${title}`,
      text: `${id}. ${title}${points(max)}`,
    })),
  ])
}

function layoutLines(layout: RuleValues['paper.layout']): readonly ValueLine[] {
  const figures = LAYOUT_FIELDS.map((field) => ({
    key: field,
    text: `${wordOf('ruleform.layout', field)}: ${formatNumber(figureAt(layout, field))}`,
  }))
  const bold = t(layout.boldSignerPost ? 'rulebook.value.yes' : 'rulebook.value.no')
  return [...figures, { key: 'boldSignerPost', text: `${t('ruleform.layout.boldSignerPost')}: ${bold}` }]
}

/** What is not the same in two values of many parts. */
export interface LineChanges {
  readonly gone: readonly ValueLine[]
  readonly come: readonly ValueLine[]
  readonly changed: readonly { readonly key: string; readonly before: string; readonly after: string }[]
  /** True where the same parts stand in another order. */
  readonly isReordered: boolean
}

export function lineChanges(before: readonly ValueLine[], after: readonly ValueLine[]): LineChanges {
  const old = new Map(before.map((line) => [line.key, line.text]))
  const now = new Map(after.map((line) => [line.key, line.text]))
  const keptBefore = before.filter((line) => now.has(line.key)).map((line) => line.key)
  const keptAfter = after.filter((line) => old.has(line.key)).map((line) => line.key)
  return {
    gone: before.filter((line) => !now.has(line.key)),
    come: after.filter((line) => !old.has(line.key)),
    changed: after.flatMap(({ key, text }) => {
      const was = old.get(key)
      return was === undefined || was === text ? [] : [{ key, before: was, after: text }]
    }),
    isReordered: keptBefore.some((key, index) => key !== keptAfter[index]),
  }
}
