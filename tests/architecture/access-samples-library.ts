import type { PersonId } from '#kernel/id.ts'
import { libraryApi } from '#library/contract.ts'
import type { Endpoint } from '#platform/contract/endpoint.ts'
import type { Sample, Samples } from './access-samples.ts'
import { DAY, type Sent, type Tree } from './access-world.ts'

type Make = (by: PersonId, endpoint: Endpoint, sent: Sent) => Promise<Record<string, unknown>>

const aText = (symbol: string) => ({
  ...{ symbol, issuer: 'Đảng ủy xã', issuedOn: DAY, title: 'Phân công đảng viên phụ trách hộ', titleIsOurs: false },
  ...{
    inForceOn: null,
    endedOn: null,
    body: 'Mỗi đảng viên phụ trách mười hộ.',
    secrecy: 'open',
    liesAt: '',
    links: [],
  },
})
const A_NOTE = Buffer.from('Mỗi đảng viên phụ trách mười hộ.\n')

/** A text of the cell with its file, and a duty to read it. */
export async function libraryThings({ cell, holders }: Omit<Tree, 'made'>, make: Make) {
  const secretary = holders.cell_secretary
  const kept = await make(secretary, libraryApi.keep, { params: { unitId: cell }, body: aText('12-NQ/CB') })
  const libraryText = String(kept['id'])
  const params = { unitId: cell, textId: libraryText }
  await make(secretary, libraryApi.attach, { params, body: { basedOn: 1 }, file: A_NOTE })
  const asked = { readers: ['cell_heads'], unitIds: [], dueOn: '2026-12-30', note: '' }
  const duty = await make(secretary, libraryApi.ask, { params, body: asked })
  return { libraryText, libraryDuty: String(duty['id']) }
}

const inCell = (extra: Partial<Sent> = {}): Sample => ({
  about: 'cell',
  sent: ({ cell }) => ({ params: { unitId: cell }, ...extra }),
})
const onText = (extra: Partial<Sent> = {}): Sample => ({
  about: 'cell',
  sent: ({ cell, made }) => ({ params: { unitId: cell, textId: made['libraryText'] ?? '' }, ...extra }),
})
const onDuty = (body?: (tree: Tree) => object): Sample => ({
  about: 'cell',
  sent: (tree) => ({
    params: { unitId: tree.cell, dutyId: tree.made['libraryDuty'] ?? '' },
    ...(body ? { body: body(tree) } : {}),
  }),
})

export const librarySamples: Samples = {
  'library.list': inCell({ query: { search: 'phụ trách hộ' } }),
  'library.show': onText(),
  'library.cited': inCell({ query: { symbols: '42-HD/BTCTW|12-NQ/CB' } }),
  'library.keep': inCell({ body: aText('13-NQ/CB') }),
  // Of another version, so that the text stays as it is for the next caller.
  'library.correct': onText({ body: { ...aText('12-NQ/CB'), basedOn: 99 } }),
  'library.attach': onText({ body: { basedOn: 99 }, file: A_NOTE }),
  'library.file': onText(),
  'library.ask': onText({ body: { readers: ['members'], unitIds: [], dueOn: null, note: '' } }),
  'library.readers': onDuty(),
  'library.confirmFor': onDuty(({ holders }) => ({ personId: holders.cell_deputy_secretary })),
  'library.endDuty': onDuty(() => ({})),
  'library.toRead': { about: 'own', sent: () => ({}) },
  'library.confirm': {
    about: 'own',
    finds: 'nothing',
    sent: ({ made }) => ({ params: { dutyId: made['libraryDuty'] ?? '' }, body: {} }),
  },
}
