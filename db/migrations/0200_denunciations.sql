-- Letters of denunciation: what may stand in the clear. Who sent one, what it says and what was said with him lie sealed in the vault.
create table denunciation (
  id uuid primary key,
  -- Whose register it stands in; a level higher where the persons named are at home in the unit it was meant for.
  unit_id uuid not null references unit (id),
  concerned_unit_id uuid not null references unit (id),
  year smallint not null,
  seq integer not null check (seq > 0),
  -- The only name the sender has outside the vault: that of the item his letter lies under.
  code text not null check (code <> ''),
  channel text not null check (channel in ('post', 'in_person', 'transferred', 'form')),
  state text not null check (state in ('received', 'registered', 'to_handle', 'met', 'accepted', 'not_handled', 'information', 'transferred', 'withdrawn')),
  kind text check (kind in ('named', 'anonymous')),
  received_on date not null,
  postmark_on date,
  -- How many letters of the same content came.
  copies smallint not null default 1 check (copies between 1 and 999),
  letter_item uuid not null references vault_item (id),
  identity_item uuid references vault_item (id),
  minutes_item uuid references vault_item (id),
  -- Why it is not handled; where it went; how it became a case.
  fault text,
  transferred_to text,
  transfer_receipt text,
  case_ids uuid[] not null default '{}',
  closed_on date,
  version integer not null default 1,
  recorded_by uuid references person (id),
  recorded_at timestamptz(3) not null,
  act_id uuid not null,
  unique (unit_id, year, seq),
  unique (letter_item)
);
create index denunciation_unit_id_id_idx on denunciation (unit_id, id);

-- Who must not know of it, why and since when: the proof stays. `named` are those it is about; the others fall out because of one of them.
create table denunciation_exclusion (
  denunciation_id uuid not null references denunciation (id),
  person_id uuid not null references person (id),
  reason text not null check (reason in ('named', 'relative', 'directed', 'conflict')),
  because_of uuid references person (id),
  since timestamptz(3) not null,
  by_person uuid references person (id),
  act_id uuid not null,
  primary key (denunciation_id, person_id, reason)
);
create index denunciation_exclusion_person_id_idx on denunciation_exclusion (person_id);

-- What each step said, in order; never changed.
create table denunciation_step (
  id uuid primary key,
  denunciation_id uuid not null references denunciation (id),
  unit_id uuid not null references unit (id),
  step text not null check (step in ('enter', 'triage', 'transfer', 'confirm_transfer', 'meet', 'accept', 'withdraw', 'inform', 'name', 'recuse', 'question', 'answer')),
  facts jsonb not null,
  at timestamptz(3) not null,
  by_person uuid references person (id),
  act_id uuid not null
);
create index denunciation_step_denunciation_id_idx on denunciation_step (denunciation_id, id);

-- Ties an office holder declared himself: what names the one keeps the other out.
create table denunciation_tie (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  person_id uuid not null references person (id),
  other_id uuid not null references person (id) check (other_id <> person_id),
  reason text not null check (reason in ('relative', 'conflict')),
  declared_at timestamptz(3) not null,
  ended_at timestamptz(3),
  act_id uuid not null
);
create unique index denunciation_tie_person_id_other_id_idx on denunciation_tie (person_id, other_id) where ended_at is null;
create index denunciation_tie_other_id_idx on denunciation_tie (other_id) where ended_at is null;

-- Where the public form takes letters in: off unless a unit switched it on.
create table denunciation_form (
  unit_id uuid primary key references unit (id),
  is_on boolean not null,
  changed_at timestamptz(3) not null,
  changed_by uuid not null references person (id),
  act_id uuid not null
);

-- With its number and his secret word the sender comes back. Kept are a slow hash of what his browser makes of the word, the lock of a
-- key only that word opens, and that key under it: questions are sealed to the lock.
create table denunciation_receipt (
  denunciation_id uuid primary key references denunciation (id),
  number text not null unique check (number ~ '^[0-9]{10}$'),
  proof_hash text not null,
  recipient text not null check (recipient ~ '^age1[0-9a-z]{58}$'),
  sealed_identity bytea not null check (octet_length(sealed_identity) between 100 and 4000)
);

-- Questions and answers. A question lies twice: sealed to the sender here, and in the vault for those who asked.
create table denunciation_message (
  id uuid primary key,
  denunciation_id uuid not null references denunciation (id),
  unit_id uuid not null references unit (id),
  direction text not null check (direction in ('question', 'answer')),
  item_id uuid not null references vault_item (id),
  sealed bytea check (octet_length(sealed) between 1000 and 200000),
  at timestamptz(3) not null,
  by_person uuid references person (id),
  act_id uuid not null
);
create index denunciation_message_denunciation_id_idx on denunciation_message (denunciation_id, id);

-- A sealed letter on its way in, piece by piece; what never arrives whole is wiped after a day.
create table denunciation_drop (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  size integer not null check (size > 0),
  -- When the last piece came.
  touched_at timestamptz(3) not null
);
create index denunciation_drop_touched_at_idx on denunciation_drop (touched_at);
create table denunciation_piece (
  drop_id uuid not null references denunciation_drop (id) on delete cascade,
  starts integer not null check (starts >= 0),
  bytes bytea not null check (octet_length(bytes) between 1 and 300000),
  primary key (drop_id, starts)
);

-- The vault keeps what is asked and answered too.
alter table vault_item drop constraint vault_item_kind_check;
alter table vault_item add constraint vault_item_kind_check check (kind in ('letter', 'identity', 'minutes', 'exchange'));

-- Work that was shown once is of no use again; how much of an hour is what the next costs.
create table denunciation_work (
  digest bytea primary key check (octet_length(digest) = 32),
  -- The unit whose form is asked, or `receipt`.
  asked text not null,
  hour integer not null
);
create index denunciation_work_asked_hour_idx on denunciation_work (asked, hour);
