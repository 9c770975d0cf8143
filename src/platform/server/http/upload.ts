import type { FastifyRequest } from 'fastify'
import type { Result } from '#kernel/result.ts'
import type { UploadSpec } from '#platform/contract/endpoint.ts'

export interface UploadedFile {
  readonly fileName: string
  readonly bytes: Buffer
}

/** The first file, where one is all there is; all of them in their order. */
export interface Upload extends UploadedFile {
  readonly files: readonly UploadedFile[]
  /** The JSON of the field `body`, or undefined. */
  readonly body: unknown
}

/** Reads the files of a multipart request whole, together never more than the endpoint allows. */
export async function readUpload(
  request: FastifyRequest,
  { maxBytes, maxFiles = 1 }: UploadSpec,
): Promise<Result<Upload, { code: string }>> {
  if (!request.isMultipart()) return { ok: false, error: { code: 'invalid_input' } }
  try {
    const { files, text } = await readParts(request, { maxBytes, maxFiles })
    const [first] = files
    if (first === undefined) return { ok: false, error: { code: 'invalid_input' } }
    return { ok: true, value: { ...first, files, body: typeof text === 'string' ? JSON.parse(text) : undefined } }
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === TOO_LARGE
    return { ok: false, error: { code: isTooLarge ? 'too_large' : 'invalid_input' } }
  }
}

const TOO_LARGE = 'FST_REQ_FILE_TOO_LARGE'

async function readParts(request: FastifyRequest, { maxBytes, maxFiles }: Required<UploadSpec>) {
  const limits = { fileSize: maxBytes, files: maxFiles, fields: 1, fieldSize: 1_000_000 }
  const files: UploadedFile[] = []
  let text: unknown
  let left = maxBytes
  for await (const part of request.parts({ limits })) {
    if (part.type === 'field') {
      if (part.fieldname === 'body') text = part.value
      continue
    }
    const bytes = await part.toBuffer()
    left -= bytes.length
    if (left < 0) throw Object.assign(new Error('the files together are too large'), { code: TOO_LARGE })
    files.push({ fileName: part.filename, bytes })
  }
  return { files, text }
}
