/**
 * Verifies every unit's ledger without a line of the program: only Node, `pg`, and the rule written in
 * docs/operations/ledger.md. Exit code 0: all chains hold; 1: a broken place is named; 2: the database was not reached.
 *
 *   npm run verify-ledger                      with DATABASE_URL, or the running program's own database
 *   npm run verify-ledger -- --keep FILE       also writes where each chain stands now, to be kept elsewhere
 *   npm run verify-ledger -- --compare FILE    also checks that what was kept then is still part of the chains
 */
import { createHash } from 'node:crypto'
import { readFileSync, realpathSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

const PAGE = 1000
/** Not `.pathname`: that one writes a space or a Vietnamese letter of a folder's name as %20, and no file is called so. */
const THIS_FILE = fileURLToPath(import.meta.url)

const WORDS = {
  vi: {
    holds: '{units} sổ, {entries} dòng: mọi dòng đều nguyên vẹn.',
    broken: 'Sổ của tổ chức {unit} sai từ dòng {seq}: {why}',
    gap: 'thiếu dòng trước đó.',
    previous: 'không nối với dòng trước.',
    hash: 'nội dung dòng đã bị sửa.',
    act: 'không khớp với thao tác đã ghi.',
    head: 'cuối sổ không khớp: có dòng bị xóa hoặc thêm ngoài chương trình.',
    unlisted: 'thao tác {act} không có dòng nào trong sổ.',
    kept: 'khác với bản đã lưu ngày trước: sổ đã bị viết lại.',
    unreachable: 'Không kết nối được tới cơ sở dữ liệu. Hãy khởi động chương trình hoặc đặt DATABASE_URL. ({code})',
  },
  en: {
    holds: '{units} ledgers, {entries} entries: all hold.',
    broken: 'The ledger of unit {unit} is broken from entry {seq}: {why}',
    gap: 'an entry before it is missing.',
    previous: 'it does not join the entry before it.',
    hash: 'the entry was changed.',
    act: 'it differs from the act on record.',
    head: 'the end does not match: entries were removed or added outside the program.',
    unlisted: 'act {act} has no entry.',
    kept: 'it differs from what was kept earlier: the ledger was rewritten.',
    unreachable: 'The database was not reached. Start the program or set DATABASE_URL. ({code})',
  },
}[process.env.CONSOLE_LANGUAGE === 'en' ? 'en' : 'vi']

const words = (key, facts) => WORDS[key].replace(/\{(\w+)\}/g, (_all, name) => String(facts[name]))

/** The hash of an entry, from its columns and the hash before it. */
export function hashOf(entry, previousHash) {
  const at = new Date(Number(entry.at_ms)).toISOString()
  const parts = [previousHash, entry.seq, entry.act_id, entry.act, entry.actor, at]
  const lines = [...parts, entry.subject_kind, entry.subject_id, entry.digest]
  return createHash('sha256').update(lines.join('\n'), 'utf8').digest('hex')
}

/** Walks one unit's chain from its first entry. Returns where it ends, or throws the first broken place. */
async function walk(client, unit, kept) {
  let last = { seq: 0, hash: '' }
  for (;;) {
    const { rows } = await client.query(
      `select e.seq::int as seq, e.act_id, e.act, e.actor, (extract(epoch from e.at) * 1000)::bigint::text as at_ms,
              e.subject_kind, e.subject_id, e.digest, e.previous_hash, e.hash,
              a.id is not null and a.name = e.act and a.unit_id = e.unit_id and a.at = e.at
                and coalesce(a.actor_id::text, 'program') = e.actor
                and a.subject_kind = e.subject_kind and a.subject_id = e.subject_id as matches_act
       from ledger_entry e left join act a on a.id = e.act_id
       where e.unit_id = $1 and e.seq > $2 order by e.seq limit ${PAGE}`,
      [unit, last.seq],
    )
    if (rows.length === 0) return last
    for (const entry of rows) {
      const why = faultOf(entry, last, kept)
      if (why) throw new Broken(unit, entry.seq, why)
      last = { seq: entry.seq, hash: entry.hash }
    }
  }
}

function faultOf(entry, last, kept) {
  if (entry.seq !== last.seq + 1) return 'gap'
  if (entry.previous_hash !== last.hash) return 'previous'
  if (entry.hash !== hashOf(entry, last.hash)) return 'hash'
  if (!entry.matches_act) return 'act'
  return kept?.seq === entry.seq && kept.hash !== entry.hash ? 'kept' : null
}

class Broken extends Error {
  constructor(unit, seq, why, facts = {}) {
    super(words('broken', { unit, seq, why: words(why, facts) }))
  }
}

export async function verifyLedgers(client, kept = {}) {
  await client.query('begin transaction isolation level repeatable read read only')
  const { rows } = await client.query(
    `select unit_id, coalesce(h.seq, 0)::int as seq, coalesce(h.hash, '') as hash
     from ledger_head h full join (select distinct unit_id from ledger_entry) e using (unit_id) order by unit_id`,
  )
  const ends = {}
  let entries = 0
  for (const { unit_id: unit, seq, hash } of rows) {
    const end = await walk(client, unit, kept[unit])
    if (end.seq !== seq || end.hash !== hash) throw new Broken(unit, end.seq + 1, 'head')
    ends[unit] = end
    entries += end.seq
  }
  for (const [unit, { seq }] of Object.entries(kept)) {
    if ((ends[unit]?.seq ?? 0) < seq) throw new Broken(unit, (ends[unit]?.seq ?? 0) + 1, 'kept')
  }
  const unlisted = await client.query(
    'select a.id, a.unit_id from act a where not exists (select from ledger_entry e where e.act_id = a.id) limit 1',
  )
  const [lost] = unlisted.rows
  if (lost) throw new Broken(lost.unit_id, (ends[lost.unit_id]?.seq ?? 0) + 1, 'unlisted', { act: lost.id })
  await client.query('commit')
  return { ends, entries }
}

/** The running program keeps the address of its own database in its data folder. */
function addressOf() {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL
  const root = path.resolve(path.dirname(THIS_FILE), '..')
  const elsewhere = `/var/lib/nen-nep-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`
  const folders = process.env.DATA_DIR
    ? [path.resolve(root, process.env.DATA_DIR)]
    : [path.join(root, 'data'), elsewhere]
  for (const folder of folders) {
    try {
      const { port, password } = JSON.parse(readFileSync(path.join(folder, 'postgres', 'database.json'), 'utf8'))
      return `postgres://postgres:${password}@127.0.0.1:${port}/nennep`
    } catch {
      // try the next
    }
  }
  return null
}

function option(name) {
  const at = process.argv.indexOf(name)
  return at === -1 ? null : process.argv[at + 1]
}

async function main() {
  const client = new pg.Client({ connectionString: addressOf() ?? 'postgres://127.0.0.1:1/' })
  try {
    await client.connect()
  } catch (fault) {
    console.error(words('unreachable', { code: fault.code ?? 'unknown' }))
    return 2
  }
  try {
    const compare = option('--compare')
    const { ends, entries } = await verifyLedgers(client, compare ? JSON.parse(readFileSync(compare, 'utf8')) : {})
    const keep = option('--keep')
    if (keep) writeFileSync(keep, `${JSON.stringify(ends, null, 2)}\n`)
    console.log(words('holds', { units: Object.keys(ends).length, entries }))
    return 0
  } catch (fault) {
    if (!(fault instanceof Broken)) throw fault
    console.error(fault.message)
    return 1
  } finally {
    await client.end()
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === THIS_FILE) process.exit(await main())
