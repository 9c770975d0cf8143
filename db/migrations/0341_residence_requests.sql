-- A member asks for himself to be introduced where he lives; his cell looks at it before the committee writes.
alter table residence_contact drop constraint residence_contact_stage_check;
alter table residence_contact add constraint residence_contact_stage_check
  check (stage in ('requested', 'asked', 'introduced', 'received', 'ended', 'withdrawn'));
drop index residence_contact_one_open;
create unique index residence_contact_one_open on residence_contact (person_id)
  where person_id is not null and stage in ('requested', 'asked', 'introduced', 'received');
