-- A count of households mended later keeps what stood there before: one row holds for a day, the others are its past.

alter table unit_profile drop constraint unit_profile_pkey;
alter table unit_profile add column entered_at timestamptz(3) not null default now();
alter table unit_profile add column superseded_at timestamptz(3) check (superseded_at >= entered_at);
alter table unit_profile add column id uuid primary key default gen_random_uuid();
create unique index unit_profile_holds on unit_profile (unit_id, as_of_on) where superseded_at is null;
alter table unit_profile add constraint unit_profile_poor_within check (poor_households + near_poor_households <= households);

create index unit_version_name on unit_version (f_unmarked(name));
