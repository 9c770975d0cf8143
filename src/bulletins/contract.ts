import { z } from 'zod'
import { defineEndpoint } from '#platform/contract/endpoint.ts'
import { dayOut, id, idOut, instantOut, line, text } from '#platform/contract/fields.ts'
import { BULLETIN_ACTS } from './rules/acts.ts'
import {
  BULLETIN_FIELDS,
  BULLETIN_STAGES,
  EVENT_KINDS,
  BULLETIN_LIMITS as L,
  PLACE_KINDS,
  SOURCE_KINDS,
} from './rules/vocabulary.ts'

const ofUnit = z.object({ unitId: id<'unit'>() })
const ofOne = z.object({ id: id<'bulletin'>() })
const ofPhoto = ofOne.extend({ photoId: id<'bulletinPhoto'>() })
const basedOn = z.int().min(1)
const standing = z.object({ id: idOut, version: z.int(), stage: z.enum(BULLETIN_STAGES) })
/** A photograph as a telephone takes it. */
export const PHOTO_MAX_BYTES = 20_000_000

const rowOut = z.object({
  id: idOut,
  title: z.string(),
  stage: z.enum(BULLETIN_STAGES),
  draftedByName: z.string(),
  releasedAt: instantOut.nullable(),
})
export type BulletinRow = z.output<typeof rowOut>

/** `unitName`: whose event it is, where it is not the committee's own. */
const eventOut = z.object({
  ...{ kind: z.enum(SOURCE_KINDS), id: idOut, title: z.string(), heldOn: dayOut },
  unitName: z.string().nullable(),
})

const siteOut = z.object({ isOpen: z.boolean(), slug: z.string() })
const placeOut = z.object({
  field: z.enum(BULLETIN_FIELDS),
  kind: z.enum(PLACE_KINDS),
  from: z.int(),
  to: z.int(),
  text: z.string(),
})

const pageOut = z.object({
  id: idOut,
  unitId: idOut,
  stage: z.enum(BULLETIN_STAGES),
  version: z.int(),
  title: z.string(),
  body: z.string(),
  conclusion: z.string(),
  sourceName: z.string(),
  authorName: z.string(),
  draftedByName: z.string(),
  releasedByName: z.string().nullable(),
  releasedAt: instantOut.nullable(),
  withdrawnReason: z.string(),
  photos: z.array(z.object({ id: idOut, caption: z.string(), width: z.int(), height: z.int() })),
  approved: z.array(z.object({ figure: z.string(), basis: z.string() })),
  corrections: z.array(z.object({ text: z.string(), basis: z.string(), at: instantOut })),
  /** What keeps it from going out, each place where it stands; the captions counted as one text, a line each. */
  places: z.array(placeOut),
  /** Address of the public page of this bulletin; null while it is not out, or the page is off. */
  publicPath: z.string().nullable(),
  can: z.array(z.enum(BULLETIN_ACTS)),
})
export type BulletinPage = z.output<typeof pageOut>

const textBody = z.object({
  title: line(L.title),
  body: text(L.body),
  conclusion: text(L.conclusion),
  sourceName: line(L.sourceName, 0),
  authorName: line(L.authorName, 0),
})

/** News of a committee: prepared by its officers, released by its secretary or deputy, who did not write it. */
export const bulletinsApi = {
  list: defineEndpoint({
    name: 'bulletins.list',
    method: 'GET',
    path: '/units/:unitId/bulletins',
    access: 'bulletin.prepare',
    act: false,
    params: ofUnit,
    query: z.object({ after: id<'bulletin'>().optional() }),
    reply: z.object({
      rows: z.array(rowOut),
      next: idOut.nullable(),
      /** Events of which a bulletin can be drawn up. */
      events: z.array(eventOut),
      site: siteOut,
      mayRelease: z.boolean(),
    }),
    refusals: [],
  }),
  draft: defineEndpoint({
    name: 'bulletins.draft',
    method: 'POST',
    path: '/units/:unitId/bulletins',
    access: 'bulletin.prepare',
    act: true,
    params: ofUnit,
    body: z.discriminatedUnion('kind', [
      z.object({ kind: z.enum(EVENT_KINDS), sourceId: id<'event'>() }),
      z.object({ kind: z.literal('free'), title: line(L.title) }),
    ]),
    reply: standing,
    refusals: ['event_not_finished', 'not_a_committee'],
  }),
  show: defineEndpoint({
    name: 'bulletins.show',
    method: 'GET',
    path: '/bulletins/:id',
    access: 'bulletin.prepare',
    act: false,
    params: ofOne,
    reply: pageOut,
    refusals: [],
  }),
  edit: defineEndpoint({
    name: 'bulletins.edit',
    method: 'POST',
    path: '/bulletins/:id/text',
    access: 'bulletin.prepare',
    act: true,
    params: ofOne,
    body: textBody.extend({ basedOn }),
    reply: standing,
    refusals: ['wrong_bulletin_stage', 'changed_meanwhile'],
  }),
  addPhoto: defineEndpoint({
    name: 'bulletins.addPhoto',
    method: 'POST',
    path: '/bulletins/:id/photos',
    access: 'bulletin.prepare',
    act: true,
    params: ofOne,
    body: z.object({ caption: line(L.caption) }),
    upload: { maxBytes: PHOTO_MAX_BYTES },
    reply: z.object({ id: idOut }),
    refusals: [
      ...['wrong_bulletin_stage', 'photo_kind', 'photo_damaged', 'photo_too_large', 'too_many_photos'],
      'upload_limit',
    ],
  }),
  removePhoto: defineEndpoint({
    name: 'bulletins.removePhoto',
    method: 'POST',
    path: '/bulletins/:id/photos/:photoId/removal',
    access: 'bulletin.prepare',
    act: true,
    params: ofPhoto,
    body: z.object({}),
    reply: z.object({ id: idOut }),
    refusals: ['wrong_bulletin_stage'],
  }),
  photo: defineEndpoint({
    name: 'bulletins.photo',
    method: 'GET',
    path: '/bulletins/:id/photos/:photoId',
    access: 'bulletin.prepare',
    act: false,
    params: ofPhoto,
    reply: z.unknown(),
    download: true,
    refusals: [],
  }),
  approveFigure: defineEndpoint({
    name: 'bulletins.approveFigure',
    method: 'POST',
    path: '/bulletins/:id/figures',
    access: 'bulletin.release',
    act: true,
    params: ofOne,
    body: z.object({
      figure: z
        .string()
        .max(40)
        .regex(/^\d[\d.,/:-]*$/),
      basis: line(L.basis),
    }),
    reply: standing,
    refusals: ['wrong_bulletin_stage', 'own_bulletin', 'too_many_figures'],
  }),
  release: defineEndpoint({
    name: 'bulletins.release',
    method: 'POST',
    path: '/bulletins/:id/release',
    access: 'bulletin.release',
    act: true,
    params: ofOne,
    body: z.object({ basedOn }),
    reply: standing,
    refusals: ['wrong_bulletin_stage', 'changed_meanwhile', 'own_bulletin', 'bulletin_empty', 'gate_closed'],
  }),
  correct: defineEndpoint({
    name: 'bulletins.correct',
    method: 'POST',
    path: '/bulletins/:id/corrections',
    access: 'bulletin.release',
    act: true,
    params: ofOne,
    /** The basis is what a figure in it rests on. */
    body: z.object({ text: text(L.correction, 1), basis: line(L.basis, 0) }),
    reply: standing,
    refusals: ['wrong_bulletin_stage', 'gate_closed'],
  }),
  withdraw: defineEndpoint({
    name: 'bulletins.withdraw',
    method: 'POST',
    path: '/bulletins/:id/withdrawal',
    access: 'bulletin.release',
    act: true,
    params: ofOne,
    body: z.object({ reason: line(L.reason) }),
    reply: standing,
    refusals: ['wrong_bulletin_stage'],
  }),
  /** Switches the committee's public page on or off, and says its address. */
  setSite: defineEndpoint({
    name: 'bulletins.setSite',
    method: 'POST',
    path: '/units/:unitId/bulletin-site',
    access: 'bulletin.release',
    act: true,
    params: ofUnit,
    body: z.object({
      isOpen: z.boolean(),
      slug: z
        .string()
        .max(L.slug)
        .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    }),
    reply: siteOut,
    refusals: ['slug_taken', 'slug_names_person', 'not_a_committee'],
  }),
} as const
