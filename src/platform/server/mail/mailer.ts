import type { Transporter } from 'nodemailer'

export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly attachments: readonly {
    readonly fileName: string
    readonly contentType: string
    readonly body: Buffer | string
  }[]
}

export interface Mailer {
  /** Resolves when the mail server took the letter; its answer is the proof of dispatch. */
  readonly send: (mail: Mail) => Promise<{ readonly proof: string }>
  readonly close: () => void
}

/** Null where no mail server is set: notices then go by the program's pages and on paper. */
export function makeMailer(smtpUrl: string | null, from: string | null): Mailer | null {
  if (smtpUrl === null || from === null) return null
  let transport: Promise<Transporter> | undefined
  const opened = () => (transport ??= openTransport(smtpUrl))
  return {
    send: async ({ to, subject, text, attachments }) => {
      const sent = await (await opened()).sendMail({
        from,
        to,
        subject,
        text,
        attachments: attachments.map(({ fileName, contentType, body }) => ({
          filename: fileName,
          contentType,
          content: body,
        })),
        disableFileAccess: true,
        disableUrlAccess: true,
      })
      return { proof: `${sent.messageId} ${sent.response}`.slice(0, 500) }
    },
    close: () => void transport?.then((open) => open.close()),
  }
}

async function openTransport(smtpUrl: string): Promise<Transporter> {
  const { createTransport } = await import('nodemailer')
  return createTransport(withPatience(smtpUrl))
}

/** Together shorter than a transaction may stand idle (`PATIENCE` in db.ts): some letters are sent inside one. */
const MAIL_PATIENCE_MS = { connectionTimeout: 15_000, greetingTimeout: 10_000, socketTimeout: 25_000 } as const

/** A mail server that falls silent is given up; what the operator wrote into the address himself stands. */
export function withPatience(smtpUrl: string): string {
  const address = new URL(smtpUrl)
  for (const [name, limit] of Object.entries(MAIL_PATIENCE_MS)) {
    if (!address.searchParams.has(name)) address.searchParams.set(name, String(limit))
  }
  return address.href
}
