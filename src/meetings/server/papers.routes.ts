import type { FastifyInstance } from 'fastify'
import type { MeetingId } from '#kernel/id.ts'
import { err, ok } from '#kernel/result.ts'
import { listPapersOf, type PaperFormat, paperText, renderedDownload } from '#papers/public.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import { serve } from '#platform/server/http/serve.ts'
import { meetingPapersApi } from '../contract/papers.ts'
import { decideIssueResolution } from '../rules/acts/issue-resolution.ts'
import { isPlainMember, refusedAtTheDoor } from '../rules/context.ts'
import { RESOLUTION_PARTS, type ResolutionPart } from '../rules/meeting-halves.ts'
import { type OfficialPaper, OPEN_PAPERS, officialPapersOf } from '../rules/official-papers.ts'
import { calendarOf } from './calendar.ts'
import { dispatchRoutes } from './dispatch.routes.ts'
import { handbookPackage } from './handbook.package.ts'
import { issueWithAct } from './issue-with-act.ts'
import { callOf } from './meeting-call.ts'
import type { MeetingsDeps } from './meetings.deps.ts'
import { findShownPaper, isNumbered, issuedOf, type ShownPaper } from './meetings.papers.ts'
import { actOnMeeting } from './meetings.service.ts'
import { openedRoutes } from './opened.routes.ts'
import { addresseeOf } from './paper-facts-before.ts'
import { paperFileTitle } from './paper-names.ts'
import { findPaperSource, type PaperSource } from './paper-source.ts'

/** Papers of a meeting, their files and the package for the handbook: translation only. */
export function meetingPapersRoutes(app: FastifyInstance, deps: MeetingsDeps): void {
  const { db, clock } = deps
  serve(app, meetingPapersApi.list, async ({ actor, params: { id } }) => {
    const source = await findPaperSource(db, actor, id, clock.now())
    if (source === undefined) return err({ code: 'not_found' })
    return ok({
      papers: readable(source, actor).map((paper) => ({
        paper,
        numbered: isNumbered(paper),
        issued: issuedLine(source, paper),
      })),
      mayIssue: RESOLUTION_PARTS.filter((part) => isToIssue(source, actor, part)),
    })
  })
  fileRoutes(app, deps)
  dispatchRoutes(app, deps)
  openedRoutes(app, deps)
  serve(app, meetingPapersApi.issueResolution, async (incoming) => {
    const { actor, key, params } = incoming
    const call = callOf(meetingPapersApi.issueResolution, incoming, 'meeting.report', ['votes'])
    const { part } = incoming.body
    const paper = RESOLUTION_OF[part]
    return actOnMeeting(deps, actor, call, async (meeting, aids) => {
      const issued = await listPapersOf(aids.trx, params.id)
      const inForce = issued.some(({ template, state }) => template === paper && state === 'issued')
      const decision = decideIssueResolution(meeting, { part, inForce }, aids.ctx)
      return await issueWithAct(decision, { deps, aids, actor, key, meetingId: params.id, paper })
    })
  })
}

const RESOLUTION_OF = { regular: 'resolution', thematic: 'thematicResolution' } as const satisfies Record<
  ResolutionPart,
  OfficialPaper
>

function isToIssue(source: PaperSource, actor: Actor, part: ResolutionPart): boolean {
  const paper = RESOLUTION_OF[part]
  const me = { personId: actor.personId, roles: source.found.roles }
  return (
    refusedAtTheDoor(source.meeting, 'issue_resolution', me) === null &&
    issuedOf(source, paper) === undefined &&
    officialPapersOf(source.meeting).includes(paper)
  )
}

function issuedLine(source: PaperSource, paper: OfficialPaper) {
  const entry = issuedOf(source, paper)
  if (entry === undefined) return null
  return { paperId: entry.id, number: entry.number, symbol: entry.symbol, issuedOn: entry.issuedOn }
}

/** Who runs or oversees the meeting reads every paper; a plain member what is handed round and what was issued or adopted. */
function readable(source: PaperSource, actor: Actor): readonly OfficialPaper[] {
  const all = officialPapersOf(source.meeting)
  if (!isPlainMember(source.meeting, { personId: actor.personId, roles: source.found.roles })) return all
  return all.filter(
    (paper) =>
      (OPEN_PAPERS as readonly OfficialPaper[]).includes(paper) ||
      issuedOf(source, paper) !== undefined ||
      (paper === 'scoreSheet' && source.lockedAt !== null),
  )
}

const readingOf = ({ model }: ShownPaper) => ({ lines: paperText(model), paper: model })

function fileRoutes(app: FastifyInstance, deps: MeetingsDeps): void {
  const { db, clock } = deps
  const found = async (actor: Actor, id: MeetingId, paper: OfficialPaper, to: string | undefined) => {
    const source = await findPaperSource(db, actor, id, clock.now())
    if (source === undefined || !readable(source, actor).includes(paper)) return undefined
    const addressee = to === undefined || paper !== 'notice' ? null : addresseeOf(source, to)
    if (addressee === undefined) return undefined
    const shown = await findShownPaper(db, source, paper, addressee)
    return shown && { source, shown, addressee }
  }
  const file = async (
    actor: Actor,
    asked: { id: MeetingId; paper: OfficialPaper },
    to: string | undefined,
    format: PaperFormat,
  ) => {
    const paper = await found(actor, asked.id, asked.paper, to)
    if (paper === undefined) return err({ code: 'not_found' as const })
    const { source, shown, addressee } = paper
    const name = paperFileTitle(source, asked.paper, shown.number)
    return ok(await renderedDownload(shown, addressee === null ? name : `${name} - ${addressee.name}`, format))
  }
  serve(app, meetingPapersApi.text, async ({ actor, params, query }) => {
    const paper = await found(actor, params.id, params.paper, query.to)
    return paper === undefined ? err({ code: 'not_found' }) : ok(readingOf(paper.shown))
  })
  serve(app, meetingPapersApi.pdf, async ({ actor, params, query }) => file(actor, params, query.to, 'pdf'))
  serve(app, meetingPapersApi.docx, async ({ actor, params, query }) => file(actor, params, query.to, 'docx'))
  serve(app, meetingPapersApi.handbook, async ({ actor, params: { id } }) => {
    const source = await findPaperSource(db, actor, id, clock.now())
    if (source === undefined || !source.found.roles.includes('officer')) return err({ code: 'not_found' })
    return ok(await handbookPackage(db, source))
  })
  serve(app, meetingPapersApi.calendar, async ({ actor, params: { id } }) => {
    const source = await findPaperSource(db, actor, id, clock.now())
    if (source === undefined) return err({ code: 'not_found' })
    const file = calendarOf(source)
    return file === undefined ? err({ code: 'schedule_needed' }) : ok(file)
  })
}
