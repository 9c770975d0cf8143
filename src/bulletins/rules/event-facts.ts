import type { LocalDate } from '#kernel/local-date.ts'

/** What an event gives a bulletin, whatever kind of event it is. Texts are Vietnamese: they go onto paper and the public page. */
export interface EventFacts {
  readonly title: string
  readonly heldOn: LocalDate
  readonly startsAt: string
  readonly place: string
  /** Who held it, as it stands in a sentence: `Đảng ủy xã Tân Lập`. */
  readonly organiser: string
  readonly chair: { readonly name: string; readonly post: string | null } | null
  /** `83 đại biểu của 16 đơn vị`; empty where it is not known. */
  readonly attendance: string
  /** What was heard and talked about, a sentence each. */
  readonly contents: readonly string[]
  readonly conclusion: string
  readonly solutions: readonly string[]
}

export interface Draft {
  readonly title: string
  readonly body: string
  readonly conclusion: string
  readonly sourceName: string
}

/** Morning, afternoon, evening. */
function partOfDay(startsAt: string): string {
  const hour = Number(startsAt.slice(0, 2))
  return hour < 11 ? 'Sáng' : hour < 13 ? 'Trưa' : hour < 18 ? 'Chiều' : 'Tối'
}

const dayInFigures = (day: LocalDate) => `${Number(day.slice(8))}/${Number(day.slice(5, 7))}/${day.slice(0, 4)}`
const closed = (text: string) => (/[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`)

/** A bulletin in the form of the articles: when and where, who held and chaired it, who came, what was heard, what was concluded. */
export function draftOf(facts: EventFacts): Draft {
  const { title, heldOn, startsAt, place, organiser, chair, attendance, contents, conclusion, solutions } = facts
  const when = `${partOfDay(startsAt)} ${dayInFigures(heldOn)}`
  const opening = `${when}, ${place === '' ? '' : `tại ${place}, `}${organiser} tổ chức ${title}.`
  const chaired =
    chair === null ? '' : ` Đồng chí ${chair.name}${chair.post === null ? '' : `, ${chair.post},`} chủ trì.`
  const came = attendance === '' ? '' : ` Dự có ${attendance}.`
  const groups = solutions.map((solution, index) => `${index + 1}. ${closed(solution)}`)
  return {
    title: title.charAt(0).toLocaleUpperCase('vi') + title.slice(1),
    body: [`${opening}${chaired}${came}`, ...contents.map(closed)].join('\n\n'),
    conclusion: [
      conclusion,
      ...(groups.length === 0 ? [] : ['Các nhóm giải pháp chủ yếu trong thời gian tới:', ...groups]),
    ]
      .filter((part) => part !== '')
      .join('\n'),
    sourceName: organiser,
  }
}
