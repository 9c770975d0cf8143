-- The plan of inspection and supervision of a year, item by item. Whether an item was opened and done is read from its case.
create table oversight_plan (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  year integer not null check (year between 1950 and 2200),
  stage text not null check (stage in ('draft', 'in_meeting', 'adopted', 'issued', 'under_execution', 'closed', 'discarded')),
  version integer not null default 1,
  purpose text not null default '',
  method text not null default '',
  -- The meeting that adopted it, or the day where that lies on paper.
  adopted_on date,
  meeting_id uuid references meeting (id),
  present integer check (present >= 0),
  in_favour integer check (in_favour between 0 and present),
  issued_on date check (issued_on >= adopted_on),
  paper_id uuid references paper (id),
  sent_on date check (sent_on >= issued_on),
  sent_how text not null default '',
  closed_on date check (closed_on >= sent_on),
  made_by uuid references person (id),
  act_id uuid,
  check ((issued_on is null) = (paper_id is null)),
  check ((adopted_on is null) = (present is null) and (adopted_on is null) = (in_favour is null))
);
create unique index oversight_plan_one_a_year on oversight_plan (unit_id, year) where stage <> 'discarded';
create index on oversight_plan (paper_id) where paper_id is not null;
revoke delete on oversight_plan from nennep_app;

create table oversight_item (
  id uuid primary key,
  plan_id uuid not null references oversight_plan (id),
  unit_id uuid not null references unit (id),
  place integer not null,
  kind text not null check (kind in ('duty_inspection', 'thematic_supervision')),
  person_id uuid references person (id),
  subject_unit_id uuid references unit (id),
  task text not null default '',
  content text not null check (content <> ''),
  period_from date not null,
  period_to date not null check (period_to >= period_from),
  month date not null check (extract(day from month) = 1),
  is_alone boolean not null,
  -- [{"personId": ..., "role": "head" | "secretary" | "member"}]
  team jsonb not null,
  reason text not null default '',
  state text not null check (state in ('planned', 'done_on_paper', 'carried_over', 'dropped')),
  state_reason text not null default '',
  state_on date,
  carried_from uuid references oversight_item (id),
  check (num_nonnulls(person_id, subject_unit_id) + (task <> '')::int = 1),
  check ((state = 'planned') = (state_on is null)),
  check ((state = 'planned') = (state_reason = ''))
);
create index on oversight_item (plan_id);
create index on oversight_item (unit_id, month);
create index on oversight_item (person_id) where person_id is not null;

-- What was done to a plan: by whom, when, by which decision, why.
create table oversight_change (
  id uuid primary key,
  plan_id uuid not null references oversight_plan (id),
  unit_id uuid not null references unit (id),
  act text not null,
  item_id uuid,
  on_day date,
  meeting_id uuid references meeting (id),
  reason text not null default '',
  at timestamptz(3) not null,
  by_person uuid references person (id),
  act_id uuid
);
create index on oversight_change (plan_id, id);
revoke update, delete on oversight_change from nennep_app;

-- A case that was opened for an item of the plan. The item is checked by the act that opens the case.
alter table case_file add column plan_item_id uuid references oversight_item (id);
create index on case_file (plan_item_id) where plan_item_id is not null;

-- What has come of the items of a plan, for all who may read the plan: no person, nothing of the matter.
create function oversight_cases(p_items uuid[]) returns table (item_id uuid, standing text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select c.plan_item_id,
    case max(case when c.stage in ('concluded', 'notified', 'archived') then 3 when c.stage = 'taken_over' then 2 else 1 end)
      when 3 then 'concluded' when 2 then 'taken_over' else 'open' end
  from case_file c
  where c.plan_item_id = any (p_items) and c.stage <> 'cancelled'
  group by c.plan_item_id
$$;

-- When each of these people was last inspected or supervised to a conclusion by a unit: known to all its members by the plan.
create function oversight_last_inspected(p_unit uuid, p_people uuid[]) returns table (person_id uuid, last_on date)
  language sql stable security definer set search_path = public, pg_temp as $$
  select c.subject_id, max(e.on_day)
  from case_file c join case_entry e on e.case_id = c.id and e.act = 'conclude'
  where c.unit_id = p_unit and c.subject_id = any (p_people) and c.procedure <> 'discipline'
  group by c.subject_id
$$;
