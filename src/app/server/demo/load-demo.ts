import path from 'node:path'
import { makeDemoAccount } from '#accounts/public.ts'
import { checkEverything } from '#checkups/public.ts'
import { addDays, addMonths, type LocalDate, lastDayOf, localDateAt, type Month, monthOf } from '#kernel/local-date.ts'
import { refreshAll } from '#obligations/public.ts'
import type { ServerDeps } from '#platform/server/deps.ts'
import { carryAll } from '#reports/public.ts'
import { unitsApi } from '#units/contract.ts'
import { tellAdmissions } from './admission-story.ts'
import { OFFICE_THEME_2020, VILLAGE_THEME_2023 } from './articles.ts'
import {
  tellBulletinOfClasses,
  tellBulletinOfConference,
  tellBulletinOfDialogue,
  tellBulletinOfOfficeCell,
  tellBulletinOfVillage,
} from './bulletin-story.ts'
import { makeDemoCaller, travellingClock } from './caller.ts'
import { tellCommission } from './commission-story.ts'
import { callNextConference, headOfOffices, tellConference } from './conference-story.ts'
import { tellContest } from './contest-story.ts'
import { DEMO_PASSWORD, demoAccountsOf } from './demo-accounts.ts'
import { tellNextDialogue, tellPastDialogue } from './dialogue-story.ts'
import { tellDiscipline } from './discipline-story.ts'
import { tellFiles } from './file-story.ts'
import { followUp } from './follow-up.ts'
import { giveDuties } from './give-duties.ts'
import { tellHandover } from './handover-story.ts'
import { tellInspection } from './inspection-story.ts'
import { tellLetter } from './letter-story.ts'
import { tellLibrary } from './library-story.ts'
import { OFFICE, SMALL, TINY, VILLAGE } from './manners.ts'
import { liveMonth, prepareMonth } from './month-story.ts'
import { tellNote } from './note-story.ts'
import { foundPlaces, type Places } from './places.ts'
import { type Manner, planOf, plansOf } from './plans.ts'
import { tellRemedy } from './remedy-story.ts'
import { tellReports } from './report-story.ts'
import { tellResidence } from './residence-story.ts'
import { admit, mourn } from './roll-changes.ts'
import { tellSigns } from './signs-story.ts'
import type { Cast, Teller } from './story.ts'
import { tellThematicMeeting } from './told-meetings.ts'
import { tellArticleClasses, tellClosedClass, tellOpenClass } from './training-story.ts'
import { endDistrict } from './two-levels.ts'
import { receiveVisitor } from './visitor-story.ts'
import { fillCommunes } from './ward-cells.ts'
import { setWardSheet } from './ward-sheet.ts'
import { giveOffice } from './world.ts'

const MONTHS_BEHIND = 24
/** Probation lasts a year: the review of this admission is due soon. */
const ADMITTED_MONTHS_AGO = 10
/** The year of probation is over, the time to review it is not. */
const FORMER_YEAR_MONTHS = 13

/**
 * Fills an empty database with the world of the articles and two years of months, through the acts people perform, on clocks
 * that travel. `progress` hears how far it is, from 0 to 1.
 */
export async function loadDemo(real: ServerDeps, rosters: string, progress: (share: number) => void): Promise<void> {
  const deps: ServerDeps = { ...real, mailer: null }
  const today = localDateAt(real.clock.now())
  const now = monthOf(today)
  const places = await withTeller(deps, async (teller, onClock) => {
    const founded = await foundPlaces(onClock, teller.clock, path.resolve(rosters))
    await fillCommunes(teller, onClock, founded)
    await tellThePast(teller, onClock, founded)
    await tellArticleClasses(teller, founded.offices, founded.casts.matTran.officer)
    await tellBulletinOfClasses(teller, founded)
    await endDistrict(teller, founded)
    await setWardSheet(teller, founded)
    return founded
  })
  const probationer = await withTeller(deps, (teller) =>
    admit(teller, places.school, addMonths(now, -FORMER_YEAR_MONTHS), {
      fullName: 'Đoàn Minh Thảo',
      sex: 'female',
      bornOn: '1998-05-27',
      occupation: 'Giáo viên',
    }),
  )
  await withTeller(deps, (teller) =>
    admit(teller, places.clinic, addMonths(now, -5), {
      fullName: 'Tạ Bích Quyên',
      sex: 'female',
      bornOn: '1996-09-02',
      occupation: 'Điều dưỡng',
    }),
  )
  await tellTheMonths(deps, places, now, progress)
  await withTeller(deps, (teller) => receiveVisitor(teller, places.casts.dongLoi, today))
  await withTeller(deps, (teller) => giveDuties(teller, places.casts.dongLoi, now))
  await withTeller(deps, (teller) =>
    prepareMonth(
      teller,
      places.casts.dongLoi,
      { ...planOf(VILLAGE, now, MONTHS_BEHIND), meetsOn: soon(today) },
      'schedule',
    ),
  )
  // What lies behind comes first: papers of a unit are numbered in the order they are issued.
  await withTeller(deps, (teller) => tellClosedClass(teller, places, today))
  await withTeller(deps, (teller) => tellPastDialogue(teller, places, today))
  await withTeller(deps, (teller) => tellBulletinOfDialogue(teller, places, today))
  const school = { cast: places.school, probationer }
  await withTeller(deps, (teller) => tellAdmissions(teller, { village: places.casts.dongLoi, school }, today))
  await withTeller(deps, (teller) =>
    tellResidence(teller, { village: places.casts.dongLoi, school: places.school }, today),
  )
  await withTeller(deps, (teller) => tellInspection(teller, places.casts.dongLoi, today))
  await withTeller(deps, (teller) => tellRemedy(teller, places, today))
  await withTeller(deps, (teller) => tellSigns(teller, places.casts.dongLoi, today))
  const member = demoAccountsOf(places).find(({ username }) => username === 'dangvien')?.person
  if (member) await withTeller(deps, (teller) => tellNote(teller, places.casts.dongLoi, { member, today }))
  await withTeller(deps, (teller) => tellDiscipline(teller, places.casts.dongLoi, today))
  if (member) await withTeller(deps, (teller) => tellFiles(teller, { cast: places.casts.dongLoi, member, today }))
  const commission = { commune: places.commune, inspector: places.inspector, helpers: places.helpers }
  await withTeller(deps, (teller) => tellCommission(teller, commission, { cell: places.casts.dongTrung, today }))
  await withTeller(deps, (teller) => tellLetter(teller, places, today))
  await withTeller(deps, (teller) => callNextConference(teller, places, today))
  await withTeller(deps, (teller) => tellOpenClass(teller, places, today))
  await withTeller(deps, (teller) => tellContest(teller, places, today))
  await withTeller(deps, (teller) => tellLibrary(teller, places, today))
  await withTeller(deps, (teller) => tellNextDialogue(teller, places, today))
  await withTeller(deps, (teller) => tellHandover(teller, places, today))
  await carryAll(real)
  await withTeller(deps, (teller) => tellReports(teller, places, today))
  await makeAccounts(real, places)
  await refreshAll(real)
  await checkEverything(real)
}

/** In five days, this month: what was done to prepare it lies behind. */
function soon(today: LocalDate): LocalDate {
  const inFiveDays = addDays(today, 5)
  const last = lastDayOf(monthOf(today))
  return inFiveDays < last ? inFiveDays : last
}

/** A clock of its own and a caller on it: cells live their months side by side, each at its own day. */
async function withTeller<T>(deps: ServerDeps, tell: (teller: Teller, onClock: ServerDeps) => Promise<T>): Promise<T> {
  const clock = travellingClock()
  const onClock = { ...deps, clock }
  const caller = await makeDemoCaller(onClock)
  try {
    return await tell({ call: caller.call, clock }, onClock)
  } finally {
    await caller.close()
  }
}

/** What the articles tell, and what became of the units after it. */
async function tellThePast(teller: Teller, deps: ServerDeps, places: Places): Promise<void> {
  const { call, clock } = teller
  const { casts } = places
  await giveOffice(deps, places.offices, headOfOffices(places), 'committee_secretary', '2020-03-01')
  await tellThematicMeeting(teller, casts.matTran, OFFICE_THEME_2020)
  await tellBulletinOfOfficeCell(teller, places)
  await tellConference(teller, deps, places)
  await tellBulletinOfConference(teller, places)
  clock.goTo('2023-08-01', '09:00')
  const profile = {
    asOfOn: '2023-08-01',
    households: 305,
    people: 1110,
    poorHouseholds: 6,
    nearPoorHouseholds: 12,
    note: '',
  } as const
  await call(casts.dongLoi.secretary.id, unitsApi.setProfile, { params: { id: casts.dongLoi.unitId }, body: profile })
  await tellThematicMeeting(teller, casts.dongLoi, VILLAGE_THEME_2023)
  await tellBulletinOfVillage(teller, places)
}

/** Two years of months of each cell, in order within the cell. */
async function tellTheMonths(
  deps: ServerDeps,
  places: Places,
  now: Month,
  progress: (share: number) => void,
): Promise<void> {
  const { dongLoi, dongTrung, baiThuong, matTran } = places.casts
  const cells: readonly (readonly [Cast, Manner])[] = [
    [dongLoi, VILLAGE],
    [dongTrung, SMALL],
    [baiThuong, TINY],
    [matTran, OFFICE],
  ]
  let done = 0
  await Promise.all(
    cells.map(([cast, manner]) =>
      withTeller(deps, async (teller) => {
        for (const [index, plan] of plansOf(manner, now, MONTHS_BEHIND).entries()) {
          if (cast === dongLoi && index === MONTHS_BEHIND - ADMITTED_MONTHS_AGO)
            await changeTheRoll(teller, places, addMonths(now, -ADMITTED_MONTHS_AGO - 1))
          await liveMonth(teller, cast, plan)
          await followUp(teller, cast, `${plan.month}-27` as LocalDate, index)
          done += 1
          progress(done / (MONTHS_BEHIND * cells.length))
        }
      }),
    ),
  )
}

/** One dies, one is admitted: the village cell stays at 55, and a year of probation is about to end. */
async function changeTheRoll(teller: Teller, places: Places, month: Month): Promise<void> {
  const { dongLoi } = places.casts
  await mourn(teller, dongLoi, month, places.oldestOfDongLoi.id)
  const newcomer = {
    fullName: 'Ngô Khánh Ngân',
    sex: 'female',
    bornOn: '1999-04-12',
    occupation: 'Giáo viên mầm non',
  } as const
  await admit(teller, dongLoi, month, newcomer)
}

async function makeAccounts({ db, clock }: ServerDeps, places: Places): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const { username, person } of demoAccountsOf(places)) {
      await makeDemoAccount(trx, clock, false, {
        personId: person.id,
        fullName: person.name,
        username,
        password: DEMO_PASSWORD,
      })
    }
  })
}
