import type { Sample, Samples } from './access-samples.ts'

const SEALED = Buffer.alloc(200, 7).toString('base64')
const LOCK = `age1${'q'.repeat(58)}`

const NOTHING = '0190b1f0-5b3a-7c4e-9d2a-1b2c3d4e5f60'
const WRAP = { reader: NOTHING, second: '0190b1f0-5b3a-7c4e-9d2a-1b2c3d4e5f61', blob: SEALED }

const ofUnit = (body?: object, file?: Buffer): Sample => ({
  about: 'cell',
  sent: ({ cell }) => ({ params: { unitId: cell }, ...(body ? { body } : {}), ...(file ? { file } : {}) }),
})

/** An opening that is not there: what one that is tells whom is told beside its rules. */
const ofOpening = (body?: object): Sample => ({
  about: 'own',
  finds: 'nothing',
  sent: () => ({ params: { openingId: NOTHING, itemId: NOTHING }, ...(body ? { body } : {}) }),
})

export const vaultSamples: Samples = {
  'vault.show': ofUnit(),
  'vault.openings': ofUnit(),
  'vault.setKey': ofUnit({ recipient: LOCK, sealedIdentity: SEALED }),
  'vault.setSheet': {
    about: 'cell',
    sent: ({ cell, person }) => ({ params: { unitId: cell }, body: { place: 1, keeperId: person, recipient: LOCK } }),
  },
  // Not sealed at all, so that it is refused where it is let in.
  'vault.keep': ofUnit({ kind: 'letter', excludedIds: [], wraps: [WRAP] }, Buffer.from('chưa niêm phong')),
  'vault.ask': { ...ofUnit({ purpose: 'rekey', itemIds: [NOTHING], reason: 'Đổi người giữ' }), finds: 'nothing' },
  'vault.outer': ofOpening(),
  'vault.second': ofOpening({ basedOn: 1, parts: [] }),
  'vault.open': ofOpening({ basedOn: 1 }),
  'vault.inner': ofOpening(),
  'vault.ciphertext': ofOpening(),
  'vault.end': ofOpening({ basedOn: 1 }),
  'vault.rewrap': ofOpening({ basedOn: 1, items: [] }),
}
