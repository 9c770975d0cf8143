import { sql } from 'kysely'

/** Of another ethnicity than Kinh, or entered as of a minority: of `member` m and `person` p. */
export const MINORITY = sql<boolean>`(lower(coalesce(m.ethnicity, 'kinh')) <> 'kinh'
  or exists (select from member_tag g where g.person_id = p.id and g.tag = 'ethnic_minority'))`
