-- Dossiers a cell has handed up, and that the level above has them: who received, on which day. One receipt a dossier.
create table oversight_receipt (
  entry_id uuid primary key references case_entry (id),
  case_id uuid not null references case_file (id),
  unit_id uuid not null references unit (id),
  received_on date not null,
  note text not null default '',
  by_person uuid not null references person (id),
  at timestamptz(3) not null,
  act_id uuid
);
create index on oversight_receipt (case_id);
revoke update, delete on oversight_receipt from nennep_app;

-- Which dossiers the cells of these units handed up: no person, nothing of the matter.
create function oversight_handed_up(p_units uuid[]) returns table (entry_id uuid, case_id uuid, unit_id uuid, sent_on date)
  language sql stable security definer set search_path = public, pg_temp as $$
  select e.id, e.case_id, e.unit_id, e.on_day from case_entry e
  where e.unit_id = any (p_units) and e.act in ('send_up', 'submit_up')
$$;
