-- An office changes its holder: what is open goes from the one to the other by a list both sign.

-- The day the holder handed the office over; null while he has not.
alter table term add column handed_over_on date check (handed_over_on >= from_on);
create index on term (unit_id, to_on) where to_on is not null and handed_over_on is null;

create table handover (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  -- The office that is handed over, as the giver held it.
  giver_term_id uuid not null references term (id),
  giver_id uuid not null references person (id),
  receiver_id uuid not null references person (id) check (receiver_id <> giver_id),
  stage text not null default 'open' check (stage in ('open', 'confirmed_by_one', 'signed', 'dropped')),
  on_day date not null,
  -- What is missing or said besides, in the words of the two.
  remarks text not null default '',
  -- The list as it was drawn up from the facts, and its digest: both sides confirm this and nothing else.
  kit jsonb not null,
  digest text not null,
  compiled_at timestamptz(3) not null,
  giver_confirmed_at timestamptz(3),
  receiver_confirmed_at timestamptz(3),
  signed_on date,
  signed_how text check (signed_how in ('app', 'paper')),
  signed_recorded_by uuid references person (id),
  paper_id uuid references paper (id),
  dropped_reason text not null default '',
  made_at timestamptz(3) not null,
  version int not null default 1,
  act_id uuid not null,
  check ((stage = 'signed') = (signed_on is not null) and (stage = 'signed') = (signed_how is not null)),
  check ((stage = 'signed') = (paper_id is not null)),
  check ((stage = 'dropped') = (dropped_reason <> '')),
  check (stage <> 'open' or num_nonnulls(giver_confirmed_at, receiver_confirmed_at) = 0),
  check (stage <> 'confirmed_by_one' or num_nonnulls(giver_confirmed_at, receiver_confirmed_at) = 1)
);
create index on handover (unit_id, id);
create index on handover (giver_id, id);
create index on handover (receiver_id, id);
create unique index handover_once on handover (giver_term_id) where stage <> 'dropped';
revoke delete on handover from nennep_app;
