import { createServer, type Socket } from 'node:net'

/** A mail server of a few lines for tests: takes every letter unless it is told to refuse. */
export interface MailCatcher {
  readonly url: string
  readonly letters: string[]
  readonly refuse: (refuses: boolean) => void
  readonly close: () => Promise<void>
}

export async function catchMails(): Promise<MailCatcher> {
  const letters: string[] = []
  let refuses = false
  const server = createServer((socket) => talk(socket, letters, () => refuses))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    refuse: (next) => {
      refuses = next
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  }
}

function talk(socket: Socket, letters: string[], refuses: () => boolean): void {
  const letter: string[] = []
  let isWriting = false
  const take = (line: string) => {
    if (line !== '.') return letter.push(line)
    isWriting = false
    letters.push(letter.splice(0).join('\n'))
    return socket.write('250 taken as 42\r\n')
  }
  socket.on('error', () => {}) // the mailer hangs up when it is closed
  socket.on('data', (bytes) => {
    for (const line of bytes.toString('utf8').replace(/\r\n$/, '').split('\r\n')) {
      if (isWriting) take(line)
      else isWriting = answer(socket, line, refuses())
    }
  })
  socket.write('220 catcher\r\n')
}

/** Answers one command; true where the letter itself follows. */
function answer(socket: Socket, line: string, refuses: boolean): boolean {
  const [command = ''] = line.toUpperCase().split(/[ :]/)
  if (command === 'QUIT') socket.end('221 bye\r\n')
  else if (command === 'DATA') socket.write('354 go on\r\n')
  else socket.write(command === 'RCPT' && refuses ? '550 no\r\n' : '250 ok\r\n')
  return command === 'DATA'
}

/** A letter's parts as they read: base64 and quoted-printable undone. */
export function decoded(letter: string): string {
  const parts = letter.split(/\n\n/).map((part) => {
    const text = part.trim()
    if (/^[A-Za-z0-9+/=\n]+$/.test(text)) return Buffer.from(text, 'base64').toString('utf8')
    const joined = part.replace(/=\n/g, '')
    return joined.replace(/(=[0-9A-F]{2})+/g, (coded) => Buffer.from(coded.replaceAll('=', ''), 'hex').toString('utf8'))
  })
  return parts.join('\n\n')
}
