-- Why somebody stands on a roll without a procedure of this program, and the paper it rests on. Null: a procedure, a list, or a time before it was asked.
alter table membership add column entry_reason text check (entry_reason in ('already_here', 'transferred_before', 'admitted_before', 'restored', 'other'));
alter table membership add column entry_paper text not null default '';
alter table membership add column entry_note text not null default '';
alter table membership add constraint membership_entry_paper_check check (entry_reason is null or entry_paper <> '');

-- The dates of a membership of the Party that ended, of those who became members again: never changed, never taken away.
create table member_former (
  id uuid primary key,
  person_id uuid not null references member (id),
  -- The cell he left.
  unit_id uuid not null references unit (id),
  admitted_on date,
  probation_from_on date,
  official_on date,
  ended_on date not null,
  end_reason text not null check (end_reason in ('transferred', 'removed', 'left', 'expelled', 'deceased', 'entered_by_mistake', 'reorganised')),
  act_id uuid
);
create index on member_former (person_id);
revoke update, delete on member_former from nennep_app;
