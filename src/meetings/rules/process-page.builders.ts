import { type ActRule, MEETING_ACTS, STAGE_TABLE } from './stages.ts'

/** The act table of `docs/processes/meeting.md`, made from the stage table; a test compares the page with it. */
export function actTable(): string {
  const rows = MEETING_ACTS.map((name) => {
    const rule: ActRule = STAGE_TABLE[name]
    const cells = [
      `\`${name}\``,
      rule.in.join(', '),
      rule.by.join(', '),
      rule.to ?? '',
      rule.kinds?.join(', ') ?? 'all',
      rule.source,
    ]
    return `| ${cells.join(' | ')} |`
  })
  return ['| Act | In stage | By | Leads to | Kinds | Source |', '|---|---|---|---|---|---|', ...rows].join('\n')
}
