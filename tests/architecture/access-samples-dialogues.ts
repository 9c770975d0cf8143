import { dialoguesApi } from '#dialogues/contract.ts'
import type { PersonId } from '#kernel/id.ts'
import type { Endpoint } from '#platform/contract/endpoint.ts'
import type { Sample, Samples } from './access-samples.ts'
import { DAY, type Sent, type Tree } from './access-world.ts'

type Make = (by: PersonId, endpoint: Endpoint, sent: Sent) => Promise<Record<string, unknown>>

const DESCRIBED = {
  ...{ theme: 'Chất lượng sinh hoạt chi bộ', purpose: 'Tháo gỡ vướng mắc', place: 'Hội trường', chair: '', guests: '' },
  ...{ plannedOn: '2026-12-10', startsAt: '08:00', questionsUntil: '2026-11-30', answersUntil: '2026-12-05' },
}

/** A dialogue of the committee that collects questions, with one the cell's secretary asked. */
export async function dialogueThings({ cell, committee, holders }: Omit<Tree, 'made'>, make: Make) {
  const officer = holders.office_officer
  const opened = await make(officer, dialoguesApi.open, { params: { unitId: committee }, body: DESCRIBED })
  const dialogueId = String(opened['id'])
  for (const [index, act] of ['issue_plan', 'issue_call'].entries()) {
    const body = { act, basedOn: index + 1, body: { on: DAY } }
    await make(officer, dialoguesApi.act, { params: { dialogueId }, body })
  }
  const asked = { cellId: cell, topic: 'records', urgent: false, words: 'Hồ sơ đảng viên lưu ở đâu?' }
  const question = await make(holders.cell_secretary, dialoguesApi.ask, { params: { dialogueId }, body: asked })
  return { dialogue: dialogueId, dialogueQuestion: String(question['id']) }
}

const ofCommittee = (body?: object): Sample => ({
  about: 'committee',
  sent: ({ committee }) => ({ params: { unitId: committee }, ...(body ? { body } : {}) }),
})
const onDialogue = (body?: (tree: Tree) => object): Sample => ({
  about: 'committee',
  sent: (tree) => ({
    params: { dialogueId: tree.made['dialogue'] ?? '' },
    ...(body ? { body: body(tree) } : {}),
  }),
})
const NOWHERE = '018f0000-0000-7000-8000-000000000009'

export const dialogueSamples: Samples = {
  'dialogues.list': ofCommittee(),
  'dialogues.show': onDialogue(),
  'dialogues.open': ofCommittee(DESCRIBED),
  // Of another version, so that the dialogue stays as it is for the next caller.
  'dialogues.act': onDialogue(() => ({ act: 'start', basedOn: 99, body: { on: DAY } })),
  'dialogues.actOnQuestion': {
    about: 'committee',
    sent: ({ made }) => ({
      params: { dialogueId: made['dialogue'] ?? '', questionId: made['dialogueQuestion'] ?? '' },
      body: { act: 'accept', basedOn: 99, body: { topic: 'records' } },
    }),
  },
  'dialogues.record': onDialogue(({ cell, holders }) => ({
    ...{ source: 'paper', cellId: cell, askerId: holders.cell_deputy_secretary, receivedOn: DAY },
    ...{ topic: 'records', urgent: false, words: 'Ai giữ sổ?' },
  })),
  'dialogues.askers': {
    ...onDialogue(),
    sent: ({ made }) => ({ params: { dialogueId: made['dialogue'] ?? '' }, query: { search: '' } }),
  },
  'dialogues.owners': {
    about: 'committee',
    sent: ({ made }) => ({ params: { dialogueId: made['dialogue'] ?? '' }, query: { search: 'thu' } }),
  },
  'dialogues.ask': {
    about: 'cell',
    sent: ({ cell, made }) => ({
      params: { dialogueId: made['dialogue'] ?? '' },
      body: { cellId: cell, topic: 'records', urgent: false, words: 'Chi bộ có được giữ bản sao không?' },
    }),
  },
  'dialogues.mine': { about: 'own', sent: () => ({}) },
  // What others asked, and drafts given to others, look as if they were not there; the capability's own tests ask for each.
  'dialogues.judge': {
    about: 'own',
    finds: 'nothing',
    sent: () => ({ params: { askId: NOWHERE }, body: { verdict: 'solved', words: '' } }),
  },
  'dialogues.judgeOnPaper': {
    about: 'own',
    finds: 'nothing',
    sent: () => ({ params: { askId: NOWHERE }, body: { verdict: 'solved', words: '', saidOn: '2026-11-20' } }),
  },
  'dialogues.draftMine': {
    about: 'own',
    finds: 'nothing',
    sent: ({ made }) => ({ params: { questionId: made['dialogueQuestion'] ?? '' }, body: { basedOn: 1, text: 'Có' } }),
  },
  'dialogues.paper': {
    about: 'own',
    finds: 'nothing',
    sent: ({ made }) => ({ params: { dialogueId: made['dialogue'] ?? '', paper: 'plan', format: 'docx' } }),
  },
}
