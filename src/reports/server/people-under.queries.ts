import { monthOf } from '#kernel/local-date.ts'
import { type CountedMember, listChangesUnder, listRollUnder } from '#members/public.ts'
import { bandOfPerson, divisionsIn, placedIn } from '../rules/statistics.ts'
import { SHOWN, type Source, type Thing } from './things.ts'

const STANDS: Readonly<Record<string, (one: CountedMember) => boolean>> = {
  'members.total': () => true,
  'members.official': ({ isOfficial }) => isOfficial,
  'members.probationary': ({ isOfficial }) => !isOfficial,
  'members.exempt': ({ leave }) => leave === 'exempt' || leave === 'temp_exempt',
  'members.elsewhere': ({ leave }) => leave === 'temp_away',
  'members.suspended': ({ leave }) => leave === 'suspended',
}

/** Who stood on the roll at the end, or came and went within the span: for those who may read the roll. */
export const members: Source = async (trx, actor, { unitId, indicator, from, to, endsOn }) => {
  const scope = actor.scopeOf('member.roster')
  const thing = (id: string, name: string, on: string | null): Thing => {
    return { kind: 'member', id, name, sub: '', on, at: id, count: 1 }
  }
  const placed = placedIn(indicator)
  const divisions = divisionsIn(monthOf(endsOn))
  const inBand = (one: CountedMember) => placed?.band === bandOfPerson(one, placed?.breakdown ?? '', divisions)
  const stands = placed === null ? STANDS[indicator] : inBand
  if (stands !== undefined) {
    const roll = await listRollUnder(trx, scope, { unitId, on: endsOn })
    return roll
      .filter(stands)
      .slice(0, SHOWN)
      .map(({ id, name }) => thing(id, name, null))
  }
  const changes = await listChangesUnder(trx, scope, { unitId, from, to })
  return changes
    .filter(({ change }) => indicator === `members.${change}`)
    .slice(0, SHOWN)
    .map(({ id, name, on }) => thing(id, name, on))
}
