-- The library of directives: texts with their chain of validity, who has to read them by when, and who says that he has.

-- Syllables of a text without marks, one by one and in pairs: what a search asks for. The twin of termsOf() in src/library/rules/terms.ts.
create function f_terms(text) returns text[] language sql immutable strict parallel safe
  return (
    select coalesce(array_agg(distinct term), '{}')
    from (
      select w as term from unnest(string_to_array(btrim(regexp_replace(public.f_unmarked($1), '[^a-z0-9]+', ' ', 'g')), ' ')) w
      union all
      select w || ' ' || lead(w) over (order by place)
      from unnest(string_to_array(btrim(regexp_replace(public.f_unmarked($1), '[^a-z0-9]+', ' ', 'g')), ' ')) with ordinality as s (w, place)
    ) terms
    where term <> '');

create table library_text (
  id uuid primary key,
  -- Whose library it stands in: that unit and all below it read it. Null: the catalogue every installation begins with.
  unit_id uuid references unit (id),
  symbol text not null check (symbol <> ''),
  issuer text not null check (issuer <> ''),
  issued_on date,
  title text not null default '',
  -- Words of ours that say what it is about, where the official title was not read.
  title_is_ours boolean not null default false,
  in_force_on date,
  -- First day no longer in force, where the text or its issuer says so; what replaces it stands in library_link.
  ended_on date check (ended_on > in_force_on),
  -- How sure the catalogue is of it; null where a unit keeps the text itself.
  certainty text check (certainty in ('confirmed', 'single', 'custom', 'unknown')),
  source text not null default '',
  body text not null default '',
  secrecy text not null check (secrecy in ('open', 'secret')),
  -- Of a secret text nothing is kept but its entry, and where the paper lies.
  lies_at text not null default '',
  file_id uuid references file (id),
  version integer not null default 1,
  kept_by uuid references person (id),
  kept_at timestamptz(3) not null default now(),
  act_id uuid,
  shelf_on date not null generated always as (coalesce(issued_on, '1900-01-01'::date)) stored,
  head_terms text[] not null generated always as (f_terms(symbol || ' ' || title || ' ' || issuer)) stored,
  body_terms text[] not null generated always as (f_terms(body)) stored,
  unique nulls not distinct (unit_id, symbol, issuer, issued_on),
  check (secrecy = 'open' or (body = '' and title = '' and file_id is null and lies_at <> '')),
  check ((unit_id is null) = (certainty is not null))
);
create index on library_text (shelf_on desc, id desc);
create index on library_text (symbol);
create index on library_text (file_id) where file_id is not null;
create index on library_text using gin (head_terms);
create index on library_text using gin (body_terms);
revoke delete on library_text from nennep_app;

-- What a text does to an earlier one.
create table library_link (
  text_id uuid not null references library_text (id),
  kind text not null check (kind in ('replaces', 'amends', 'guides')),
  earlier_id uuid not null references library_text (id) check (earlier_id <> text_id),
  -- Whose link it is; null: of the catalogue.
  unit_id uuid references unit (id),
  primary key (text_id, kind, earlier_id)
);
create index on library_link (earlier_id);

-- Who has to read a text by when: holders of offices in a unit and below it.
create table library_duty (
  id uuid primary key,
  text_id uuid not null references library_text (id),
  unit_id uuid not null references unit (id),
  readers text[] not null check (cardinality(readers) > 0),
  -- Units it is asked of, each with all below it; empty: the whole of the unit that asks.
  unit_ids uuid[] not null default '{}',
  note text not null default '',
  asked_on date not null,
  due_on date not null check (due_on >= asked_on),
  ended_on date,
  asked_by uuid references person (id),
  act_id uuid
);
create index on library_duty (unit_id, due_on);
create index on library_duty (text_id);
revoke delete on library_duty from nennep_app;

-- That somebody has read it, by his own word; typed by another where he said so on paper.
create table library_reading (
  duty_id uuid not null references library_duty (id),
  person_id uuid not null references person (id),
  unit_id uuid not null references unit (id),
  entered_by uuid references person (id),
  read_at timestamptz(3) not null,
  act_id uuid,
  primary key (duty_id, person_id)
);
create index on library_reading (person_id);
create index on library_reading (unit_id);
revoke update, delete on library_reading from nennep_app;
