import type { FastifyRequest } from 'fastify'
import type { Result } from '#kernel/result.ts'
import type { UploadSpec } from '#platform/contract/endpoint.ts'

export interface Upload {
  readonly fileName: string
  readonly bytes: Buffer
  /** The JSON of the field `body`, or undefined. */
  readonly body: unknown
}

/** Reads the one file of a multipart request whole, never more than the endpoint allows. */
export async function readUpload(
  request: FastifyRequest,
  { maxBytes }: UploadSpec,
): Promise<Result<Upload, { code: string }>> {
  if (!request.isMultipart()) return { ok: false, error: { code: 'invalid_input' } }
  try {
    const part = await request.file({ limits: { fileSize: maxBytes, files: 1, fields: 1, fieldSize: 1_000_000 } })
    if (!part) return { ok: false, error: { code: 'invalid_input' } }
    const bytes = await part.toBuffer()
    const field = part.fields['body']
    const text = field && 'value' in field ? field.value : undefined
    return {
      ok: true,
      value: { fileName: part.filename, bytes, body: typeof text === 'string' ? JSON.parse(text) : undefined },
    }
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'FST_REQ_FILE_TOO_LARGE'
    return { ok: false, error: { code: isTooLarge ? 'too_large' : 'invalid_input' } }
  }
}
