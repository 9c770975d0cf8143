-- An act that is decided on what the process remembers (decision 31) proves by its own statement that its caller is still who he was. What
-- makes him that is counted here at every change, so that the proof asks for one number and not for every term again. Whether a term
-- is in force today is not counted: who is remembered is remembered for a day.
alter table auth_user add column rights_version int not null default 0;

create function rights_count_change() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    update auth_user u set rights_version = rights_version + 1 where u.person_id in (select person_id from rights_old);
  end if;
  if tg_op <> 'DELETE' then
    update auth_user u set rights_version = rights_version + 1 where u.person_id in (select person_id from rights_new);
  end if;
  return null;
end $$;

do $$
declare
  v_table text;
begin
  foreach v_table in array array['term', 'membership', 'member_leave'] loop
    execute format('create trigger rights_inserted after insert on %I referencing new table as rights_new
      for each statement execute function rights_count_change()', v_table);
    execute format('create trigger rights_updated after update on %I referencing old table as rights_old new table as rights_new
      for each statement execute function rights_count_change()', v_table);
    execute format('create trigger rights_deleted after delete on %I referencing old table as rights_old
      for each statement execute function rights_count_change()', v_table);
  end loop;
end $$;

-- Between the end of a meeting and its minutes the roll and the speakers may still be put right: then its month is counted anew. Every act
-- counts its meeting's version, so that row is watched, once the meeting is over, and a roll call pays nothing for it all evening.
drop trigger report_inserted on attendance;
drop trigger report_updated on attendance;
drop trigger report_inserted on turn;
drop function report_mark_late_roll();

alter table meeting_version add column is_over boolean not null default false;
update meeting_version v set is_over = true from meeting m where m.id = v.meeting_id and m.ended_at is not null;

create function meeting_version_is_over() returns trigger language plpgsql as $$
begin
  update meeting_version set is_over = new.ended_at is not null where meeting_id = new.id;
  return null;
end $$;
create trigger meeting_is_over after update of ended_at on meeting
  for each row when (old.ended_at is distinct from new.ended_at) execute function meeting_version_is_over();

create function report_mark_late_act() returns trigger language plpgsql as $$
begin
  insert into report_mark (unit_id, month, onward) select m.unit_id, m.month, false from meeting m where m.id = new.meeting_id;
  return null;
end $$;
create trigger report_late_act after update of version on meeting_version
  for each row when (new.is_over) execute function report_mark_late_act();
