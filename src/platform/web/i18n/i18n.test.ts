import { afterEach, describe, expect, it } from 'vitest'
import type { LocalDate, Month } from '#kernel/local-date.ts'
import { english } from './english.ts'
import { formatDay, formatDayAt, formatLongDay, formatMonth, formatNumber, formatTime } from './format.ts'
import { refusalText } from './refusal-text.ts'
import { fill, setLanguage, t } from './translate.ts'
import { vietnamese } from './words.ts'

const viFiles = import.meta.glob<Record<string, string>>('./vi/*.json', { eager: true, import: 'default' })
const enFiles = import.meta.glob<Record<string, string>>('./en/*.json', { eager: true, import: 'default' })

const placeholdersOf = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort()

describe('the word files', () => {
  it('have the same files and keys in both languages, with the same placeholders', () => {
    for (const [file, words] of Object.entries(viFiles)) {
      const twin = enFiles[file.replace('/vi/', '/en/')] ?? {}
      expect(Object.keys(twin).sort(), file).toEqual(Object.keys(words).sort())
      for (const [key, sentence] of Object.entries(words)) {
        expect(placeholdersOf(twin[key] ?? ''), `${file} ${key}`).toEqual(placeholdersOf(sentence))
      }
    }
    expect(Object.keys(enFiles)).toHaveLength(Object.keys(viFiles).length)
  })

  it('say in English one member, two members: a word behind a figure has both forms', () => {
    const nouns =
      'acts|cells|characters|columns|commitments|days|dispatches|groups|holders|households|introducers|introductions|items|letters|lines|' +
      'meetings|members|minutes|months|numbers|offices|opinions|organisations|papers|points|requests|rows|scans|sheets|steps|tasks|' +
      'things|times|transfers|turns|units|votes|years'
    const plural = new RegExp(`\\{(?!list\\})\\w+\\} (?:[a-z]+ )?(?:${nouns})\\b`, 'g')
    const bare = Object.entries(english).flatMap(([key, sentence]) =>
      [...sentence.matchAll(plural)].map(([found]) => `${key}: ${found}`),
    )
    expect(bare, 'write {n} {n|member|members}').toEqual([])
  })

  it('are all read, and no key stands in two files', () => {
    const keys = Object.values(viFiles).flatMap((words) => Object.keys(words))
    expect(new Set(keys).size).toBe(keys.length)
    expect(Object.keys(vietnamese).sort()).toEqual(keys.sort())
    expect(Object.keys(english).sort()).toEqual(keys.sort())
  })

  it('begin each key with the name of their file, or with refusal', () => {
    for (const [file, words] of Object.entries(viFiles)) {
      const name = file.replace(/^.*\/|\.json$/g, '')
      const strange = Object.keys(words).filter((key) => !key.startsWith(`${name}.`) && !key.startsWith('refusal.'))
      expect(strange, file).toEqual([])
    }
  })

  it('hold composed Vietnamese only, and no empty sentence', () => {
    for (const [key, sentence] of Object.entries(vietnamese)) {
      expect(sentence, key).toBe(sentence.normalize('NFC'))
      expect(sentence.trim(), key).not.toBe('')
    }
  })
})

describe('sentences', () => {
  afterEach(() => setLanguage('vi'))

  it('fill their placeholders and leave an unknown one to be seen', () => {
    expect(fill('Đã gửi cho {n} đồng chí, {m}', { n: 1234 })).toBe('Đã gửi cho 1.234 đồng chí, {m}')
  })

  it('choose the form for one or for many', () => {
    const sentence = '{n} {n|member is|members are} here'
    expect([1, '1', 0, 21].map((n) => fill(sentence, { n }))).toEqual([
      '1 member is here',
      '1 member is here',
      '0 members are here',
      '21 members are here',
    ])
  })

  it('change with the language', async () => {
    expect(t('ui.retry')).toBe('Thử lại')
    await setLanguage('en')
    expect(t('ui.retry')).toBe('Try again')
  })

  it('say a known refusal with its facts, and an unknown one honestly with its reference', () => {
    const known = { code: 'offline', facts: {}, reference: null }
    expect(refusalText(known)).toBe(vietnamese['refusal.offline'])
    const unknown = { code: 'never_written', facts: {}, reference: 'A1B2' }
    expect(refusalText(unknown)).toContain('A1B2')
    expect(refusalText({ code: 'plan_item_month', facts: { year: 2026 }, reference: null })).toContain('năm 2026')
  })
})

describe('formats', () => {
  const day = '2026-12-03' as LocalDate
  it.each([
    [formatDay(day), '03/12/2026'],
    [formatDayAt('2026-12-02T18:30:00.000Z'), '03/12/2026'],
    [formatLongDay(day, 'vi'), 'Thứ Năm, 03/12/2026'],
    [formatMonth('2026-12' as Month, 'vi'), 'tháng 12/2026'],
    [formatMonth('2026-02' as Month, 'vi'), 'tháng 2/2026'],
    [formatMonth('2026-12' as Month, 'en'), 'December 2026'],
    [formatTime('2026-12-03T12:30:00Z'), '19:30'],
    [formatNumber(1234567.891, 'vi'), '1.234.567,89'],
    [formatNumber(1234.5, 'en'), '1,234.5'],
    [formatNumber(-3, 'vi'), '−3'],
    [formatNumber(100, 'vi'), '100'],
  ])('%s', (made, wanted) => {
    expect(made).toBe(wanted)
  })
})
