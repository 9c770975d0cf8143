import { createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { makeMailer, withPatience } from './mailer.ts'

describe('the way to the mail server', () => {
  it('is given up before the transaction that waits for it is', () => {
    const asked = new URL(withPatience('smtp://nguoi:mat%20khau@mail.example.org:587')).searchParams
    const waits = ['connectionTimeout', 'greetingTimeout', 'socketTimeout'].map((name) => Number(asked.get(name)))
    expect(waits.every((wait) => wait > 0)).toBe(true)
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeLessThan(60_000)
  })

  it('keeps what the operator wrote himself', () => {
    const asked = withPatience('smtp://nguoi:mat%20khau@mail.example.org:587?socketTimeout=5000')
    expect(asked).toMatch(/^smtp:\/\/nguoi:mat%20khau@mail\.example\.org:587\?/)
    expect(new URL(asked).searchParams.getAll('socketTimeout')).toEqual(['5000'])
  })

  it('ends at a server that answers the call and then says nothing', async () => {
    const silent = createServer(() => {})
    await new Promise<void>((listening) => silent.listen(0, '127.0.0.1', listening))
    const address = silent.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const mailer = makeMailer(`smtp://127.0.0.1:${port}?greetingTimeout=50`, 'chibo@example.org')
    const letter = { to: 'ai@example.org', subject: 'Thử', text: 'Thử', attachments: [] }
    await expect(mailer?.send(letter)).rejects.toThrow()
    mailer?.close()
    silent.close()
  })
})
