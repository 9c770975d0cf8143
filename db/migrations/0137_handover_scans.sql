-- A handover signed on paper: the signed sheet as a scan, page by page. What was attached is never taken away.
create table handover_scan (
  id uuid primary key,
  handover_id uuid not null references handover (id),
  unit_id uuid not null references unit (id),
  file_id uuid not null references file (id),
  added_by uuid not null references person (id),
  added_at timestamptz(3) not null,
  act_id uuid not null
);
create index on handover_scan (handover_id, id);
create index on handover_scan (unit_id);
create index on handover_scan (file_id);
create index on handover_scan (added_by);
revoke update, delete on handover_scan from nennep_app;
