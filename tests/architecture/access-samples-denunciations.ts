import { testId } from '#tests/support/seed.ts'
import type { Sample, Samples } from './access-samples.ts'
import { DAY, type Tree, type World } from './access-world.ts'

const SEALED = Buffer.alloc(200, 7).toString('base64')
const SHORT = Buffer.alloc(2000, 7).toString('base64')
const LOCK = `age1${'q'.repeat(58)}`
const NOTHING = '0190b1f0-5b3a-7c4e-9d2a-1b2c3d4e5f60'
const WRAPS = [{ reader: NOTHING, second: '0190b1f0-5b3a-7c4e-9d2a-1b2c3d4e5f61', blob: SEALED }]
const PART = { ciphertext: SHORT, wraps: WRAPS }
const HEX = 'a'.repeat(64)
const RECEIPT = { number: '0123456789', proof: HEX, recipient: LOCK, sealedIdentity: SEALED }
const WORK = { hour: 0, nonce: 0 }
/** Not sealed at all, so that it is refused where it is let in. */
const FILE = Buffer.from('chưa niêm phong')

/** A letter in the register of the cell, and one on its way in. */
export async function denunciationThings({ deps: { db, clock } }: World, { cell, holders }: Omit<Tree, 'made'>) {
  const [letter, letterItem, drop] = [testId(), testId(), testId()]
  const at = clock.now()
  const stamp = { actId: testId() }
  await db
    .insertInto('vaultItem')
    .values({
      id: letterItem,
      unitId: cell,
      kind: 'letter',
      year: 2026,
      seq: 1,
      ciphertext: FILE,
      keptAt: at,
      ...stamp,
    })
    .execute()
  const place = { unitId: cell, concernedUnitId: cell, year: 2026, seq: 1, code: 'NTC-2026-001', letterItem }
  const how = { channel: 'post', state: 'registered', kind: 'named', receivedOn: DAY, recordedAt: at }
  const recordedBy = holders.cell_secretary
  await db
    .insertInto('denunciation')
    .values({ id: letter, ...place, ...how, recordedBy, ...stamp })
    .execute()
  await db.insertInto('denunciationDrop').values({ id: drop, unitId: cell, size: 1000, touchedAt: at }).execute()
  return { letter, letterItem, drop }
}

const ofUnit = (body?: object, query?: Record<string, string>, file?: Buffer): Sample => ({
  about: 'cell',
  sent: ({ cell }) => ({
    params: { unitId: cell },
    ...(body ? { body } : {}),
    ...(query ? { query } : {}),
    ...(file ? { file } : {}),
  }),
})

const aboutPerson = (bodyOf: (person: string) => object, file?: Buffer): Sample => ({
  about: 'cell',
  sent: ({ cell, person }) => ({ params: { unitId: cell }, body: bodyOf(person), ...(file ? { file } : {}) }),
})

const onLetter = (bodyOf?: (tree: Tree) => object, file?: Buffer): Sample => ({
  about: 'cell',
  sent: (tree) => ({
    params: { letterId: tree.made['letter'] ?? '' },
    ...(bodyOf ? { body: bodyOf(tree) } : {}),
    ...(file ? { file } : {}),
  }),
})

const open = (body?: object, file?: Buffer): Sample => ({
  about: 'anyone',
  sent: ({ cell, made }) => ({
    params: { unitId: cell, dropId: made['drop'] ?? '' },
    ...(body ? { body } : {}),
    ...(file ? { file } : {}),
  }),
})

const REGISTERED = { channel: 'post', kind: 'named', receivedOn: DAY, postmarkOn: null, copies: 1 }

export const denunciationSamples: Samples = {
  'denunciations.list': ofUnit(),
  'denunciations.show': onLetter(),
  'denunciations.file': onLetter(),
  'denunciations.people': ofUnit(undefined, { q: 'thu' }),
  'denunciations.route': aboutPerson((person) => ({ namedIds: [person] })),
  'denunciations.register': aboutPerson(
    (person) => ({ ...REGISTERED, namedIds: [person], letter: { wraps: WRAPS }, identity: PART, receipt: RECEIPT }),
    FILE,
  ),
  // Of a version nobody has seen: refused where it is let in, so that each office finds the letter as it was.
  'denunciations.step': onLetter(({ person }) => ({ basedOn: 99, step: { step: 'name', namedIds: [person] } })),
  'denunciations.meet': onLetter(
    ({ person }) => ({ basedOn: 99, on: DAY, representativeIds: [person], rightsTold: true, wraps: WRAPS }),
    FILE,
  ),
  'denunciations.ask': onLetter(() => ({ basedOn: 99, toSender: SHORT, kept: PART })),
  'denunciations.sendUp': onLetter(({ made }) => ({
    basedOn: 99,
    items: [{ itemId: made['letterItem'] ?? '', wraps: WRAPS }],
  })),
  'denunciations.statistics': ofUnit(undefined, { year: '2026' }),
  'denunciations.below': ofUnit(undefined, { year: '2026' }),
  'denunciations.looks': ofUnit(),
  'denunciations.form': ofUnit(),
  'denunciations.switchForm': ofUnit({ isOn: true }),
  'denunciations.ties': ofUnit(),
  'denunciations.declareTie': aboutPerson((person) => ({ otherId: person, reason: 'relative' })),
  'denunciations.formUnits': { about: 'anyone', sent: () => ({ query: { search: 'thôn' } }) },
  'denunciations.formUnit': open(),
  'denunciations.formRoute': {
    about: 'anyone',
    sent: ({ cell, person }) => ({ params: { unitId: cell }, body: { namedIds: [person] } }),
  },
  'denunciations.formBegin': open({ dropId: '0190b1f0-5b3a-7c4e-9d2a-1b2c3d4e5f62', size: 1000, work: WORK }),
  'denunciations.formPiece': open({ starts: 999 }, FILE),
  'denunciations.formDrop': open(),
  'denunciations.formSend': {
    about: 'anyone',
    sent: ({ person, made }) => ({
      params: { dropId: made['drop'] ?? '' },
      body: { namedIds: [person], digest: HEX, wraps: WRAPS, identity: PART, receipt: RECEIPT },
    }),
  },
  'denunciations.formStatus': {
    about: 'anyone',
    sent: () => ({ body: { number: '0123456789', proof: HEX, work: WORK } }),
  },
  'denunciations.formAnswer': {
    about: 'anyone',
    sent: () => ({ body: { number: '0123456789', proof: HEX, work: WORK, kept: PART } }),
  },
}
