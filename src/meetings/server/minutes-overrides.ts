import type { PaperModel } from '#papers/public.ts'

type Block = PaperModel['body'][number]

/** What stands under a block of the paper: the fact its runs name. */
function isAbout(block: Block, isMeant: (fact: string) => boolean): boolean {
  const runs =
    block.kind === 'paragraph' ? block.runs : block.kind === 'list' ? block.items.flatMap((item) => item.runs) : []
  return runs.some(({ fact }) => fact !== null && isMeant(fact))
}

function toParagraphs(text: string, reference: string): Block[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({
      kind: 'paragraph',
      align: 'justify',
      runs: [{ text: line, bold: false, italic: false, fact: reference }],
    }))
}

/**
 * Puts what a person wrote in place of the template's own sentences: how the meeting opened, who was there, a vote, the score, how it
 * closed. Opinions, items, conclusions, limits and tasks carry their written words from the facts already.
 */
export function withWrittenBlocks(model: PaperModel, written: ReadonlyMap<string, string>): PaperModel {
  const replaced: readonly (readonly [string, (fact: string) => boolean])[] = [
    ['opening', (fact) => fact === 'meeting.startedAt'],
    ['attendance', (fact) => fact === 'roll.members' || fact === 'meeting.present'],
    ['score own', (fact) => fact === 'score.points'],
    ...[...written.keys()]
      .filter((key) => key.startsWith('vote '))
      .map((key) => [key, (fact: string) => fact === `vote:${key.slice('vote '.length)}`] as const),
  ]
  const listed = model.body.map(withoutLooseItem)
  const body = replaced.reduce<readonly Block[]>((blocks, [key, isMeant]) => {
    const text = written.get(key)
    return text === undefined ? blocks : replaceFirst(blocks, isMeant, toParagraphs(text, `block:${key}`))
  }, listed)
  const closing = written.get('closing')
  return { ...model, body: closing === undefined ? body : withClosing(body, toParagraphs(closing, 'block:closing')) }
}

function replaceFirst(blocks: readonly Block[], isMeant: (fact: string) => boolean, by: readonly Block[]) {
  const place = blocks.findIndex((block) => isAbout(block, isMeant))
  return place < 0 ? blocks : [...blocks.slice(0, place), ...by, ...blocks.slice(place + 1)]
}

/** Before the sentence on the adoption, which comes last where the minutes are adopted. */
function withClosing(blocks: readonly Block[], by: readonly Block[]): readonly Block[] {
  const last = blocks.at(-1)
  const isAdoption = last?.kind === 'paragraph' && last.runs.some(({ text }) => text.includes('Biên bản được đọc'))
  const place = isAdoption ? blocks.length - 1 : blocks.length
  return [...blocks.slice(0, place), ...by, ...blocks.slice(place)]
}

/** What was said outside any item is no part of the programme. */
function withoutLooseItem(block: Block): Block {
  if (block.kind !== 'list') return block
  const items = block.items.filter(({ runs }) => runs.every(({ fact }) => fact !== LOOSE_ITEM))
  const last = items.at(-1)
  if (items.length === block.items.length || last === undefined) return block
  const runs = last.runs.map((run, index) =>
    index === last.runs.length - 1 ? { ...run, text: closed(run.text) } : run,
  )
  return { ...block, items: [...items.slice(0, -1), { ...last, runs }] }
}

function closed(text: string): string {
  return text.replace(/;$/, '.')
}

/** Names, among the facts of the minutes, what belongs to no item. */
export const LOOSE_ITEM = 'item:none'
