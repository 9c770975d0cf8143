-- What becomes of the open commitments of a member who goes to another cell: decided one by one before his introduction is written.
alter table commitment_event drop constraint commitment_event_kind_check;
alter table commitment_event add constraint commitment_event_kind_check check
  (kind in ('made', 'due_changed', 'progressed', 'handed_in', 'accepted', 'returned', 'dropped', 'reopened', 'moved', 'handed_on'));
-- Whose it was before it was handed on.
alter table commitment_event add column from_person uuid references person (id);

create table transfer_commitment (
  transfer_id uuid not null references transfer (id),
  commitment_id uuid not null references commitment (id),
  unit_id uuid not null references unit (id),
  -- He finishes it for the cell he leaves; another takes it; it ends.
  fate text not null check (fate in ('stays', 'handed_on', 'dropped')),
  to_person_id uuid references person (id),
  reason text not null default '',
  act_id uuid,
  primary key (transfer_id, commitment_id),
  check ((fate = 'handed_on') = (to_person_id is not null))
);
create index on transfer_commitment (unit_id);
revoke delete on transfer_commitment from nennep_app;
