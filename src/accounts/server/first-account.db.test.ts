import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { freshDb } from '#tests/support/fresh-db.ts'
import { aPerson, aStage, aUnit, Browser, movableClock, PASSWORD } from './accounts.builders.ts'
import { makeDemoAccount } from './demo-account.ts'
import { makeFirstAccountCode } from './first-account.service.ts'

const installation = {
  password: PASSWORD,
  fullName: 'Trịnh Khởi Đầu',
  unitName: 'Đảng bộ xã Yên Sơn',
  unitKind: 'grassroots_committee',
}

describe('the first account of an installation', () => {
  const fresh = freshDb()

  it('is made with the code from the console, once, with the unit at the top', async () => {
    const stage = await aStage(fresh)
    const codes: string[] = []
    const show = ({ code }: { readonly code: string }) => codes.push(code)
    expect(await makeFirstAccountCode(fresh.db, stage.clock, show)).toBe(true)
    expect(await makeFirstAccountCode(fresh.db, stage.clock, show)).toBe(true)
    const begin = (code: string | undefined, browser = new Browser(stage)) =>
      browser.call('POST', '/accounts/setup', { ...installation, code }, randomUUID())
    expect((await new Browser(stage).call('GET', '/accounts/setup')).body).toEqual({ firstAccountNeeded: true })
    expect((await begin(codes[0])).body).toEqual({ code: 'wrong_code' })
    expect(await fresh.db.selectFrom('unit').select('id').execute()).toEqual([])

    const browsers = [new Browser(stage), new Browser(stage)]
    const answers = await Promise.all(browsers.map((browser) => begin(codes[1], browser)))
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 409])
    expect(answers.map((answer) => answer.body)).toContainEqual({ code: 'already_begun' })
    const winner = browsers[answers.findIndex((answer) => answer.status === 200)] as Browser
    const me = (await winner.me()).body
    expect(me).toMatchObject({ username: 'trinh.khoi.dau', person: { fullName: 'Trịnh Khởi Đầu' } })
    expect(me.units).toMatchObject([{ name: 'Đảng bộ xã Yên Sơn', kind: 'grassroots_committee' }])
    expect(me.units[0]?.offices.toSorted()).toEqual(['administrator', 'office_officer'])
    expect((await winner.call('GET', `/accounts/units/${me.units[0]?.id}`)).body.rows).toHaveLength(1)
    expect(await fresh.db.selectFrom('ledgerEntry').select('act').execute()).toEqual([
      { act: 'accounts.beginInstallation' },
    ])
    expect(await makeFirstAccountCode(fresh.db, stage.clock, show)).toBe(false)
    expect((await new Browser(stage).call('GET', '/accounts/setup')).body).toEqual({ firstAccountNeeded: false })
  })
})

describe('the unit at the top of an installation', () => {
  const fresh = freshDb()

  it('is there from the day it was founded on, so that what stands below may be as old; a day to come is refused', async () => {
    const stage = await aStage(fresh)
    const codes: string[] = []
    await makeFirstAccountCode(fresh.db, stage.clock, ({ code }) => codes.push(code))
    const browser = new Browser(stage)
    const begin = (foundedOn: string) =>
      browser.call('POST', '/accounts/setup', { ...installation, code: codes[0], foundedOn }, randomUUID())
    expect((await begin('2090-01-01')).body).toEqual({ code: 'founded_in_future' })
    expect((await begin('1987-05-19')).status).toBe(200)
    expect(await fresh.db.selectFrom('unit').select('foundedOn').execute()).toEqual([{ foundedOn: '1987-05-19' }])
    expect(await fresh.db.selectFrom('unitVersion').select('fromOn').execute()).toEqual([{ fromOn: '1987-05-19' }])
  })
})

describe('a demonstration account', () => {
  const fresh = freshDb()
  const clock = movableClock()

  it('is not made in production, and one made before cannot sign in there', async () => {
    const fullName = 'Dương Trình Diễn'
    const unit = await aUnit(fresh.db, clock, 'cell', await aUnit(fresh.db, clock, 'grassroots_committee', null))
    const personId = await aPerson(fresh.db, clock, { fullName, cell: unit })
    const account = { personId, fullName, username: 'trinh.dien', password: PASSWORD }
    const made = (production: boolean) =>
      fresh.db.transaction().execute((trx) => makeDemoAccount(trx, clock, production, account))
    await expect(made(true)).rejects.toThrow('no demonstration accounts in production')
    await made(false)
    expect((await new Browser(await aStage(fresh)).signIn('trinh.dien')).status).toBe(200)
    const production = new Browser(await aStage(fresh, { production: true }))
    expect((await production.signIn('trinh.dien')).body).toEqual({ code: 'wrong_credentials' })
  })
})
