import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PersonId, UnitId } from '#kernel/id.ts'
import { decideNote, decideNoteAct } from './decide-note.ts'
import { NOTE_LINES, type Note, type NoteAsked, type Noted, type NoteId, noteRolesOf } from './note.ts'
import { NOTE_ACTS, NOTE_ROLES, NOTE_STAGES, type NoteRole } from './vocabulary.ts'

const LAN = 'lan' as PersonId
const SECRETARY = 'secretary' as PersonId

const noted = (facts: Partial<Noted> = {}): Noted => ({
  personId: LAN,
  topic: 'duties',
  link: { kind: 'task', text: 'Phụ trách 12 hộ ngõ 3', dutyLineId: null },
  seenWhat: 'Hai tháng chưa đến hộ nào',
  seenOn: '2026-06-01',
  seenWhere: 'Ngõ 3',
  advice: '',
  ...facts,
})
const facts = { by: SECRETARY, today: '2026-06-10', isOnRoll: true, topics: ['duties'], isHisTask: true } as const

const aNote = (more: Partial<Note> = {}): Note => ({
  ...{ id: 'n' as NoteId, unitId: 'cell' as UnitId, personId: LAN, notedBy: SECRETARY },
  ...{ seenOn: '2026-06-01', stage: 'shared', version: 1, acts: [] },
  ...more,
})
const as = (role: NoteRole) => ({ roles: new Set([role]), today: '2026-06-10' as const })
const remind = { act: 'remind', body: { on: '2026-06-05', how: 'in_private', text: 'Đề nghị đến thăm đủ hộ' } } as const
const escalation = {
  on: '2026-06-08',
  to: 'thematic_supervision',
  reason: 'Lặp lại',
  informed: 'gặp trực tiếp',
} as const

describe('writing a note', () => {
  it.each([
    ['says what was seen, when, where', {}, {}, null],
    ['says no fact', { seenWhat: '' }, {}, 'note_fact_missing'],
    ['says no place', { seenWhere: '' }, {}, 'note_fact_missing'],
    ['names neither task nor rule', { link: { kind: 'rule', text: '', dutyLineId: null } }, {}, 'note_link_missing'],
    ['names the task of another', {}, { isHisTask: false }, 'note_link_missing'],
    ['has a topic the rule book does not', { topic: 'hearsay' }, {}, 'note_topic_unknown'],
    ['is about oneself', { personId: SECRETARY }, {}, 'note_about_oneself'],
    ['is about somebody of another cell', {}, { isOnRoll: false }, 'note_not_on_roll'],
    ['tells of tomorrow', { seenOn: '2026-06-11' }, {}, 'note_day_wrong'],
  ] as const)('%s', (_what, more, other, refusal) => {
    const decided = decideNote(noted(more as Partial<Noted>), { ...facts, ...other })
    expect(decided.ok ? null : decided.error.code).toBe(refusal)
  })
})

describe('a note on its way', () => {
  it.each([
    ['is answered by the member', aNote(), { act: 'answer', body: { text: 'Tôi ốm' } }, 'subject', 'answered'],
    ['is answered for him, from paper', aNote(), { act: 'answer', body: { text: 'Tôi ốm' } }, 'lead', 'answered'],
    ['is not answered by its author', aNote(), { act: 'answer', body: { text: 'x' } }, 'author', 'note_not_yours'],
    ['is reminded of, and by whom, when, how', aNote({ stage: 'answered' }), remind, 'lead', 'reminded'],
    [
      'is not reminded of before it was seen',
      aNote(),
      { ...remind, body: { ...remind.body, on: '2026-05-31' } },
      'lead',
      'note_day_wrong',
    ],
    ['is not reminded of by the member', aNote(), remind, 'subject', 'note_not_yours'],
    [
      'is mended in his word first',
      aNote({ stage: 'reminded' }),
      { act: 'resolve', body: { text: 'Đồng ý' } },
      'lead',
      'note_report_missing',
    ],
    [
      'is then agreed to be mended',
      aNote({ stage: 'reminded', acts: ['remind', 'report'] }),
      { act: 'resolve', body: { text: 'Đồng ý' } },
      'lead',
      'resolved',
    ],
    [
      'is not resolved by himself',
      aNote({ stage: 'reminded', acts: ['report'] }),
      { act: 'resolve', body: { text: 'x' } },
      'subject',
      'note_not_yours',
    ],
    [
      'is handed on with the reason',
      aNote({ stage: 'reminded' }),
      { act: 'escalate', body: escalation },
      'lead',
      'escalated',
    ],
    [
      'is not handed on behind his back',
      aNote({ stage: 'reminded' }),
      { act: 'escalate', body: { ...escalation, informed: '' } },
      'lead',
      'note_words_missing',
    ],
    ['is not handed on before a reminder', aNote(), { act: 'escalate', body: escalation }, 'lead', 'note_wrong_stage'],
    [
      'is withdrawn with the reason',
      aNote(),
      { act: 'withdraw', body: { reason: '' } },
      'author',
      'note_words_missing',
    ],
    ['is withdrawn by its author', aNote(), { act: 'withdraw', body: { reason: 'Nhầm người' } }, 'author', 'withdrawn'],
    [
      'is not withdrawn once reminded of',
      aNote({ stage: 'reminded' }),
      { act: 'withdraw', body: { reason: 'x' } },
      'author',
      'note_wrong_stage',
    ],
  ] as const)('%s', (_what, note, asked, role, expected) => {
    const decided = decideNoteAct(note, asked as NoteAsked, as(role))
    expect(decided.ok ? decided.value.stage : decided.error.code).toBe(expected)
  })

  it('is never led by the member it is about, whatever office he holds', () => {
    expect([...noteRolesOf(aNote(), { personId: LAN, keepsNotes: true })]).toEqual(['subject'])
    expect([...noteRolesOf(aNote(), { personId: SECRETARY, keepsNotes: false })]).toEqual(['author'])
    expect([...noteRolesOf(aNote(), { personId: 'x' as PersonId, keepsNotes: false })]).toEqual([])
  })

  it('passes only where its line says so', () => {
    const body = { text: 'x', reason: 'x', on: '2026-06-10', how: 'in_private', to: 'sign_inspection', informed: 'x' }
    const any = <T>(list: readonly T[]) => fc.constantFrom(...list)
    fc.assert(
      fc.property(any(NOTE_STAGES), any(NOTE_ACTS), any(NOTE_ROLES), (stage, act, role) => {
        const decided = decideNoteAct(
          aNote({ stage, acts: ['report'] }),
          { act, body } as unknown as NoteAsked,
          as(role),
        )
        const line = NOTE_LINES[act]
        expect(decided.ok).toBe(line.in.includes(stage) && line.by.includes(role))
      }),
    )
  })

  it('is told on its page as the table of lines has it', () => {
    const page = readFileSync(path.resolve(import.meta.dirname, '../../../docs/processes/supervision-note.md'), 'utf8')
    const rows = [...page.matchAll(/^\| `(\w+)` \| ([\w, ]+) \| ([\w, ]+) \| (\w*) ?\|/gm)].map(([, ...cells]) => cells)
    const lines = NOTE_ACTS.map((act) => [
      act,
      NOTE_LINES[act].in.join(', '),
      NOTE_LINES[act].by.join(', '),
      NOTE_LINES[act].to ?? '',
    ])
    expect(rows).toEqual(lines)
    const stages = [...page.matchAll(/^\| `(\w+)` \| [^|]+ \| [^|]+ \|$/gm)].map(([, stage]) => stage)
    expect(stages).toEqual([...NOTE_STAGES])
  })
})
