-- Which month of a committee's cells an issued summary tells of; several only where earlier ones were declared void.
create table month_summary (
  paper_id uuid primary key references paper (id),
  unit_id uuid not null references unit (id),
  month text not null,
  act_id uuid not null
);
create index on month_summary (unit_id, month);
