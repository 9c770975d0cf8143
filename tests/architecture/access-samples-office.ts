import type { Sample, Samples } from './access-samples.ts'
import { MINUTES } from './access-things.ts'
import { DAY, type Tree } from './access-world.ts'

const door = (body?: object): Sample => ({ about: 'anyone', sent: () => (body ? { body } : {}) })
const own = (body?: object): Sample => ({ about: 'own', sent: () => (body ? { body } : {}) })
const inCell = (more: (tree: Tree) => object = () => ({})): Sample => ({
  about: 'cell',
  sent: (tree) => ({ params: { unitId: tree.cell }, ...more(tree) }),
})
const inCommittee = (body?: object): Sample => ({
  about: 'committee',
  sent: ({ committee }) => ({ params: { unitId: committee }, ...(body ? { body } : {}) }),
})
const ofPerson = (body?: object): Sample => ({
  about: 'cell',
  sent: ({ person }) => ({ params: { personId: person }, ...(body ? { body } : {}) }),
})
const ofPaper = (body?: object): Sample => ({
  about: 'cell',
  sent: ({ made }) => ({ params: { id: made['paper'] ?? '' }, ...(body ? { body } : {}) }),
})
const ofAccount = (more: object): Sample => ({
  about: 'cell',
  sent: ({ cell, made }) => ({ params: { userId: made['user'] ?? '' }, body: { unitId: cell, ...more } }),
})

const PASSWORD = 'Mưa rơi trên mái ngói'
const NOBODY = '0192f0c1-7c00-7000-8000-000000000001'

export const accountSamples: Samples = {
  'accounts.signIn': door({ username: 'không ai', password: PASSWORD }),
  'accounts.redeemCode': door({ username: 'không ai', code: 'AAAA-BBBB', password: PASSWORD }),
  'accounts.setup': door(),
  'accounts.beginInstallation': door({
    code: 'AAAA-BBBB',
    password: PASSWORD,
    fullName: 'Nguyễn Thử',
    unitName: 'Đảng ủy xã',
    unitKind: 'grassroots_committee',
  }),
  'accounts.signOut': own(),
  'accounts.me': own(),
  'accounts.saveSettings': own({ textSize: 'large', language: 'vi' }),
  'accounts.sessions': own(),
  'accounts.endSession': { about: 'own', finds: 'nothing', sent: () => ({ params: { sessionId: NOBODY } }) },
  'accounts.endOtherSessions': own(),
  'accounts.changePassword': own({ current: 'không phải mật khẩu ấy', wanted: PASSWORD }),
  'accounts.beginTotp': own({ password: 'không phải mật khẩu ấy' }),
  'accounts.confirmTotp': own({ totpCode: '000000' }),
  'accounts.removeTotp': own({ password: 'không phải mật khẩu ấy' }),
  'accounts.ofUnit': inCell(),
  'accounts.make': {
    about: 'cell',
    sent: ({ cell, made }) => ({ body: { unitId: cell, personId: made['termHolder'] ?? '' } }),
  },
  'accounts.renewCode': ofAccount({ removeTotp: false }),
  'accounts.close': ofAccount({}),
  'accounts.reopen': ofAccount({}),
}

const ENTRY = { reason: 'already_here', paper: 'Danh sách đảng viên của chi bộ', note: '' }

export const officeSamples: Samples = {
  'rulebook.inForce': inCell(),
  'rulebook.history': {
    about: 'cell',
    sent: ({ cell }) => ({ params: { unitId: cell, code: 'meeting.minMinutes' } }),
  },
  'rulebook.overlays': inCommittee(),
  'rulebook.preview': inCommittee(MINUTES),
  'rulebook.set': inCommittee({ ...MINUTES, from: '2027-01-01', reason: 'Theo nghị quyết', knowsOfAdopted: true }),
  'rulebook.previewEnd': {
    about: 'committee',
    sent: ({ made }) => ({ params: { overlayId: made['overlay'] ?? '' }, query: { on: '2027-06-01' } }),
  },
  'rulebook.end': {
    about: 'committee',
    sent: ({ made }) => ({
      params: { overlayId: made['overlay'] ?? '' },
      body: { on: '2027-06-01', reason: 'Hết cần' },
    }),
  },
  'members.roster': inCell(),
  'members.one': ofPerson(),
  'members.mine': own(),
  'members.search': { about: 'list', sent: () => ({ query: { q: 'nguyen' } }) },
  'members.export': inCell(),
  'members.enrol': inCell(({ name }) => ({ body: { facts: aNewcomer(name), joinedOn: DAY, tags: [], entry: ENTRY } })),
  'members.setTags': ofPerson({ tags: [], basedOn: [] }),
  'members.leaveCell': ofPerson({ leftOn: '2010-01-01', reason: 'entered_by_mistake', paper: '' }),
  'members.previewImport': inCell(() => ({ body: { asOfOn: DAY }, file: Buffer.from('không phải bảng tính') })),
  'members.confirmImport': inCell(() => ({
    body: { asOfOn: DAY, seen: 'x', acceptedRows: [] },
    file: Buffer.from('không phải bảng tính'),
  })),
  'papers.register': inCell(),
  'papers.show': ofPaper(),
  'papers.pdf': ofPaper(),
  'papers.docx': ofPaper(),
  'papers.declareVoid': ofPaper({ reason: 'Ban hành nhầm' }),
  'papers.numberTerms': inCell(),
  'papers.startNumberTerm': inCell(() => ({ body: { fromOn: '2027-01-01', basis: 'Đại hội chi bộ' } })),
  'obligations.of_unit': inCell(),
  'obligations.below': inCommittee(),
}

function aNewcomer(name: string) {
  const unknown = ['sex', 'bornOn', 'bornPrecision', 'admittedOn', 'probationFromOn', 'officialOn', 'cardNumber']
  const more = ['fileNumber', 'citizenNumber', 'phone', 'email', 'homeAddress', 'occupation', 'ethnicity']
  return { ...Object.fromEntries([...unknown, ...more].map((field) => [field, null])), fullName: `Hồ Mới ${name}` }
}
