import type { Endpoint } from '#platform/contract/endpoint.ts'
import { residenceApi } from '#residence/contract.ts'
import { seedMember } from '#tests/support/seed.ts'
import type { Sample, Samples } from './access-samples.ts'
import { DAY, type Sent, type Tree, type World } from './access-world.ts'

const OPEN = {
  residence: { kind: 'outside', name: 'Chi bộ khu phố 3, phường Xa' },
  ...{ address: 'Số 5, khu phố 3', workplace: 'Trạm y tế', exception: null, askedOn: DAY },
}

/** No contact of anybody. */
const NOBODY = '0192f0c1-7c00-7000-8000-000000000003'

const ASK = { address: 'Số 5, khu phố 3', workplace: 'Trạm y tế', exception: null }

const BROUGHT = {
  ...{ personName: 'Hồ Thị Cư', fromName: 'Chi bộ Bệnh viện Xa', workplace: 'Bệnh viện Xa', address: '', phone: '' },
  ...{ bornYear: 1985, admittedOn: null, officialOn: null, exception: null, introductionNumber: '07-GGT/ĐU' },
  ...{ introductionIssuer: 'Đảng ủy Bệnh viện Xa', introducedOn: DAY, receivedOn: DAY },
}

type Make = (by: Tree['person'], endpoint: Endpoint, sent: Sent) => Promise<Record<string, unknown>>

/** A contact just asked for, one introduced, and one kept with the cell. */
export async function residenceThings({ deps: { db } }: World, tree: Omit<Tree, 'made'>, make: Make) {
  const { cell, holders, name } = tree
  const secretary = holders.cell_secretary
  const params = { unitId: cell }
  const aContact = async (fullName: string) => {
    const personId = await seedMember(db, { unitId: cell, fullName })
    return await make(secretary, residenceApi.open, { params, body: { ...OPEN, personId } })
  }
  const asked = await aContact(`Lâm Văn ${name}`)
  const introduced = await aContact(`Lâm Thị ${name}`)
  const id = String(introduced['id'])
  await make(holders.office_officer, residenceApi.introduce, { params: { id } })
  const kept = await make(secretary, residenceApi.register, { params, body: BROUGHT })
  return { contact: String(asked['id']), introducedContact: id, keptContact: String(kept['id']) }
}

type Made = 'contact' | 'introducedContact' | 'keptContact'

const on = (made: Made, body?: object, about: Sample['about'] = 'cell'): Sample => ({
  about,
  sent: (tree) => ({ params: { id: tree.made[made] ?? '' }, ...(body ? { body } : {}) }),
})
const later = { on: '2027-12-01' }

export const residenceSamples: Samples = {
  'residence.list': { about: 'cell', sent: ({ cell }) => ({ params: { unitId: cell }, query: { side: 'away' } }) },
  'residence.show': on('contact'),
  'residence.mine': { about: 'own', sent: () => ({}) },
  'residence.ofMember': { about: 'list', sent: ({ person }) => ({ params: { personId: person } }) },
  'residence.paper': {
    about: 'cell',
    sent: ({ made }) => ({
      params: { id: made['introducedContact'] ?? '', paper: 'introduction', format: 'docx' },
    }),
  },
  'residence.open': {
    about: 'cell',
    sent: ({ cell, person }) => ({ params: { unitId: cell }, body: { ...OPEN, personId: person, askedOn: later.on } }),
  },
  'residence.register': {
    about: 'cell',
    sent: ({ cell }) => ({ params: { unitId: cell }, body: { ...BROUGHT, receivedOn: later.on } }),
  },
  'residence.ask': {
    about: 'own',
    sent: () => ({
      body: { ...ASK, residence: { kind: 'cell', unitId: '0192f0c1-7c00-7000-8000-000000000001' } },
    }),
  },
  'residence.unask': { about: 'own', finds: 'nothing', sent: () => ({ params: { id: NOBODY } }) },
  'residence.forward': on('contact'),
  'residence.introduce': on('introducedContact', undefined, 'committee'),
  'residence.receive': on('keptContact', later),
  'residence.remark': on('keptContact', { ...later, year: 2026, activities: '', remark: 'Tốt', signedBy: '' }),
  'residence.end': on('keptContact', { ...later, cause: 'moved_home', reason: '' }),
  'residence.takeBack': on('contact', later),
  'residence.withdraw': on('contact', { reason: '' }),
  'residence.recall': on('introducedContact', { reason: '' }, 'committee'),
}
