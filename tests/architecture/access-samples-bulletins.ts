import { bulletinsApi } from '#bulletins/contract.ts'
import type { Endpoint } from '#platform/contract/endpoint.ts'
import type { Sample, Samples } from './access-samples.ts'
import type { Sent, Tree } from './access-world.ts'

type Make = (by: Tree['person'], endpoint: Endpoint, sent: Sent) => Promise<Record<string, unknown>>

/** A picture of one dot. */
const A_PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const TEXT = { title: 'Tin của xã', body: 'Nội dung', conclusion: '', sourceName: '', authorName: '' }

/** A draft of the committee with a photograph, and a bulletin that is out. */
export async function bulletinThings({ committee, holders }: Omit<Tree, 'made'>, make: Make) {
  const officer = holders.office_officer
  const body = { kind: 'free', title: 'Tin của xã' }
  const bulletin = String((await make(officer, bulletinsApi.draft, { params: { unitId: committee }, body }))['id'])
  const sent = { params: { id: bulletin }, body: { caption: 'Toàn cảnh' }, file: A_PHOTO }
  const photo = await make(officer, bulletinsApi.addPhoto, sent)
  const out = await make(officer, bulletinsApi.draft, { params: { unitId: committee }, body })
  const params = { id: String(out['id']) }
  await make(officer, bulletinsApi.edit, { params, body: { basedOn: 1, ...TEXT } })
  await make(holders.committee_secretary, bulletinsApi.release, { params, body: { basedOn: 2 } })
  return { bulletin, bulletinOut: params.id, bulletinPhoto: String(photo['id']) }
}

const inCommittee = (body?: object): Sample => ({
  about: 'committee',
  sent: ({ committee }) => ({ params: { unitId: committee }, ...(body ? { body } : {}) }),
})
const onOne = (body?: object, file?: Buffer): Sample => ({
  about: 'committee',
  sent: ({ made }) => ({
    params: { id: made['bulletin'] ?? '' },
    ...(body ? { body } : {}),
    ...(file ? { file } : {}),
  }),
})
const onPhoto = (body?: object): Sample => ({
  about: 'committee',
  sent: ({ made }) => ({
    params: { id: made['bulletin'] ?? '', photoId: made['bulletinPhoto'] ?? '' },
    ...(body ? { body } : {}),
  }),
})

export const bulletinSamples: Samples = {
  'bulletins.list': inCommittee(),
  'bulletins.draft': {
    about: 'committee',
    sent: ({ committee, made }) => ({
      params: { unitId: committee },
      body: { kind: 'conference', sourceId: made['conference'] ?? '' },
    }),
  },
  'bulletins.show': onOne(),
  'bulletins.edit': onOne({ basedOn: 9, ...TEXT }),
  'bulletins.addPhoto': onOne({ caption: 'Toàn cảnh' }, A_PHOTO),
  'bulletins.photo': onPhoto(),
  'bulletins.approveFigure': onOne({ figure: '12', basis: 'Báo cáo quý' }),
  'bulletins.release': onOne({ basedOn: 9 }),
  'bulletins.correct': onOne({ text: 'Số đúng là sáu', basis: '' }),
  'bulletins.withdraw': onOne({ reason: 'Nhầm' }),
  'bulletins.setSite': {
    about: 'committee',
    sent: ({ committee }) => ({ params: { unitId: committee }, body: { isOpen: true, slug: `xa-${committee}` } }),
  },
  // Of one that is out: no sample takes the photograph of another away.
  'bulletins.removePhoto': {
    about: 'committee',
    sent: ({ made }) => ({
      params: { id: made['bulletinOut'] ?? '', photoId: made['bulletinPhoto'] ?? '' },
      body: {},
    }),
  },
}
