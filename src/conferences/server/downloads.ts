import { findPaperOf, type PaperFormat, paperDownload } from '#papers/public.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { Download } from '#platform/server/http/serve.ts'
import type { ConferenceDeps } from './acts.ts'
import { type ConferenceId, findConference } from './conferences.store.ts'
import { findInvited } from './invited.queries.ts'
import type { InvitationId } from './invited.store.ts'
import { type HandedInPaper, listPapers } from './papers.store.ts'

/** A paper's file for those who read the conference. */
export async function fileOfConference(
  { db, files }: ConferenceDeps,
  actor: Actor,
  { id, paperId }: { readonly id: ConferenceId; readonly paperId: string },
): Promise<Download | undefined> {
  if ((await findConference(db, id, actor.scopeOf('conference.read'))) === undefined) return undefined
  return await download(
    files,
    (await listPapers(db, id)).find((paper) => paper.id === paperId),
  )
}

/** A paper's file for an invited unit: its own, and the accepted ones once they were sent to it. */
export async function fileForInvited(
  { db, files }: ConferenceDeps,
  actor: Actor,
  { id, paperId }: { readonly id: InvitationId; readonly paperId: string },
): Promise<Download | undefined> {
  const found = await findInvited(db, actor, id)
  if (found === undefined) return undefined
  const paper = (await listPapers(db, found.of.id)).find((one) => one.id === paperId)
  const isOwn = paper?.invitationId === id
  const isSent = found.invitation.sentAt !== null && paper?.state === 'accepted'
  return isOwn || isSent ? await download(files, paper) : undefined
}

async function download(
  files: ConferenceDeps['files'],
  paper: HandedInPaper | undefined,
): Promise<Download | undefined> {
  const file = paper?.file
  const body = file && (await files.get(file.sha256))
  return file && body ? { fileName: file.name, contentType: file.contentType, body } : undefined
}

interface Sheet {
  readonly id: InvitationId
  readonly sheet: 'invitation' | 'notice'
  readonly format: PaperFormat
}

/** The invitation for whoever is invited; the notice for those it was sent to. */
export async function sheetForInvited(
  { db }: ConferenceDeps,
  actor: Actor,
  { id, sheet, format }: Sheet,
): Promise<Download | undefined> {
  const found = await findInvited(db, actor, id)
  if (found === undefined) return undefined
  const { of, invitation } = found
  const paperId = sheet === 'invitation' ? of.invitationPaperId : invitation.sentAt === null ? null : of.noticePaperId
  const issued = paperId === null ? undefined : await findPaperOf(db, of.id, paperId)
  return issued && (await paperDownload(issued, format))
}
