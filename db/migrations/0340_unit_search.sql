-- Finding a unit by part of its name at any size: rows read are bounded by rows shown.

/*
 * Each name a unit bears or bore, once for every syllable it can be asked by ('chi bo thon yen ha', 'bo thon yen ha', ...), under the
 * tops of the tree it stands or stood below and under what stands directly below a top. A cell is found by the name of what it
 * stands under too, below the tops only. What is asked for is then one range of an index, already sorted. Derived from unit_version
 * and unit_ancestry, kept by triggers; from_on names the version, so that a day is looked up there. No foreign keys, as nothing
 * enters it but from those two.
 */
create table unit_search (
  unit_id uuid not null,
  from_on date not null,
  section_id uuid not null,
  -- 1: the name of a cell; 2: that of another unit; 3: the name of what a cell stands under.
  borne smallint not null,
  part text collate "C" not null,
  primary key (unit_id, from_on, section_id, borne, part)
);
create index unit_search_in_section on unit_search (section_id, borne, part, unit_id) include (from_on);

-- Deletes and writes anew: whatever changed of them, the outcome is the same.
create function unit_search_renew(p_units uuid[]) returns void language sql as $$
  delete from unit_search where unit_id = any(p_units);
  insert into unit_search (unit_id, from_on, section_id, borne, part)
  with sections as materialized (
    select distinct a.unit_id, a.ancestor_id as id, bool_or(v.parent_id is null) as is_top
    from unit_ancestry a join unit_version v on v.unit_id = a.ancestor_id
    where a.unit_id = any(p_units)
      and (v.parent_id is null or exists (select from unit_version p where p.unit_id = v.parent_id and p.parent_id is null))
    group by a.unit_id, a.ancestor_id
  ), names as materialized (
    select unit_id, from_on, case kind when 'cell' then 1 else 2 end as borne, f_unmarked(name) as name
    from unit_version where unit_id = any(p_units)
    union
    select v.unit_id, v.from_on, 3, f_unmarked(p.name) from unit_version v join unit_version p on p.unit_id = v.parent_id
      and daterange(p.from_on, p.to_on) && daterange(v.from_on, v.to_on)
    where v.unit_id = any(p_units) and v.kind = 'cell'
  )
  select n.unit_id, n.from_on, s.id, n.borne, array_to_string(w.words[i:], ' ')
  from names n
  join sections s on s.unit_id = n.unit_id and (n.borne < 3 or s.is_top)
  cross join lateral (select string_to_array(n.name, ' ') as words) w
  cross join lateral generate_series(1, cardinality(w.words)) i
  on conflict do nothing;
$$;

create function unit_search_follows() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    perform unit_search_renew(array(select distinct unit_id from new_rows));
  elsif tg_op = 'DELETE' then
    perform unit_search_renew(array(select distinct unit_id from old_rows));
  else
    perform unit_search_renew(array(select unit_id from new_rows union select unit_id from old_rows));
  end if;
  return null;
end $$;
create trigger unit_search_place_insert after insert on unit_ancestry
  referencing new table as new_rows for each statement execute function unit_search_follows();
create trigger unit_search_place_update after update on unit_ancestry
  referencing old table as old_rows new table as new_rows for each statement execute function unit_search_follows();
create trigger unit_search_place_delete after delete on unit_ancestry
  referencing old table as old_rows for each statement execute function unit_search_follows();

-- A name that changes changes what the cells below are found by.
create function unit_search_follows_names() returns trigger language plpgsql as $$
declare
  renamed uuid[];
begin
  if tg_op = 'INSERT' then
    renamed := array(select distinct unit_id from new_rows);
  elsif tg_op = 'DELETE' then
    renamed := array(select distinct unit_id from old_rows);
  else
    renamed := array(select unit_id from new_rows union select unit_id from old_rows);
  end if;
  perform unit_search_renew(renamed || array(select distinct unit_id from unit_version where parent_id = any(renamed)));
  return null;
end $$;
create trigger unit_search_name_insert after insert on unit_version
  referencing new table as new_rows for each statement execute function unit_search_follows_names();
create trigger unit_search_name_update after update on unit_version
  referencing old table as old_rows new table as new_rows for each statement execute function unit_search_follows_names();
create trigger unit_search_name_delete after delete on unit_version
  referencing old table as old_rows for each statement execute function unit_search_follows_names();

select unit_search_renew(array(select id from unit));
drop index unit_version_name;
