import nodemailer from 'nodemailer'

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
  const transport = nodemailer.createTransport(smtpUrl)
  return {
    send: async ({ to, subject, text, attachments }) => {
      const sent = await transport.sendMail({
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
    close: () => transport.close(),
  }
}
