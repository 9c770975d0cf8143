-- Basic statistics of the roll: by sex, age, Party age, ethnicity, groups, and by what personal files say. Of files numbers alone come out: how
-- many of a unit's roll have a band of religion, schooling, training or political theory written, never who, and never the words.
create function report_file_bands(p_units uuid[], p_months text[], p_last_days date[], p_bands jsonb)
  returns table (unit_id uuid, month text, breakdown text, band text, count bigint)
  language sql stable security definer set search_path = public, pg_temp as $$
  with k as materialized (select * from unnest(p_units, p_months, p_last_days) as k (unit_id, month, last_day)),
  written as materialized (
    select s.unit_id, s.person_id, s.from_on, s.to_on, t.breakdown, f_unmarked(t.written) as words
    from (select distinct k.unit_id from k) u
    join membership s on s.unit_id = u.unit_id and s.end_reason is distinct from 'entered_by_mistake'
    left join record_birth b on b.person_id = s.person_id
    left join record_education e on e.person_id = s.person_id
    cross join lateral (values ('religion', b.religion), ('schooling', e.general_education),
      ('qualification', nullif(concat_ws(', ', e.profession, e.degree), '')), ('theory', e.political_theory)) as t (breakdown, written)
    where t.written is not null),
  -- Few texts are written in many files: each is read once.
  told as materialized (
    select d.breakdown, d.words, coalesce((
      select o.one ->> 'band' from jsonb_array_elements(p_bands) with ordinality as o (one, place)
      where o.one ->> 'breakdown' = d.breakdown and d.words ~ (o.one ->> 'pattern') order by o.place limit 1), 'other') as band
    from (select distinct w.breakdown, w.words from written w) d)
  select k.unit_id, k.month, w.breakdown, t.band, count(*)
  from k join written w on w.unit_id = k.unit_id and w.from_on <= k.last_day and (w.to_on is null or w.to_on > k.last_day)
  join told t on t.breakdown = w.breakdown and t.words = w.words
  group by 1, 2, 3, 4
$$;
revoke execute on function report_file_bands from public;
grant execute on function report_file_bands to nennep_app;

-- What is known of a person without a day counts for the whole time he stands on a roll: put right, that time is counted anew.
drop trigger report_inserted on member;
drop trigger report_updated on member;
drop trigger report_deleted on member;
select report_watch('member', 'select s.unit_id, m, true from changed c join membership s on s.person_id = c.id,
  unnest(array[report_month(s.from_on), report_month(c.admitted_on), report_month(c.official_on)]) m');
select report_watch('member_tag', 'select s.unit_id, report_month(s.from_on), true from changed c join membership s on s.person_id = c.person_id');
-- A person comes before his place on a roll, which marks for itself; a new number or address changes no figure.
create trigger report_updated after update on person referencing old table as report_old new table as report_new
  for each statement execute function report_mark_changed('select s.unit_id, report_month(s.from_on), true
    from (select c.id from changed c group by c.id having count(distinct row (c.sex, c.born_on)) > 1) p join membership s on s.person_id = p.id');
select report_watch('record_birth', 'select s.unit_id, report_month(s.from_on), true from changed c join membership s on s.person_id = c.person_id');
select report_watch('record_education', 'select s.unit_id, report_month(s.from_on), true from changed c join membership s on s.person_id = c.person_id');
