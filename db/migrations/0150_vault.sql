-- What only two persons together may read. The server keeps what their browsers sealed and never holds a key that opens it.

-- The lock of a person: who knows its passphrase alone can open it. A new one takes the place of the last.
create table vault_key (
  id uuid primary key,
  person_id uuid not null references person (id),
  recipient text not null unique check (recipient ~ '^age1[0-9a-z]{58}$'),
  sealed_identity bytea not null check (octet_length(sealed_identity) between 100 and 4000),
  made_at timestamptz(3) not null,
  retired_at timestamptz(3),
  act_id uuid not null
);
create unique index vault_key_person_id_idx on vault_key (person_id) where retired_at is null;

-- Two sheets of paper that open together what no living key opens any more. Their secret was printed and is nowhere else.
create table vault_sheet (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  place smallint not null check (place in (1, 2)),
  keeper_id uuid not null references person (id),
  recipient text not null unique check (recipient ~ '^age1[0-9a-z]{58}$'),
  made_at timestamptz(3) not null,
  retired_at timestamptz(3),
  act_id uuid not null
);
create unique index vault_sheet_unit_id_place_idx on vault_sheet (unit_id, place) where retired_at is null;

create table vault_item (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  kind text not null check (kind in ('letter', 'identity', 'minutes')),
  -- With the number the code people speak of: NTC-2026-003.
  year smallint not null,
  seq integer not null check (seq > 0),
  ciphertext bytea not null check (octet_length(ciphertext) > 0),
  kept_at timestamptz(3) not null,
  kept_by uuid references person (id),
  act_id uuid not null,
  unique (unit_id, year, seq)
);

-- Who may never be a part of opening it, whatever office he holds.
create table vault_exclusion (
  item_id uuid not null references vault_item (id),
  person_id uuid not null references person (id),
  primary key (item_id, person_id)
);

-- The key of an item, sealed to `reader` and then to `second`: both are needed, in turn. Either are ids of keys or of sheets.
create table vault_wrap (
  item_id uuid not null references vault_item (id),
  reader uuid not null,
  second uuid not null check (second <> reader),
  blob bytea not null check (octet_length(blob) between 200 and 4000),
  primary key (item_id, reader, second)
);

create table vault_opening (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  purpose text not null check (purpose in ('read', 'rekey', 'recover')),
  stage text not null check (stage in ('asked', 'seconded', 'opened', 'ended')),
  reason text not null check (reason <> ''),
  asked_by uuid not null references person (id),
  asked_at timestamptz(3) not null,
  seconded_by uuid references person (id),
  seconded_at timestamptz(3),
  opened_at timestamptz(3),
  ended_at timestamptz(3),
  version integer not null default 1,
  act_id uuid not null,
  check (seconded_by <> asked_by)
);
create index vault_opening_unit_id_id_idx on vault_opening (unit_id, id);

-- The items an opening is about; `inner_part` is what the second left for the reader, gone when the opening ends.
create table vault_opening_item (
  opening_id uuid not null references vault_opening (id),
  item_id uuid not null references vault_item (id),
  inner_part bytea check (octet_length(inner_part) between 100 and 4000),
  primary key (opening_id, item_id)
);
create index vault_opening_item_item_id_idx on vault_opening_item (item_id);
