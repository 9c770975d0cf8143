-- Papers issued by a unit: a number series for each type and term without gap or double, and the paper as it was issued.

-- Numbers begin again at 01 with each term of the unit, from the close of one congress to the close of the next.
create table number_term (
  unit_id uuid not null references unit (id),
  from_on date not null,
  basis text not null default '',
  act_id uuid not null,
  primary key (unit_id, from_on)
);

create table number_series (
  unit_id uuid not null references unit (id),
  paper_type text not null,
  term_from date not null,
  last_number int not null default 0 check (last_number >= 0),
  primary key (unit_id, paper_type, term_from)
);

create table paper (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  paper_type text not null check (paper_type in ('resolution', 'decision', 'regulation', 'directive', 'conclusion', 'workingRules',
    'circular', 'guidance', 'notice', 'report', 'plan', 'programme', 'scheme', 'option', 'submission', 'letter', 'minutes',
    'invitation', 'introduction')),
  template text not null,
  term_from date not null,
  number int not null check (number >= 1),
  -- What stands after the number: 'NQ/CB'.
  symbol text not null,
  issued_on date not null check (issued_on >= term_from),
  subject text not null,
  search_text text generated always as (f_unmarked(subject)) stored,
  -- The paper and its measures as issued: it is rendered from these for ever.
  model jsonb not null,
  layout jsonb not null,
  state text not null default 'issued' check (state in ('issued', 'void')),
  void_reason text check (btrim(void_reason) <> ''),
  voided_at timestamptz(3),
  void_act_id uuid,
  -- What it came from: a meeting, a report.
  origin_kind text not null,
  origin_id uuid not null,
  act_id uuid not null,
  issued_at timestamptz(3) not null,
  unique (unit_id, paper_type, term_from, number),
  check ((state = 'void') = (void_reason is not null) and (state = 'void') = (voided_at is not null) and (state = 'void') = (void_act_id is not null))
);
create index on paper (unit_id, id);
create index on paper (origin_id, id);

-- An issued paper never changes but to be declared void, once.
create function paper_stays_as_issued() returns trigger language plpgsql as $$
declare
  -- search_text follows the subject and is not computed yet when this runs.
  free constant text[] := array['state', 'void_reason', 'voided_at', 'void_act_id', 'search_text'];
begin
  if old.state = 'void' or to_jsonb(old) - free is distinct from to_jsonb(new) - free then
    raise exception 'an issued paper does not change' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger paper_stays_as_issued before update on paper for each row execute function paper_stays_as_issued();
revoke delete on paper, number_term, number_series from nennep_app;
