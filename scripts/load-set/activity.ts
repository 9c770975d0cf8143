import pg from 'pg'

export interface ActivityRequest {
  /** The database's address as its owner. */
  readonly url: string
  /** The year whose months get a meeting in every cell. */
  readonly year: number
  readonly say: (sentence: string) => void
}

export interface Activity {
  readonly meetings: number
  readonly attendances: number
}

const RULES = '{"meeting.reportDaysAfter": {"value": 2}}'

/**
 * A year of monthly meetings with the whole roll called, in every cell of a set made here. Foreign keys and triggers rest meanwhile: what is
 * written refers to what was just read, and the counters are made anew from it afterwards (`npm run counters -- rebuild`).
 */
export async function loadActivity({ url, year, say }: ActivityRequest): Promise<Activity> {
  const client = new pg.Client({
    connectionString: url,
    options: '-c synchronous_commit=off -c session_replication_role=replica',
  })
  await client.connect()
  try {
    let [meetings, attendances] = [0, 0]
    for (let month = 1; month <= 12; month += 1) {
      const first = `${year}-${String(month).padStart(2, '0')}-01`
      const made = await client.query(MEETINGS, [first, RULES])
      const called = await client.query(ATTENDANCES, [first])
      meetings += made.rowCount ?? 0
      attendances += called.rowCount ?? 0
      say(`${first.slice(0, 7)}: ${meetings} meetings, ${attendances} attendances`)
    }
    await client.query('vacuum analyze meeting, attendance')
    return { meetings, attendances }
  } finally {
    await client.end()
  }
}

/** One in three months both in one; grades by chance, always the same for a cell and month. */
const MEETINGS = `
  insert into meeting (id, unit_id, kind, stage, month, starts_on, starts_at, started_at, ended_at, rules_pin, roster_pin, reported_at, decided_grade,
    decided_points, decided_at)
  select gen_random_uuid(), c.unit_id, case when extract(month from $1::date)::int % 3 = 0 then 'combined' else 'regular' end, 'graded',
    to_char($1::date, 'YYYY-MM'), d.day, d.begins, d.begins, d.begins + interval '2 hours', $2::jsonb, '[]'::jsonb, d.begins + interval '1 day',
    (array['good', 'fair', 'good', 'average'])[1 + abs(hashtext(c.unit_id::text || $1)) % 4], 90, d.begins + interval '3 days'
  from unit_version c
  cross join lateral (select $1::date + abs(hashtext(c.unit_id::text)) % 20 as day) o
  cross join lateral (select o.day, (o.day + time '19:30') at time zone 'Asia/Ho_Chi_Minh' as begins) d
  where c.kind = 'cell' and c.to_on is null`

/** Nine in ten are there. */
const ATTENDANCES = `
  insert into attendance (meeting_id, person_id, unit_id, mark, arrived_at)
  select m.id, s.person_id, m.unit_id, case when k.is_there then 'present' else 'absent_excused' end, case when k.is_there then m.started_at end
  from meeting m
  join membership s on s.unit_id = m.unit_id and s.from_on <= m.starts_on and (s.to_on is null or s.to_on > m.starts_on)
  cross join lateral (select abs(hashtext(s.person_id::text || m.month)) % 10 > 0 as is_there) k
  where m.month = to_char($1::date, 'YYYY-MM')`
