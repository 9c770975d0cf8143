import type { PersonId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import {
  type FileListFacts,
  fileListPaper,
  type MemberSheetFacts,
  memberSheetPaper,
  type PaperFormat,
  type PaperHeadFacts,
  type PaperModel,
  renderedDownload,
} from '#papers/public.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { Db, Trx } from '#platform/server/db/db.ts'
import type { Download } from '#platform/server/http/serve.ts'
import { rulesFor } from '#rulebook/public.ts'
import type { RulesInForce } from '#rulebook/rules/rule.ts'
import { findSecretaryOf, findUnitOn, unitHeader } from '#units/public.ts'
import { RECORD_SECTIONS, type RecordSection, SECTION_SPECS } from '../rules/record-sections.ts'
import type { Values } from '../rules/record-values.ts'
import { readFile, type WholeFile } from './file.queries.ts'
import { readIndex } from './file-index.queries.ts'
import { exemptSince } from './file-page.ts'
import type { FileLook } from './open-file.ts'
import { FILE_PAPER_NAMES } from './record-paper-words.ts'

const PLACE_BLANK = '................'
/** As papers write a day known in part. */
const dayText = (value: string) => value.split('-').toReversed().join('/')

export interface PaperAsked {
  readonly personId: PersonId
  readonly at: Date
  readonly format: PaperFormat
}

/** The phiếu of a member as a file; undefined where it is outside the scope. */
export async function sheetDownload(db: Db, actor: Actor, asked: PaperAsked): Promise<Download | undefined> {
  const drawn = await db.transaction().execute(async (trx) => {
    const file = await readFile(trx, actor, { personId: asked.personId, purpose: 'sheet', at: asked.at })
    if (!file) return undefined
    const rules = await rulesFor(trx, file.opened.unitId, actor.today)
    const facts = await sheetFacts(trx, actor, file, rules)
    return { model: memberSheetPaper(facts), layout: rules['paper.layout'].value, name: file.member.fullName }
  })
  return drawn && renderedDownload(drawn, `Phiếu đảng viên ${drawn.name}`, asked.format)
}

async function sheetFacts(
  trx: Trx,
  actor: Actor,
  { opened, member, contents }: WholeFile,
  rules: RulesInForce,
): Promise<MemberSheetFacts> {
  const sets = RECORD_SECTIONS.flatMap((section) => entriesOf(section, contents.sets[section]))
  const rows = RECORD_SECTIONS.flatMap((section) => {
    const found = contents.rows[section]
    return found ? [[section, found.map(({ values }) => printed(section, values))] as const] : []
  })
  const exempt = exemptSince(member, actor.today)
  return {
    head: await headOf(trx, opened.unitId, actor.today),
    organisations: await organisationsOf(trx, opened.unitId, actor.today),
    fileNumber: member.fileNumber,
    cardNumber: member.cardNumber,
    values: { ...Object.fromEntries(sets), exemptFromOn: exempt === null ? null : dayText(exempt) },
    rows: Object.fromEntries(rows),
    hasHousehold: opened.sections.includes('household'),
    badgeYears: rules['badge.years'].value,
  }
}

function entriesOf(section: RecordSection, values: Values | undefined) {
  return Object.entries(printed(section, values ?? {})).map(([name, value]) => [`${section}.${name}`, value] as const)
}

const SEX_TEXT: Readonly<Record<string, string>> = { male: 'Nam', female: 'Nữ' }
const PRECISE: Readonly<Record<string, number>> = { year: 4, month: 7, day: 10 }

/** Values as a paper writes them. */
function printed(section: RecordSection, values: Values): Values {
  return Object.fromEntries(
    SECTION_SPECS[section].fields.map(({ name, type }) => {
      const value = values[name] ?? null
      if (value === null) return [name, null]
      if (name === 'bornOn' && section === 'facts') {
        return [name, dayText(value.slice(0, PRECISE[values['bornPrecision'] ?? 'day'] ?? 10))]
      }
      if (type === 'day' || type === 'when') return [name, dayText(value)]
      if (type === 'flag') return [name, 'Có']
      return [name, name === 'sex' ? (SEX_TEXT[value] ?? value) : value]
    }),
  )
}

/** The file's list as the paper that is sealed with it. For who moves a member: inside his own transaction. */
export async function composeFileList(trx: Trx, actor: Actor, look: FileLook): Promise<PaperModel | undefined> {
  const index = await readIndex(trx, actor, { ...look, purpose: 'file_list' })
  if (!index) return undefined
  const { opened, member, papers, expected } = index
  const secretary = await findSecretaryOf(trx, opened.unitId, actor.today)
  const facts: FileListFacts = {
    head: await headOf(trx, opened.unitId, actor.today),
    memberName: member.fullName,
    bornOn: member.bornOn === null ? null : dayText(member.bornOn.slice(0, PRECISE[member.bornPrecision ?? 'day'])),
    fileNumber: member.fileNumber,
    cardNumber: member.cardNumber,
    entries: papers.map((paper) => ({
      reference: `paper:${paper.id}`,
      name: paper.forYear === null ? paper.title : `${paper.title} (năm ${paper.forYear})`,
      number: paper.number,
      issuedOn: paper.issuedOn === null ? '' : dayText(paper.issuedOn),
      place: placeOf(paper),
    })),
    missing: expected
      .filter(({ needed, present }) => present < needed)
      .map(({ kind, forYear }) => `${FILE_PAPER_NAMES[kind]}${forYear === null ? '' : `, năm ${forYear}`}`),
    signer: { authority: 'T/M CHI BỘ', post: 'BÍ THƯ', name: secretary?.personName ?? null },
  }
  return fileListPaper(facts)
}

function placeOf({ sha256, cabinet, folder }: { sha256: string | null; cabinet: string; folder: string }): string {
  return [sha256 === null ? '' : 'Bản chụp', cabinet, folder].filter((part) => part !== '').join(', ')
}

export async function fileListDownload(db: Db, actor: Actor, asked: PaperAsked): Promise<Download | undefined> {
  const drawn = await db.transaction().execute(async (trx) => {
    const model = await composeFileList(trx, actor, { ...asked, purpose: 'file_list' })
    return model && { model, layout: (await rulesOfMember(trx, actor, asked.personId))['paper.layout'].value }
  })
  return drawn && renderedDownload(drawn, 'Mục lục hồ sơ', asked.format)
}

async function rulesOfMember(trx: Trx, actor: Actor, personId: PersonId) {
  const row = await trx
    .selectFrom('membership')
    .select('unitId')
    .where('personId', '=', personId)
    .orderBy('fromOn', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return await rulesFor(trx, row.unitId as Parameters<typeof rulesFor>[1], actor.today)
}

async function headOf(trx: Trx, unitId: Parameters<typeof unitHeader>[1], on: LocalDate): Promise<PaperHeadFacts> {
  const header = await unitHeader(trx, unitId, on)
  return {
    superiorName: header?.superior ?? null,
    unitName: header?.issuerName ?? '',
    place: header?.place || PLACE_BLANK,
    number: { kind: 'unnumbered' },
    on: null,
  }
}

/** Names from the top of the tree down to the cell. */
async function organisationsOf(
  trx: Trx,
  unitId: Parameters<typeof findUnitOn>[1],
  on: LocalDate,
): Promise<readonly string[]> {
  const names: string[] = []
  for (
    let unit = await findUnitOn(trx, unitId, on);
    unit;
    unit = unit.parentId ? await findUnitOn(trx, unit.parentId, on) : undefined
  ) {
    names.unshift(unit.name)
  }
  return names
}
