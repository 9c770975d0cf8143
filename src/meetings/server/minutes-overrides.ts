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
  if (written.size === 0) return model
  const replaced: readonly (readonly [string, (fact: string) => boolean])[] = [
    ['opening', (fact) => fact === 'meeting.startedAt'],
    ['attendance', (fact) => fact === 'roll.members' || fact === 'meeting.present'],
    ['score own', (fact) => fact === 'score.points'],
    ...[...written.keys()]
      .filter((key) => key.startsWith('vote '))
      .map((key) => [key, (fact: string) => fact === `vote:${key.slice('vote '.length)}`] as const),
  ]
  const body = replaced.reduce<readonly Block[]>((blocks, [key, isMeant]) => {
    const text = written.get(key)
    return text === undefined ? blocks : replaceFirst(blocks, isMeant, toParagraphs(text, `block:${key}`))
  }, model.body)
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
