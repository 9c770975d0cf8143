import type { CaseId, PersonId } from '#kernel/id.ts'
import { addDays, type LocalDate } from '#kernel/local-date.ts'
import { performAct } from '#platform/server/acts/perform.ts'
import { actorFor, newKey } from '#tests/support/test-app.ts'
import { casesApi } from '../contract.ts'
import { COUNTS } from '../rules/discipline/discipline.builders.ts'
import type { VoteCounts } from '../rules/discipline/votes.ts'
import type { aCommuneWithCases } from './cases.builders.ts'
import { actOnCaseWithin } from './cases.service.ts'

export type World = Awaited<ReturnType<typeof aCommuneWithCases>>

/** Leads a discipline case of the commune's first cell over HTTP, act by act; `later`: so many days after what is usual here. */
export function disciplineOver(world: World, later = 0) {
  const { call, cell, secretary, deputy, lan, hoa, khang, act } = world
  const counters = [
    { personId: hoa, role: 'head' },
    { personId: khang, role: 'secretary' },
  ]
  const on = (day: LocalDate) => addDays(day, later)
  const own: Readonly<Record<string, object>> = {
    open_hearing: { chairId: secretary, frozen: null, invitedOn: on('2026-10-20') },
    record_discussion: { opinions: [{ personId: hoa, opinion: 'Đề nghị khiển trách' }] },
    elect_counters: { counters },
    announce_result: { byPersonId: secretary },
    announce_decision: { byPersonId: deputy },
    deploy: { reportDueOn: on('2026-10-15') },
    state_violation: { actFrom: '2026-05-01', actTo: '2026-08-31' },
  }
  /** `parentId`: the case it comes from. */
  const open = async (parentId: CaseId | null = null) => {
    const body = {
      procedure: 'discipline' as const,
      parentId,
      variant: 'team' as const,
      subjectId: lan,
      on: on('2026-10-01'),
    }
    return (await call(secretary, casesApi.open, { params: { unitId: cell }, body })).body.id as CaseId
  }
  const does = async (by: PersonId, id: CaseId, name: Parameters<typeof act>[2], on: LocalDate, more: object = {}) => {
    const page = await call(by, casesApi.show, { params: { caseId: id } })
    return act(by, id, name, on, page.body.version, { ...own[name], ...more })
  }
  const count = (by: PersonId, id: CaseId, counts: VoteCounts = COUNTS) =>
    does(by, id, 'enter_counts', on('2026-10-25'), { counts })
  const toTheMeeting = async (parentId: CaseId | null = null) => {
    const id = await open(parentId)
    await does(secretary, id, 'set_team', on('2026-10-01'))
    await does(secretary, id, 'state_violation', on('2026-10-01'))
    await does(secretary, id, 'issue_plan', on('2026-10-02'))
    await does(secretary, id, 'deploy', on('2026-10-05'))
    await does(lan, id, 'hand_in_self_criticism', on('2026-10-12'))
    await does(hoa, id, 'hold_session', on('2026-10-16'))
    await does(secretary, id, 'propose_form', on('2026-10-18'))
    await does(hoa, id, 'share_draft', on('2026-10-20'))
    return id
  }
  const toTheVote = async (parentId: CaseId | null = null) => {
    const id = await toTheMeeting(parentId)
    await does(secretary, id, 'open_hearing', on('2026-10-25'))
    for (const name of ['read_self_criticism', 'read_draft', 'record_discussion', 'hear_member'] as const)
      await does(hoa, id, name, on('2026-10-25'))
    await does(secretary, id, 'conclude_violation', on('2026-10-25'))
    await does(secretary, id, 'elect_counters', on('2026-10-25'))
    return id
  }
  const decided = async (parentId: CaseId | null = null) => {
    const id = await toTheVote(parentId)
    await count(hoa, id)
    await count(khang, id)
    await does(secretary, id, 'announce_result', on('2026-10-25'))
    return id
  }
  /** The member complains: the complaint tells the case in its own act, as nobody else can. */
  const complains = async (caseId: CaseId, filedOn: LocalDate) => {
    const actor = await actorFor(world.db, world.clock, lan)
    const body = { level: 'Ủy ban Kiểm tra Đảng ủy xã', text: 'Đơn đã gửi', complaintId: newKey() }
    const asked = { act: 'register_complaint', on: filedOn, lateReason: null, body } as const
    const call = { key: newKey(), name: 'complaints.file', by: actor, request: {} }
    return performAct(world, call, (context) => actOnCaseWithin(context, actor, { caseId, asked }))
  }
  return { open, does, complains, count, toTheMeeting, toTheVote, decided }
}
