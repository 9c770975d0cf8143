-- A contest is taken on paper too: a set drawn and printed for one person, its answers typed by one officer and compared by another.
alter table training_attempt
  -- Null where it is taken on a screen.
  add column sheet_state text check (sheet_state in ('drawn', 'typed', 'handed_in', 'withdrawn')),
  add column sheet_reason text not null default '',
  -- As whoever kept watch wrote it on the sheet.
  add column sheet_minutes integer check (sheet_minutes > 0),
  add column typed_by uuid references person (id),
  add column compared_by uuid references person (id),
  add constraint training_attempt_sheet_reason check ((sheet_state is not distinct from 'withdrawn') = (sheet_reason <> '')),
  add constraint training_attempt_sheet_typed check (sheet_state not in ('typed', 'handed_in') or (typed_by is not null and sheet_minutes is not null)),
  add constraint training_attempt_two_people check (compared_by <> typed_by);
create index on training_attempt (contest_id, id) where sheet_state is not null;
-- [{"title": ..., "count": ...}]: what cells receive, beside what persons do.
alter table training_contest add column cell_prizes jsonb not null default '[]';
