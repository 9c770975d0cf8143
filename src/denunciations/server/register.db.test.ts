import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PersonId } from '#kernel/id.ts'
import { freshDb } from '#tests/support/fresh-db.ts'
import { newKey, type TestApp, testApp, testClock } from '#tests/support/test-app.ts'
import { resealedWraps } from '#vault/server/vault.builders.ts'
import { vaultRoutes } from '#vault/server/vault.routes.ts'
import type { StepBody } from '../contract/steps.ts'
import { denunciationsApi } from '../contract.ts'
import {
  aPlace,
  enterLetter,
  listFor,
  meetAbout,
  openAnnex,
  type PlaceOfLetters,
  sealed,
  upload,
} from './denunciations.builders.ts'
import { denunciationsRoutes } from './denunciations.routes.ts'

const fresh = freshDb()
const clock = testClock('2026-11-20T08:00:00+07:00')
let http: TestApp
let place: PlaceOfLetters

beforeAll(async () => {
  http = await testApp(fresh.db, clock, (app) => {
    vaultRoutes(app, { db: fresh.db, clock })
    denunciationsRoutes(app, { db: fresh.db, clock })
  })
  place = await aPlace(fresh.db, http)
}, 60_000)

const show = async (letterId: string, by = place.secretary.personId) =>
  (await http.call(by, denunciationsApi.show, { params: { letterId } })).body

async function take(letterId: string, step: StepBody, basedOn?: number) {
  const version = basedOn ?? (await show(letterId)).version
  const body = { basedOn: version, step: step as never }
  return await http.call(place.secretary.personId, denunciationsApi.step, { params: { letterId }, body })
}

const entered = async (entering: Parameters<typeof enterLetter>[3] = {}) =>
  String((await enterLetter(http, place.secretary.personId, place.unitId, entering)).body['id'])

const meet = (letterId: string, people: readonly PersonId[], rightsTold = true) =>
  meetAbout(http, place.secretary.personId, letterId, people, rightsTold)

describe('the register of letters', () => {
  it('numbers them, knows a code name and no more, and counts both clocks from what the rule book says', async () => {
    const letterId = await entered({ receivedOn: '2026-11-19' })
    const page = await show(letterId)
    expect(page).toMatchObject({ state: 'registered', kind: 'named', receivedOn: '2026-11-19' })
    expect(page.code).toMatch(/^NTC-2026-\d{3}$/)
    expect(page.clocks).toMatchObject([
      { clock: 'triage', dueOn: '2026-11-26', certainty: 'unknown' },
      { clock: 'resolve', dueOn: '2027-02-17', certainty: 'single', basis: '22-QĐ/TW, Điều 20' },
    ])
    const [row] = await listFor(http, place.secretary, place.unitId)
    expect(row).toMatchObject({ id: letterId, dueOn: '2026-11-26', code: page.code })
  })

  it('takes nothing unsealed, nothing without the sender of a named letter, nothing of a day to come', async () => {
    const { secretary, unitId } = place
    expect(await enterLetter(http, secretary.personId, unitId, { receivedOn: '2026-11-21' })).toMatchObject({
      body: { code: 'letter_day_to_come' },
    })
    const { sealFor } = (
      await http.call(secretary.personId, denunciationsApi.route, { params: { unitId }, body: { namedIds: [] } })
    ).body
    const { wraps, ciphertext } = await sealed('x', sealFor)
    const plain = {
      channel: 'post',
      receivedOn: '2026-11-20',
      postmarkOn: null,
      copies: 1,
      namedIds: [],
      receipt: null,
    }
    const url = `/api/units/${unitId}/denunciations`
    const send = (body: object, file: Uint8Array) =>
      upload(http, { url, person: secretary.personId, body: { ...plain, letter: { wraps }, ...body }, file })
    const before = (await listFor(http, secretary, unitId)).length
    expect(await send({ kind: 'named', identity: null }, ciphertext)).toMatchObject({
      body: { code: 'identity_missing' },
    })
    expect(await send({ kind: 'anonymous', identity: null }, Buffer.from('Tôi tố cáo'))).toMatchObject({
      body: { code: 'not_sealed' },
    })
    const fewer = { kind: 'anonymous', identity: null, letter: { wraps: wraps.slice(1) } }
    expect(await send(fewer, ciphertext)).toMatchObject({ body: { code: 'sealed_for_others' } })
    expect(await listFor(http, secretary, unitId)).toHaveLength(before)
  })

  it('sent twice with one key is one letter', async () => {
    const { secretary, unitId } = place
    const params = { unitId }
    const { sealFor } = (
      await http.call(secretary.personId, denunciationsApi.route, { params, body: { namedIds: [] } })
    ).body
    const { wraps, ciphertext } = await sealed('x', sealFor)
    const plain = { channel: 'in_person', kind: 'anonymous', receivedOn: '2026-11-20', postmarkOn: null, copies: 2 }
    const body = { ...plain, namedIds: [], letter: { wraps }, identity: null, receipt: null }
    const sent = {
      url: `/api/units/${unitId}/denunciations`,
      person: secretary.personId,
      body,
      file: ciphertext,
      key: newKey(),
    }
    const [one, other] = [await upload(http, sent), await upload(http, sent)]
    expect(other).toEqual(one)
  })
})

describe('a letter under way', () => {
  it('is sorted by the list in force; with nothing against it the sender is met, and it is accepted with its allegations', async () => {
    const letterId = await entered()
    const { deputy, secretary, member } = place
    expect(await meet(letterId, [])).toMatchObject({ body: { code: 'letter_state_wrong' } })
    expect(await take(letterId, { step: 'triage', fault: null, note: '' })).toMatchObject({
      body: { state: 'to_handle' },
    })
    expect(await meet(letterId, [secretary.personId])).toMatchObject({
      body: { code: 'too_few_representatives', needed: 2 },
    })
    await take(letterId, { step: 'name', namedIds: [member] })
    expect(await meet(letterId, [secretary.personId, member])).toMatchObject({
      body: { code: 'representative_involved' },
    })
    const both = [secretary.personId, deputy.personId]
    expect(await meet(letterId, both, false)).toMatchObject({ body: { code: 'rights_not_told' } })
    expect(await meet(letterId, both)).toMatchObject({ body: { state: 'met' } })
    const accept = {
      step: 'accept',
      on: '2026-11-20',
      allegations: ['Chi quỹ không có chứng từ'],
      variant: 'team',
    } as const
    expect(await take(letterId, { ...accept, allegations: [...accept.allegations] })).toMatchObject({
      body: { state: 'accepted' },
    })
    const page = await show(letterId)
    expect(page.sealed.map(({ kind }) => kind)).toEqual(['letter', 'identity', 'minutes'])
    expect(page.steps.map(({ step }) => step).toSorted()).toEqual(['accept', 'enter', 'meet', 'name', 'triage'])
    expect(page.steps[0]).toMatchObject({ step: 'enter', by: { id: secretary.personId } })
    const row = (await listFor(http, secretary, place.unitId)).find(({ id }) => id === letterId)
    expect([row?.stages, page.stages]).toEqual([['sender_met'], ['sender_met']])
  })

  it('without a name is not handled, and where it says what and where it goes on as information', async () => {
    const letterId = await entered({ kind: 'anonymous' })
    expect(await take(letterId, { step: 'triage', fault: null, note: '' })).toMatchObject({
      body: { code: 'anonymous_not_handled' },
    })
    expect(await take(letterId, { step: 'triage', fault: 'no_name', note: '' })).toMatchObject({
      body: { state: 'not_handled' },
    })
    expect(await take(letterId, { step: 'inform', otherSource: 'Phản ánh của Mặt trận thôn' })).toMatchObject({
      body: { state: 'information' },
    })
  })

  it('scenario 7: a denunciation signed by two persons is not handled, with its reason, and goes on as nothing else', async () => {
    const { secretary, deputy } = place
    const letterId = await entered()
    expect(await take(letterId, { step: 'triage', fault: 'several_signers', note: '' })).toMatchObject({
      body: { state: 'not_handled' },
    })
    expect((await show(letterId)).steps.map(({ step }) => step)).toEqual(['enter', 'triage'])
    expect(await meet(letterId, [secretary.personId, deputy.personId])).toMatchObject({
      body: { code: 'letter_state_wrong' },
    })
    expect(await take(letterId, { step: 'inform', otherSource: 'x' })).toMatchObject({
      body: { code: 'only_anonymous_informs' },
    })
  })

  it('goes to whom it belongs to, and the receipt of it is entered once', async () => {
    const letterId = await entered()
    await take(letterId, { step: 'transfer', to: 'Đảng ủy xã Hòa Lạc', on: '2026-11-20', note: '' })
    const confirm = { step: 'confirm_transfer', receipt: 'Giấy biên nhận 12', on: '2026-11-20' } as const
    expect((await take(letterId, confirm)).status).toBe(200)
    expect(await take(letterId, confirm)).toMatchObject({ body: { code: 'receipt_known' } })
    expect((await show(letterId)).clocks).toEqual([])
  })

  it('is taken back by its sender of his own will, not under pressure', async () => {
    const letterId = await entered()
    const withdraw = { step: 'withdraw', on: '2026-11-20' } as const
    expect(await take(letterId, { ...withdraw, underPressure: true })).toMatchObject({
      body: { code: 'withdrawn_under_pressure' },
    })
    expect(await take(letterId, { ...withdraw, underPressure: false })).toMatchObject({ body: { state: 'withdrawn' } })
  })

  it('is taken out with its annex as it lies sealed: two who hold keys open it, one alone does not, and nothing else in it reads', async () => {
    const { secretary, deputy } = place
    const letterId = await entered({ words: 'Ông Khuất Duy Tảo bán đất' })
    const { code } = await show(letterId)
    const params = { letterId }
    const file = await http.call(secretary.personId, denunciationsApi.file, { params })
    const files = new Map(Object.entries(unzipSync(file.raw)))
    const guide = new TextDecoder().decode(files.get('DOC-TRUOC.txt'))
    const path = `phu-luc-niem-phong/${code}-don`
    expect([...files.keys()].every((name) => name === 'DOC-TRUOC.txt' || name.startsWith('phu-luc'))).toBe(true)
    for (const [name, bytes] of files) {
      const isSealed = new TextDecoder('latin1').decode(bytes).startsWith('age-encryption.org/v1')
      expect([name, isSealed]).toEqual([name, name !== 'DOC-TRUOC.txt'])
    }
    expect(guide).not.toMatch(/Khuất|Đinh Thị Tố/)
    expect(await openAnnex(files, path, deputy.identity(), secretary.identity())).toBe('Ông Khuất Duy Tảo bán đất')
    expect(await openAnnex(files, path, deputy.identity(), deputy.identity())).toBeUndefined()
    const looks = fresh.db.selectFrom('denunciationLook').select('what').where('denunciationId', '=', letterId)
    expect((await looks.where('byPerson', '=', secretary.personId).execute()).map(({ what }) => what)).toContain('file')
  })

  it('is changed by one of two who saw the same', async () => {
    const letterId = await entered()
    const triage = { step: 'triage', fault: null, note: '' } as const
    const both = await Promise.all([take(letterId, triage, 1), take(letterId, { ...triage, fault: 'not_specific' }, 1)])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })

  it('that names whom the register is not for goes up with all that lies sealed, and is gone below', async () => {
    const { secretary, deputy, third, chief, vice, unitId, committee } = place
    const letterId = String((await enterLetter(http, deputy.personId, unitId)).body['id'])
    await http.call(deputy.personId, denunciationsApi.step, {
      params: { letterId },
      body: { basedOn: 1, step: { step: 'name', namedIds: [secretary.personId] } },
    })
    const page = await show(letterId, deputy.personId)
    const itemIds = page.sealed.map(({ itemId }) => itemId)
    const target = page.mustGoUp?.sealFor ?? { pairs: [], locks: [] }
    const items = await resealedWraps(deputy, third, itemIds, target)
    const up = { basedOn: page.version, items }
    const params = { letterId }
    expect(
      await http.call(deputy.personId, denunciationsApi.sendUp, { params, body: { ...up, items: items.slice(1) } }),
    ).toMatchObject({ body: { code: 'items_missing' } })
    expect((await http.call(deputy.personId, denunciationsApi.sendUp, { params, body: up })).status).toBe(200)
    expect((await http.call(deputy.personId, denunciationsApi.show, { params })).status).toBe(404)
    const above = await show(letterId, chief.personId)
    expect(above).toMatchObject({ unit: { id: committee }, mustGoUp: null })
    expect(above.sealed.map(({ itemId }) => itemId).toSorted()).toEqual(itemIds.toSorted())
    expect((await vice.ask('read', itemIds.slice(0, 1))).status).toBe(200)
    expect((await third.ask('read', itemIds.slice(0, 1))).body).toMatchObject({ code: 'no_part_in_it' })
  })
})
