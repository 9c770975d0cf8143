import type { CaseId, PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { ok } from '#kernel/result.ts'
import { performAct } from '#platform/server/acts/perform.ts'
import { actorFor, newKey } from '#tests/support/test-app.ts'
import { casesApi } from '../contract.ts'
import type { aCommuneWithCases } from './cases.builders.ts'
import { C1, C2 } from './cases.builders.ts'
import { type DenunciationToOpen, type KeptOut, openDenunciation } from './denunciation/open.ts'

export type World = Awaited<ReturnType<typeof aCommuneWithCases>>
type ActName = Parameters<World['act']>[2]
export type Done = readonly [by: PersonId, act: ActName, on: LocalDate, more?: object, lateReason?: string]

/** Leads denunciations of the commune's first cell: opened as the register does, then over HTTP act by act. */
export function denunciationsOver(world: World) {
  const { db, clock, call, cell, secretary, deputy, lan, hoa, khang } = world
  const tryOpen = async (more: Partial<DenunciationToOpen> = {}, by: PersonId = secretary) => {
    const keptOut: readonly KeptOut[] = [{ personId: khang, conflict: 'declared', reason: 'tự đề nghị' }]
    const asked: DenunciationToOpen = {
      ...{ unitId: cell, on: '2026-10-01', variant: 'team', subjectIds: [lan], codeName: 'NTC-2026-003' },
      ...{
        receivedOn: '2026-09-25',
        countedFrom: '2026-09-25',
        letters: 1,
        allegations: ['Chi quỹ không có chứng từ'],
        met: null,
        keptOut,
        ...more,
      },
    }
    const actor = await actorFor(db, clock, by)
    const act = { key: newKey(), name: 'tests.openDenunciation', by: actor, request: asked }
    return await performAct<readonly { readonly caseId: CaseId }[], { readonly code: string }>(
      { db, clock },
      act,
      async (context) => {
        const opened = await openDenunciation(context, actor, asked)
        if (!opened.ok) return opened
        const content = opened.value
        return ok({
          reply: opened.value,
          unitId: cell,
          subject: { kind: 'case', id: content[0]?.caseId ?? '' },
          content,
        })
      },
    )
  }
  const open = async (more: Partial<DenunciationToOpen> = {}): Promise<CaseId> => {
    const opened = await tryOpen(more)
    const first = opened.ok ? opened.value[0] : undefined
    if (!first) throw new Error(JSON.stringify(opened))
    return first.caseId
  }
  const show = (by: PersonId, caseId: CaseId) => call(by, casesApi.show, { params: { caseId } })
  /** One act on what stands now. */
  const does = async (id: CaseId, [by, act, on, more = {}, lateReason]: Done) => {
    const { version } = (await show(by, id)).body
    if (lateReason === undefined) return world.act(by, id, act, on, version, { ...own[act], ...more })
    const body = { act, on, lateReason, basedOn: version, body: { ...world.bodies[act], ...own[act], ...more } }
    return call(by, casesApi.act, { params: { caseId: id }, body: body as never })
  }
  const own: Readonly<Partial<Record<ActName, object>>> = {
    meet_sender: { representatives: [hoa, deputy] },
    verify_allegation: { contentId: C1 },
    extend_settling: { agreed: { on: '2026-10-20', meetingId: null }, untilOn: '2026-12-25' },
    conclude_denunciation: {
      ...{ chairId: secretary, reportBackOn: '2027-01-05' },
      requirements: [{ what: 'Lập sổ quỹ', limit: 0, dueOn: '2026-12-30' }],
      outcomes: [
        { contentId: C1, outcome: 'true_violation', mustBeDisciplined: true },
        { contentId: C2, outcome: 'unfounded', mustBeDisciplined: false },
      ],
    },
  }
  const toPlan: readonly Done[] = [
    [secretary, 'meet_sender', '2026-10-01'],
    [secretary, 'accept_letter', '2026-10-01'],
    [secretary, 'set_team', '2026-10-01'],
    [secretary, 'issue_plan', '2026-10-02'],
  ]
  const toDraft: readonly Done[] = [
    [secretary, 'set_calendar', '2026-10-03'],
    [secretary, 'deploy', '2026-10-05'],
    [lan, 'hand_in_report', '2026-10-12'],
    [hoa, 'hold_session', '2026-10-16'],
    [hoa, 'verify_allegation', '2026-10-18'],
    [hoa, 'verify_allegation', '2026-10-18', { contentId: C2 }],
    [secretary, 'draft', '2026-10-20'],
    [hoa, 'share_draft', '2026-10-21'],
  ]
  const toEnd: readonly Done[] = [
    [secretary, 'conclude_denunciation', '2026-10-25'],
    [secretary, 'issue_notice', '2026-10-26'],
    [deputy, 'announce', '2026-10-27'],
    [secretary, 'inform_sender', '2026-10-28'],
  ]
  const all = async (id: CaseId, acts: readonly Done[]) => {
    for (const one of acts) {
      const done = await does(id, one)
      if (done.status !== 200) throw new Error(`${one[1]}: ${JSON.stringify(done.body)}`)
    }
  }
  return { tryOpen, open, show, does, all, toPlan, toDraft, toEnd }
}
