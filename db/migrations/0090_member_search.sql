-- Finding a person by part of the name at any size, and opening the tree at any node: rows read are bounded by rows shown.

/*
 * Each name once for every syllable it can be asked by ('tran thi hoa', 'thi hoa', 'hoa'), under the unit of the membership and under
 * the section of the tree it stands in (see member_sections). What is asked for is then one range of an index, already sorted.
 * Derived from person, membership and unit_ancestry, kept by triggers: a superset of what holds today, for whoever reads checks
 * membership and scope by date. No foreign keys, as nothing enters it but from those three.
 */
create table member_search (
  person_id uuid not null,
  syllable smallint not null,
  unit_id uuid not null,
  section_id uuid not null,
  part text collate "C" not null,
  primary key (person_id, syllable, unit_id, section_id)
);
create index member_search_in_section on member_search (section_id, part, person_id);
create index member_search_in_unit on member_search (unit_id, part, person_id);

-- The sections a unit stands in, now or from a later day: what stands directly below the top of the tree, or the top itself.
-- A day is left either way: the server's day is not that of Việt Nam.
create function member_sections(p_unit uuid) returns setof uuid language sql stable as $$
  select a.ancestor_id
  from unit_ancestry a join unit_ancestry p on p.unit_id = a.ancestor_id and p.depth = 1
  where a.unit_id = p_unit and (a.to_on is null or a.to_on >= current_date) and (p.to_on is null or p.to_on >= current_date)
    and not exists (
      select from unit_ancestry q where q.unit_id = p.unit_id and q.depth = 2
        and daterange(q.from_on, q.to_on) @> daterange(p.from_on, p.to_on))
  union
  select p_unit where not exists (
    select from unit_ancestry p where p.unit_id = p_unit and p.depth = 1 and p.from_on < current_date
      and (p.to_on is null or p.to_on > current_date))
$$;

create function member_search_renew(p_persons uuid[]) returns void language sql as $$
  delete from member_search where person_id = any(p_persons);
  insert into member_search (person_id, syllable, unit_id, section_id, part)
  with places as (
    select distinct s.person_id, s.unit_id from membership s
    where s.person_id = any(p_persons) and (s.to_on is null or s.to_on >= current_date)
  ),
  sections as materialized (
    select u.unit_id, c.id as section_id
    from (select distinct unit_id from places) u cross join lateral member_sections(u.unit_id) c (id)
  )
  select p.id, n, s.unit_id, c.section_id, array_to_string(w.words[n:], ' ')
  from places s
  join sections c on c.unit_id = s.unit_id
  join person p on p.id = s.person_id
  cross join lateral (select string_to_array(p.search_text, ' ') as words) w
  cross join lateral generate_series(1, cardinality(w.words)) n
  on conflict do nothing;
$$;

create function member_search_follows() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    perform member_search_renew(array(select distinct person_id from new_rows));
  elsif tg_op = 'DELETE' then
    perform member_search_renew(array(select distinct person_id from old_rows));
  else
    perform member_search_renew(array(select person_id from new_rows union select person_id from old_rows));
  end if;
  return null;
end $$;
create trigger member_search_insert after insert on membership
  referencing new table as new_rows for each statement execute function member_search_follows();
create trigger member_search_update after update on membership
  referencing old table as old_rows new table as new_rows for each statement execute function member_search_follows();
create trigger member_search_delete after delete on membership
  referencing old table as old_rows for each statement execute function member_search_follows();

create function member_search_follows_name() returns trigger language plpgsql as $$
begin
  perform member_search_renew(array[new.id]);
  return null;
end $$;
create trigger member_search_name after update of full_name on person
  for each row when (old.full_name is distinct from new.full_name) execute function member_search_follows_name();

-- A unit that is put elsewhere takes its members into another section.
create function member_search_follows_tree() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    perform member_search_renew(array(
      select distinct person_id from membership where unit_id in (select unit_id from new_rows)));
  elsif tg_op = 'DELETE' then
    perform member_search_renew(array(
      select distinct person_id from membership where unit_id in (select unit_id from old_rows)));
  else
    perform member_search_renew(array(
      select distinct person_id from membership
      where unit_id in (select unit_id from new_rows union select unit_id from old_rows)));
  end if;
  return null;
end $$;
create trigger member_search_tree_insert after insert on unit_ancestry
  referencing new table as new_rows for each statement execute function member_search_follows_tree();
create trigger member_search_tree_update after update on unit_ancestry
  referencing old table as old_rows new table as new_rows for each statement execute function member_search_follows_tree();
create trigger member_search_tree_delete after delete on unit_ancestry
  referencing old table as old_rows for each statement execute function member_search_follows_tree();

select member_search_renew(array(select id from member));

-- The children of a node in the order they are shown, page by page.
create index unit_version_below on unit_version (parent_id, (name collate "vi-x-icu"), unit_id);
drop index unit_version_parent_id_idx;
