-- What a conclusion asks of a single member stands behind a second wall, as his case does: whatever a query forgets, the database shows
-- those rows only to whoever may know of the case, to whoever leads or inspects the unit that follows them, and to nobody the case keeps
-- out. Rows about a unit stay with the scope of the query.
create function remediation_seen(p_case uuid, p_unit uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select case_setting('duty') = 'remediation' or case_seen(p_case) or (
    not remediation_kept_out(p_case, case_setting('person')::uuid)
    and (p_unit = any (string_to_array(coalesce(case_setting('lead_units'), ''), ',')::uuid[])
      or exists (
        select from unit_ancestry a
        where a.unit_id = p_unit
          and a.ancestor_id = any (string_to_array(coalesce(case_setting('oversee_subtrees'), ''), ',')::uuid[])
          and a.from_on <= case_setting('on')::date and (a.to_on is null or a.to_on > case_setting('on')::date))))
$$;
revoke execute on function remediation_seen from public;
grant execute on function remediation_seen to nennep_app;

alter table remediation_notice enable row level security;
create policy notice_known on remediation_notice using (person_id is null or remediation_seen(case_id, unit_id));
-- A line belongs to whoever its notice is for: the notice asked for here is seen under its own policy.
alter table remediation_shortcoming enable row level security;
create policy shortcoming_known on remediation_shortcoming
  using (exists (select from remediation_notice n where n.id = notice_id));
alter table remediation_requirement enable row level security;
create policy requirement_known on remediation_requirement
  using (exists (select from remediation_notice n where n.id = notice_id));
alter table remediation_event enable row level security;
create policy event_known on remediation_event using (exists (select from remediation_notice n where n.id = notice_id));
alter table remediation_report enable row level security;
create policy report_known on remediation_report
  using (exists (select from remediation_requirement r where r.id = requirement_id));
alter table remediation_effect enable row level security;
create policy effect_known on remediation_effect
  using (exists (select from remediation_shortcoming s where s.id = shortcoming_id));

-- Days on which something runs on notices: no person, no matter. What a case concluded about a member has the clocks of his commitments
-- and climbs nowhere; whether it holds is looked at as of any other, unless somebody who directs the unit is kept out of that case.
create function remediation_clocks(p_units uuid[], p_on date)
  returns table (unit_id uuid, notice_id uuid, clock text, from_on date, level int, checked int[])
  language sql stable security definer set search_path = public, pg_temp as $$
  select n.unit_id, n.id, 'hear', coalesce(n.received_on, n.issued_on), 0, '{}'::int[]
  from remediation_notice n where n.unit_id = any (p_units) and n.stage in ('issued', 'received')
  union all
  select distinct n.unit_id, n.id, 'put_right', r.due_on, 0, '{}'::int[]
  from remediation_notice n join remediation_requirement r on r.notice_id = n.id
  where n.unit_id = any (p_units) and n.stage in ('issued', 'received', 'heard') and n.person_id is null
    and r.state in ('assigned', 'taken_on', 'returned') and (r.state = 'assigned' or r.due_on < p_on)
  union all
  select a.ancestor_id, n.id, 'climbed', min(r.due_on), a.depth, '{}'::int[]
  from remediation_requirement r join remediation_notice n on n.id = r.notice_id
  join unit_ancestry a on a.unit_id = n.unit_id and a.depth > 0 and a.from_on <= p_on and (a.to_on is null or a.to_on > p_on)
  where a.ancestor_id = any (p_units) and n.stage in ('issued', 'received', 'heard') and n.person_id is null
    and r.state in ('assigned', 'taken_on', 'returned') and r.due_on < p_on
  group by a.ancestor_id, n.id, a.depth
  union all
  select n.issuer_unit_id, n.id, 'judge', min((p.at at time zone 'Asia/Ho_Chi_Minh')::date), 0, '{}'::int[]
  from remediation_report p join remediation_requirement r on r.id = p.requirement_id join remediation_notice n on n.id = r.notice_id
  where n.issuer_unit_id = any (p_units) and p.decision is null
    and (n.person_id is null or not remediation_clock_withheld(n.case_id, p_on))
  group by n.issuer_unit_id, n.id
  union all
  select coalesce(n.issuer_unit_id, n.unit_id), n.id, 'effect', q.put_right_on, 0,
    array(select e.months from remediation_effect e where e.shortcoming_id = s.id)
  from remediation_shortcoming s join remediation_notice n on n.id = s.notice_id
  cross join lateral (
    select case when bool_and(r.state = 'accepted') then max(r.accepted_on) end as put_right_on
    from remediation_requirement r where r.shortcoming_id = s.id) q
  where coalesce(n.issuer_unit_id, n.unit_id) = any (p_units) and q.put_right_on is not null
    and (n.person_id is null or not remediation_clock_withheld(n.case_id, p_on))
$$;
revoke execute on function remediation_clocks from public;
grant execute on function remediation_clocks to nennep_app;

-- What is to be put right is counted of units alone: one thing asked of one member would be a number that points at him. Months that
-- counted one are counted anew.
insert into report_mark (unit_id, month, onward)
select distinct r.unit_id, report_month(r.due_on), false
from remediation_requirement r join remediation_notice n on n.id = r.notice_id where n.person_id is not null;
