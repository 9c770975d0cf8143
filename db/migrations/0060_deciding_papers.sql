-- The paper that decided a change of a unit, known by number, symbol, issuer and date together; `basis` stays for old ones nobody can name so.

alter table unit_version add column decided_number text, add column decided_symbol text, add column decided_issuer text, add column decided_on date,
  add constraint unit_version_decision_whole check (num_nulls(decided_number, decided_symbol, decided_issuer, decided_on) in (0, 4));
alter table unit add column closing_basis text not null default '',
  add column closing_number text, add column closing_symbol text, add column closing_issuer text, add column closing_decided_on date,
  add constraint unit_closing_whole check (num_nulls(closing_number, closing_symbol, closing_issuer, closing_decided_on) in (0, 4));

-- The day the mandate was given for. It ends no right: who is in office stays until an end is recorded; being over it is a warning.
alter table term add column due_on date check (due_on > from_on);
alter table term drop constraint term_basis_kind_check;
alter table term add constraint term_basis_kind_check check (basis_kind in ('election', 'appointment', 'assignment', 'interim'));

-- A mandate made longer: what it was given for first stays in the row before.
create table term_extension (
  id uuid primary key,
  term_id uuid not null references term (id),
  unit_id uuid not null references unit (id),
  due_before date,
  due_on date not null check (due_on > due_before),
  decided_number text not null,
  decided_symbol text not null,
  decided_issuer text not null,
  decided_on date not null,
  act_id uuid not null
);
create index on term_extension (term_id, id);
create index on term_extension (unit_id);
revoke update, delete on term_extension from nennep_app;
