import { describe, expect, it } from 'vitest'
import { NATIONAL_PACKS } from '#rulebook/rules/packs/national.ts'
import { resolveRules } from '#rulebook/rules/resolve.ts'
import { type AddPaper, decideAddPaper } from './add-paper.ts'
import { type FileFacts, indexOfFile } from './file-index.ts'
import { secretMarkInLines, secretMarkInName } from './secret-mark.ts'

const rules = resolveRules(NATIONAL_PACKS, [], { unitPath: [], on: '2026-11-20' })
const aFile = (facts: Partial<FileFacts> = {}): FileFacts => ({
  ...{ isOfficial: true, admittedOn: '2015-02-03', transfers: 0, rewards: 0, disciplines: 0, diplomas: 0, badges: 0 },
  ...facts,
})
const kinds = (facts: FileFacts) =>
  indexOfFile(facts, [], rules, 2026).map(({ kind, forYear }) => `${kind} ${forYear ?? ''}`.trim())

describe('what a file should hold', () => {
  it('asks for the admission of everybody, for recognition of those who are official', () => {
    expect(kinds(aFile())).toEqual(
      expect.arrayContaining(['application', 'admission_decision', 'recognition_decision']),
    )
    expect(kinds(aFile({ isOfficial: false }))).not.toContain('recognition_decision')
  })

  it('asks for the self-reviews of the three latest years, none before the admission', () => {
    const reviews = (facts: FileFacts) => kinds(facts).filter((kind) => kind.startsWith('self_review'))
    expect(reviews(aFile())).toEqual(['self_review 2025', 'self_review 2024', 'self_review 2023'])
    expect(reviews(aFile({ admittedOn: '2025-01-02' }))).toEqual(['self_review 2025'])
  })

  it('asks for a decision for each fact the file tells of, and counts those there', () => {
    const kept = [{ kind: 'badge_decision', forYear: null }] as const
    const index = indexOfFile(aFile({ badges: 2, transfers: 1 }), kept, rules, 2026)
    expect(index.find(({ kind }) => kind === 'badge_decision')).toMatchObject({ needed: 2, present: 1 })
    expect(index.find(({ kind }) => kind === 'transfer_letter')).toMatchObject({ needed: 1, present: 0 })
    expect(index.some(({ kind }) => kind === 'reward_decision')).toBe(false)
  })

  it('says how sure each line is', () => {
    const marks = indexOfFile(aFile(), [], rules, 2026)
    expect(marks.find(({ kind }) => kind === 'self_review')?.certainty).toBe('single')
    expect(marks.find(({ kind }) => kind === 'yearly_supplement')?.certainty).toBe('unknown')
  })
})

describe('a mark of secrecy', () => {
  it.each([
    ['Quyết định (Mật).pdf', 'MẬT'],
    ['toi_mat_2026.pdf', 'TỐI MẬT'],
    ['TUYỆT MẬT.png', 'TUYỆT MẬT'],
    ['Do-mat.pdf', 'MẬT'],
    ['Bảo mật thông tin.pdf', null],
    ['mật độ dân số.pdf', null],
    ['Giấy ra viện mổ túi mật.pdf', null],
    ['ảnh mặt trước.jpg', null],
    ['mat truoc.jpg', null],
  ])('in the name %s: %s', (name, mark) => {
    expect(secretMarkInName(name)).toBe(mark)
    expect(secretMarkInName(name.normalize('NFD'))).toBe(mark)
  })

  it.each([
    [['ĐẢNG BỘ', ' MẬT '], 'MẬT'],
    [['[TỐI  MẬT]'], 'TỐI MẬT'],
    [['Độ mật: Tuyệt mật'], 'TUYỆT MẬT'],
    [['Giữ bí mật', 'mật'], null],
  ])('in the lines %j: %s', (lines, mark) => {
    expect(secretMarkInLines(lines)).toBe(mark)
  })
})

const scan = { isScan: true, saidNotSecret: true, markInName: null, markOnPage: null, markInTitle: null, sameAs: null }
const aPaper = (facts: Partial<AddPaper> = {}): AddPaper => ({
  ...{ kind: 'diploma', title: 'Bằng cử nhân', number: '', issuedOn: '1985', forYear: null, cabinet: '', folder: '' },
  ...{ scan, by: 'officer', today: '2026-11-20' },
  ...facts,
})

describe('adding a paper', () => {
  it('takes a scan, or the place where the paper lies', () => {
    expect(decideAddPaper('member', aPaper()).ok).toBe(true)
    expect(decideAddPaper('member', aPaper({ scan: null, cabinet: 'Tủ 2' })).ok).toBe(true)
  })

  it.each([
    ['his own file', { by: 'member' }, 'own_file'],
    ['neither scan nor place', { scan: null }, 'place_missing'],
    ['a file that is no scan', { scan: { ...scan, isScan: false } }, 'scan_kind'],
    ['nobody said it is no secret', { scan: { ...scan, saidNotSecret: false } }, 'not_said_open'],
    ['a mark in its name', { scan: { ...scan, markInName: 'MẬT' } }, 'secret_in_name'],
    ['a stamp on its page', { scan: { ...scan, markOnPage: 'TỐI MẬT' } }, 'secret_on_page'],
    ['a mark in what it is called', { scan: { ...scan, markInTitle: 'MẬT' } }, 'secret_in_title'],
    ['the same bytes', { scan: { ...scan, sameAs: 'Bằng cử nhân' } }, 'same_scan'],
    ['a yearly paper without its year', { kind: 'self_review' }, 'year_missing'],
    ['a day to come', { issuedOn: '2027' }, 'paper_day_in_future'],
  ] as const)('is refused with %s', (_why, facts, code) => {
    expect(decideAddPaper('member', aPaper(facts as Partial<AddPaper>))).toMatchObject({ error: { code } })
  })
})
