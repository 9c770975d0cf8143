import { strToU8, zipSync } from 'fflate'
import { drawnDossiers } from '#cases/public.ts'
import type { CaseId } from '#kernel/id.ts'
import type { Actor } from '#platform/server/access/actor.ts'
import type { ActDeps } from '#platform/server/acts/perform.ts'
import type { Download } from '#platform/server/http/serve.ts'
import { type SealedFile, type SealedKey, sealedFiles } from '#vault/public.ts'
import type { SealedKind } from '#vault/rules/vocabulary.ts'
import { fenceToday } from './fence-today.ts'
import { findRow } from './letter-page.ts'
import { itemsOf } from './letters.store.ts'
import { recordLook } from './looks.queries.ts'

const NAMES: Readonly<Record<SealedKind, string>> = {
  letter: 'don',
  identity: 'nguoi-gui',
  minutes: 'bien-ban-lam-viec',
  exchange: 'trao-doi',
}

/**
 * A letter taken out: the dossiers of its cases, and of those they led to (discipline), as far as they are for the caller, which know the code name alone, and the annex, sealed as
 * it lies in the vault. Nothing is opened on the way, and it is logged. Undefined where he is kept out of the letter.
 */
export async function letterFile(deps: ActDeps, actor: Actor, letterId: string): Promise<Download | undefined> {
  await fenceToday(deps)
  const taken = await deps.db.transaction().execute(async (trx) => {
    const row = await findRow(trx, actor, letterId)
    if (!row) return undefined
    await recordLook(trx, deps.clock, row, actor.personId, 'file')
    const ids = (await itemsOf(trx, [letterId])).map(({ itemId }) => itemId)
    return { row, sealed: await sealedFiles(trx, ids) }
  })
  if (!taken) return undefined
  const { row, sealed } = taken
  const entries: [string, Uint8Array][] = [['DOC-TRUOC.txt', strToU8(`\uFEFF${guide(row.code, sealed)}`)]]
  for (const [index, id] of row.caseIds.entries()) {
    for (const [place, dossier] of (await drawnDossiers(deps, actor, id as CaseId)).entries())
      entries.push([`ho-so-${index + 1}${place === 0 ? '' : `-kem-theo-${place}`}.pdf`, dossier.body])
  }
  const body = zipSync(Object.fromEntries([...entries, ...sealed.flatMap(annexEntries)]), { level: 0 })
  return { fileName: `ho-so-${row.code}.zip`, contentType: 'application/zip', body: Buffer.from(body) }
}

const placeOf = ({ code, kind }: SealedFile) => `phu-luc-niem-phong/${code}-${NAMES[kind]}`

function annexEntries(file: SealedFile): [string, Uint8Array][] {
  const keys = file.keys.map(({ blob }, index): [string, Uint8Array] => [keyPlace(file, index), blob])
  return [[`${placeOf(file)}.age`, file.ciphertext], ...keys]
}

function keyPlace(file: SealedFile, index: number): string {
  return `${placeOf(file)}-chia-khoa-${String(index + 1).padStart(2, '0')}.age`
}

const holder = (name: string, isSheet: boolean) => (isSheet ? `tờ khôi phục do ${name} giữ` : `chìa khóa của ${name}`)

function keyLine(file: SealedFile, key: SealedKey, index: number): string {
  const outer = holder(key.secondName, key.secondIsSheet)
  return `  ${keyPlace(file, index)}: mở lớp ngoài bằng ${outer}, lớp trong bằng ${holder(key.readerName, key.readerIsSheet)}`
}

/** How it is opened without this program, and by whom. */
function guide(code: string, sealed: readonly SealedFile[]): string {
  return [
    `HỒ SƠ ${code}`,
    '',
    'Hồ sơ (tệp PDF) chỉ biết mã số. Phụ lục niêm phong giữ nguyên như trong két: không ai đọc được một mình.',
    'Mở bằng chương trình age (age-encryption.org), cần đủ hai người hoặc đủ hai tờ khôi phục:',
    '1. Giải lớp ngoài của một tệp chìa khóa, rồi giải lớp trong: được chìa của tệp (AGE-SECRET-KEY-...).',
    '2. Giải tệp cùng tên bằng chìa đó. Bỏ 8 byte đầu (độ dài, phần sau độ dài ấy là phần đệm), còn lại là tệp zip.',
    '',
    ...sealed.flatMap((file) => [`${placeOf(file)}.age`, ...file.keys.map((key, index) => keyLine(file, key, index))]),
    '',
  ].join('\r\n')
}
