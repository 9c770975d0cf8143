-- Whom a reorganisation moved did not go anywhere: his cell became another. That end has a word of its own.
alter table membership drop constraint membership_end_reason_check;
alter table membership add constraint membership_end_reason_check check (end_reason in
  ('transferred', 'removed', 'left', 'expelled', 'deceased', 'entered_by_mistake', 'reorganised'));
update membership s set end_reason = 'reorganised' from act a
  where a.id = s.act_id and a.name = 'reorganisations.carryOut' and s.end_reason = 'transferred';
