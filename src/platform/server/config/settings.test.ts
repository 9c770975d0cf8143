import { describe, expect, it } from 'vitest'
import { type Environment, readSettings } from './settings.ts'
import { StartFault } from './start-fault.ts'

const faultOf = (environment: Environment) => {
  try {
    readSettings(environment)
  } catch (fault) {
    if (fault instanceof StartFault) return { code: fault.code, ...fault.facts }
  }
  return null
}

describe('settings', () => {
  it('need nothing: own PostgreSQL, demonstration data, this machine only', () => {
    expect(readSettings({})).toMatchObject({
      environment: 'development',
      host: '127.0.0.1',
      port: 8080,
      publicUrl: 'http://localhost:8080',
      databaseUrl: null,
      demo: true,
      logLevel: 'warn',
    })
  })

  it.each([
    ['a database of one’s own', { DATABASE_URL: 'postgres://u@db/n' }, false],
    ['production', { NODE_ENV: 'production' }, false],
    ['an explicit wish', { DATABASE_URL: 'postgres://u@db/n', DEMO: 'yes' }, true],
    ['an explicit refusal', { DEMO: '0' }, false],
  ])('demonstration data with %s', (_why, environment, demo) => {
    expect(readSettings(environment).demo).toBe(demo)
  })

  it('take an empty value for an absent one and drop the closing slash of the address', () => {
    expect(readSettings({ PORT: ' ', PUBLIC_URL: 'https://nennep.example/' })).toMatchObject({
      port: 8080,
      publicUrl: 'https://nennep.example',
    })
  })

  it.each([
    ['PORT', '70000'],
    ['PORT', 'eighty'],
    ['HOST', 'a b'],
    ['PUBLIC_URL', 'ftp://x'],
    ['DATABASE_URL', 'mysql://x/y'],
    ['DEMO', 'maybe'],
    ['AUTH_SECRET', 'short'],
    ['METRICS_TOKEN', 'short'],
    ['LOG_LEVEL', 'loud'],
    ['SMTP_URL', 'mail.example'],
    ['SMTP_URL', 'smtp://name:pass/word@mail.example'],
    ['DATABASE_URL', 'postgres://name:pass/word@db/n'],
    ['TRUSTED_PROXIES', 'everyone'],
    ['TRUSTED_PROXIES', '1.2.3.4.5'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['DATABASE_CONNECTIONS', '1'],
  ])('refuse %s=%s by name', (name, value) => {
    expect(faultOf({ [name]: value })).toEqual({ code: 'bad_setting', name })
  })

  it('read each trusted proxy, an address or a network', () => {
    const { trustedProxies } = readSettings({ TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8,fd00::/8,' })
    expect(trustedProxies).toEqual(['127.0.0.1', '10.0.0.0/8', 'fd00::/8'])
  })

  it('refuse invented people in production and mail without a sender', () => {
    expect(faultOf({ NODE_ENV: 'production', DEMO: 'true' })).toEqual({ code: 'demo_in_production' })
    expect(faultOf({ SMTP_URL: 'smtp://mail.example' })).toEqual({ code: 'bad_setting', name: 'MAIL_FROM' })
  })
})
