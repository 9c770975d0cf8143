-- Totals by span (decision 60): one row holds every figure of a unit in a month, and one in a whole year, so that a page of a year reads
-- two rows a unit and not one for each figure and month. Years are the sum of their months, kept by the same step that carries.
create table report_total_by_span (
  unit_id uuid not null references unit (id) on delete cascade,
  -- `2026-03` or `2026`.
  span text not null check (span ~ '^[0-9]{4}(-(0[1-9]|1[0-2]))?$'),
  -- By indicator; one that is zero is left out.
  counts jsonb not null,
  primary key (unit_id, span)
) with (fillfactor = 85);

insert into report_total_by_span (unit_id, span, counts)
select unit_id, span, jsonb_object_agg(indicator, value)
from (
  select t.unit_id, s.span, t.indicator, sum(t.value) as value
  from report_total t cross join lateral (values (t.month), (left(t.month, 4))) as s (span)
  group by 1, 2, 3 having sum(t.value) <> 0) k
group by 1, 2;

drop table report_total;
alter table report_total_by_span rename to report_total;
alter table report_total rename constraint report_total_by_span_pkey to report_total_pkey;
alter table report_total rename constraint report_total_by_span_unit_id_fkey to report_total_unit_id_fkey;
alter table report_total rename constraint report_total_by_span_span_check to report_total_span_check;

-- Between the end of a meeting and its minutes the roll and the speakers may still be put right: then its month is counted anew. Not by the
-- general watch, whose text is made anew for each statement: a roll call pays for this all evening.
create function report_mark_late_roll() returns trigger language plpgsql as $$
begin
  insert into report_mark (unit_id, month, onward)
  select distinct m.unit_id, m.month, false from report_new c join meeting m on m.id = c.meeting_id where m.ended_at is not null;
  return null;
end $$;
create trigger report_inserted after insert on attendance referencing new table as report_new
  for each statement execute function report_mark_late_roll();
create trigger report_updated after update on attendance referencing new table as report_new
  for each statement execute function report_mark_late_roll();
create trigger report_inserted after insert on turn referencing new table as report_new
  for each statement execute function report_mark_late_roll();

-- Months counted without anything in them were kept for every unit, and say nothing.
delete from report_own where counts = '{}';
