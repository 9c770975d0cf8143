-- How often a meeting was acted on stands beside it in a row of its own: small, without checks, so that counting costs little.
-- It is what an act holds on to: locked while it decides, or asked for unchanged when it writes.
create table meeting_version (
  meeting_id uuid primary key references meeting (id),
  unit_id uuid not null,
  version int not null default 1
) with (fillfactor = 50);
insert into meeting_version (meeting_id, unit_id, version) select id, unit_id, version from meeting;
alter table meeting drop column version;

alter table ledger_head set (fillfactor = 50);

-- As before, in one function, and with a word of its own for an act that was decided on what has changed since: its unit is then not given.
-- hash = sha256 of the lines: previous hash, seq, act id, act, actor, at (ISO, UTC, milliseconds), subject kind, subject id, digest.
create or replace function record_act(
  p_key uuid, p_name text, p_unit uuid, p_actor uuid, p_person uuid, p_at timestamptz, p_request_digest text, p_reply jsonb,
  p_subject_kind text, p_subject_id uuid, p_digest text
) returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_actor text := coalesce(p_actor::text, 'program');
  v_seq bigint;
  v_previous text;
  v_hash text;
begin
  if p_unit is null then
    raise exception 'decided on what has changed since' using errcode = 'NN001';
  end if;
  insert into act (id, name, unit_id, actor_id, person_id, at, request_digest, reply, subject_kind, subject_id)
  values (p_key, p_name, p_unit, p_actor, p_person, p_at, p_request_digest, p_reply, p_subject_kind, p_subject_id);
  select seq + 1, hash into v_seq, v_previous from ledger_head where unit_id = p_unit for update;
  if not found then
    insert into ledger_head values (p_unit, 0, '') on conflict do nothing;
    select seq + 1, hash into v_seq, v_previous from ledger_head where unit_id = p_unit for update;
  end if;
  v_hash := encode(sha256(convert_to(concat_ws(E'\n', v_previous, v_seq, p_key, p_name, v_actor,
    to_char(p_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), p_subject_kind, p_subject_id, p_digest), 'UTF8')), 'hex');
  insert into ledger_entry values (p_unit, v_seq, p_key, p_name, v_actor, p_at, p_subject_kind, p_subject_id, p_digest, v_previous, v_hash);
  update ledger_head set seq = v_seq, hash = v_hash where unit_id = p_unit;
  return v_seq;
end $$;
drop function ledger_append(uuid, uuid, text, text, timestamptz, text, uuid, text);
