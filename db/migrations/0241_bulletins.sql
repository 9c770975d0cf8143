-- Bulletins of a committee: drawn from an event's facts, released by a second person, shown on a page of its own that is off until it is
-- switched on.

-- Of these people, who stands under a case that has not ended, or under discipline that still holds. Yes or no: which case, which
-- procedure and by whom is not told.
create function case_subjects_among(p_persons uuid[], p_on date) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as $$
  select c.subject_id from case_file c where c.subject_id = any (p_persons) and c.ended_on is null
  union
  select d.person_id from discipline_record d
  where d.person_id = any (p_persons) and d.annulled_on is null and (d.expires_on is null or d.expires_on > p_on)
$$;
create index on case_file (subject_id) where ended_on is null;
-- A name as it is written, found among all people at once.
create index on person (search_text);

create table bulletin_site (
  unit_id uuid primary key references unit (id),
  is_open boolean not null default false,
  -- Part of the public address.
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  act_id uuid not null
);
revoke delete on bulletin_site from nennep_app;

create table bulletin (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  stage text not null default 'draft' check (stage in ('draft', 'released', 'withdrawn')),
  source_kind text not null check (source_kind ~ '^[a-z_]+$'),
  -- What it tells of; null where it is written freely.
  source_id uuid,
  title text not null check (title <> ''),
  body text not null default '',
  conclusion text not null default '',
  source_name text not null default '',
  author_name text not null default '',
  -- Names and figures the event itself gives: what may stand without more.
  facts jsonb not null,
  -- Other figures, each with what it rests on, approved by whoever releases.
  approved jsonb not null default '[]',
  drafted_by uuid not null references person (id),
  edited_by uuid not null references person (id),
  drafted_at timestamptz(3) not null,
  released_by uuid references person (id),
  released_at timestamptz(3),
  withdrawn_reason text not null default '',
  version int not null default 1,
  act_id uuid not null,
  check ((stage = 'draft') = (released_at is null)),
  check ((released_at is null) = (released_by is null)),
  check (released_by is null or (released_by <> drafted_by and released_by <> edited_by)),
  check ((stage = 'withdrawn') = (withdrawn_reason <> ''))
);
create index on bulletin (unit_id, id);
create index on bulletin (unit_id, released_at) where stage = 'released';
revoke delete on bulletin from nennep_app;

create table bulletin_photo (
  id uuid primary key,
  bulletin_id uuid not null references bulletin (id),
  unit_id uuid not null references unit (id),
  file_id uuid not null references file (id),
  caption text not null check (caption <> ''),
  width int not null check (width > 0),
  height int not null check (height > 0),
  act_id uuid not null
);
create index on bulletin_photo (bulletin_id, id);
create index on bulletin_photo (unit_id);
create index on bulletin_photo (file_id);

-- What was found wrong afterwards stands below the text for good.
create table bulletin_correction (
  id uuid primary key,
  bulletin_id uuid not null references bulletin (id),
  unit_id uuid not null references unit (id),
  text text not null check (text <> ''),
  at timestamptz(3) not null,
  by_person uuid not null references person (id),
  act_id uuid not null
);
create index on bulletin_correction (bulletin_id, id);
create index on bulletin_correction (unit_id);
revoke update, delete on bulletin_correction from nennep_app;
