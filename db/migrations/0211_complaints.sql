-- Complaints about a discipline, each with the level that holds it. Who may know of the case may know of the complaint; what the
-- member wrote and what was examined lie apart and are read by him and by the commission of that level alone.
create table complaint_file (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  level_unit_id uuid not null references unit (id),
  case_id uuid not null references case_file (id),
  person_id uuid not null references person (id),
  -- 1: the first level above who decided; each level after it one more.
  round integer not null check (round >= 1),
  stage text not null check (stage in ('filed', 'accepted', 'decided', 'announced', 'not_handled', 'withdrawn')),
  filed_on date not null,
  window_until date not null,
  is_late boolean not null,
  due_on date not null check (due_on >= filed_on),
  -- After the announcement: until when the next level may be asked.
  next_until date,
  ended_on date,
  version integer not null default 1
);
create index on complaint_file (unit_id, filed_on);
create index on complaint_file (level_unit_id, stage);
create index on complaint_file (case_id);
create unique index complaint_one_open on complaint_file (case_id) where ended_on is null;

create table complaint_entry (
  id uuid primary key,
  complaint_id uuid not null references complaint_file (id),
  unit_id uuid not null references unit (id),
  seq integer not null check (seq >= 1),
  act text not null check (act in ('file', 'accept', 'set_aside', 'examine', 'decide', 'announce', 'withdraw')),
  on_day date not null,
  late_reason text,
  at timestamptz(3) not null,
  by_person uuid not null references person (id),
  body jsonb not null,
  act_id uuid,
  unique (complaint_id, seq)
);

create table complaint_text (
  entry_id uuid primary key references complaint_entry (id),
  complaint_id uuid not null references complaint_file (id),
  unit_id uuid not null references unit (id),
  text text not null
);
create index on complaint_text (complaint_id);

revoke delete on complaint_file from nennep_app;
revoke update, delete on complaint_entry, complaint_text from nennep_app;

create function complaint_handled(p_complaint uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from complaint_file f where f.id = p_complaint
      and f.level_unit_id = any (string_to_array(coalesce(case_setting('handle_units'), ''), ',')::uuid[]))
$$;

alter table complaint_file enable row level security;
create policy complaint_known on complaint_file for select using (case_seen(case_id));
create policy complaint_made on complaint_file for insert with check (case_seen(case_id));
create policy complaint_moved on complaint_file for update using (
  person_id = case_setting('person')::uuid
  or level_unit_id = any (string_to_array(coalesce(case_setting('handle_units'), ''), ',')::uuid[]));
alter table complaint_entry enable row level security;
create policy complaint_entry_read on complaint_entry for select
  using (exists (select from complaint_file f where f.id = complaint_id));
create policy complaint_entry_made on complaint_entry for insert
  with check (exists (select from complaint_file f where f.id = complaint_id));
alter table complaint_text enable row level security;
create policy complaint_text_read on complaint_text for select using (complaint_handled(complaint_id)
  or exists (
    select from complaint_file f join complaint_entry e on e.complaint_id = f.id
    where f.id = complaint_text.complaint_id and e.id = complaint_text.entry_id and e.act = 'file'
      and f.person_id = case_setting('person')::uuid));
create policy complaint_text_made on complaint_text for insert
  with check (exists (select from complaint_file f where f.id = complaint_id));

-- Days by which complaints are settled, for the level that holds them: no person and no matter.
create function complaints_due(p_units uuid[]) returns table (unit_id uuid, complaint_id uuid, due_on date)
  language sql stable security definer set search_path = public, pg_temp as $$
  select f.level_unit_id, f.id, f.due_on from complaint_file f
  where f.level_unit_id = any (p_units) and f.stage in ('filed', 'accepted')
$$;
