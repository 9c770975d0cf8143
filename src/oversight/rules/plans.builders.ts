import type { PersonId, UnitId } from '#kernel/id.ts'
import type { LocalDate, Month } from '#kernel/local-date.ts'
import type { PlanFacts } from './facts.ts'
import type { Plan, PlanId, PlanItem, PlanItemId, Planned } from './plan.ts'

export const LAN = 'lan' as PersonId
export const HEAD = 'head' as PersonId
export const SCRIBE = 'scribe' as PersonId
export const THIRD = 'third' as PersonId
export const NEW_ITEM = 'new-item' as PlanItemId
export const BELOW = 'below' as UnitId

export const anItem = (facts: Partial<Planned> = {}): Planned => ({
  kind: 'duty_inspection',
  subject: { kind: 'member', personId: LAN },
  content: 'Thực hiện nhiệm vụ được phân công',
  periodFrom: '2026-01-01',
  periodTo: '2026-12-31',
  month: '2026-05' as Month,
  isAlone: false,
  team: [
    { personId: HEAD, role: 'head' },
    { personId: SCRIBE, role: 'secretary' },
    { personId: THIRD, role: 'member' },
  ],
  reason: '',
  ...facts,
})

export const itemOfPlan = (id: string, facts: Partial<PlanItem> = {}): PlanItem => ({
  ...anItem(),
  id: id as PlanItemId,
  state: 'planned',
  stateReason: '',
  stateOn: null,
  carriedFrom: null,
  ...facts,
})

export const aPlan = (facts: Partial<Plan> = {}): Plan => ({
  id: 'plan' as PlanId,
  unitId: 'cell' as UnitId,
  year: 2026,
  stage: 'draft',
  version: 1,
  purpose: '',
  method: '',
  adopted: null,
  issuedOn: null,
  sent: null,
  closedOn: null,
  items: [itemOfPlan('one')],
  ...facts,
})

/** A plan that is carried out: adopted, issued and sent in January. */
export const underExecution = (items: readonly PlanItem[] = [itemOfPlan('one')]): Plan =>
  aPlan({
    stage: 'under_execution',
    adopted: { on: '2026-01-10', meetingId: null, present: 20, inFavour: 20 },
    issuedOn: '2026-01-12',
    sent: { on: '2026-01-13', how: 'gửi tại cuộc họp' },
    items,
  })

export const planFactsOf = (facts: Partial<PlanFacts> = {}): PlanFacts => ({
  today: '2026-06-10' as LocalDate,
  isCell: true,
  people: new Set([LAN, HEAD, SCRIBE, THIRD]),
  unitsBelow: new Set(),
  members: 20,
  officials: 20,
  obliged: 20,
  hasCellCommittee: true,
  partyGroups: 0,
  figures: {
    teamMinMembers: 3,
    thematicAboveMembers: 30,
    majority: { kind: 'more_than', numerator: 1, denominator: 2 },
    quorum: null,
  },
  meetingHeldOn: null,
  cases: new Map(),
  ...facts,
})
