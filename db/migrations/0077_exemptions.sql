-- Exemption from work and meetings (miễn) and temporary exemption (tạm miễn): asked, resolved by vote, decided above where it is temporary.
create table transfer_exemption (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  person_id uuid not null references member (id),
  kind text not null check (kind in ('exempt', 'temp_exempt')),
  stage text not null check (stage in ('asked', 'resolved', 'in_force', 'refused', 'withdrawn', 'ended')),
  cause text not null check (cause in ('age', 'health', 'treatment', 'mission_abroad', 'mobile_work', 'maternity', 'awaiting_retirement')),
  asked_how text not null check (asked_how in ('written', 'oral')),
  asked_on date not null,
  from_on date not null,
  -- First day of taking part again; null: without end.
  to_on date check (to_on > from_on),
  reason text not null default '',
  asked_by uuid references person (id),
  -- The committee that decides a temporary one and is told of the other.
  committee_id uuid references unit (id),
  vote_id uuid references vote (id),
  resolved_on date,
  in_favour int,
  vote_base int,
  cell_paper_id uuid,
  decided_on date,
  decision_paper_id uuid,
  leave_id uuid references member_leave (id),
  closed_on date,
  close_reason text not null default '',
  act_id uuid,
  check ((kind = 'temp_exempt') = (to_on is not null)),
  check ((vote_id is null) = (resolved_on is null)),
  check ((stage in ('in_force', 'ended')) = (leave_id is not null)),
  check ((stage in ('refused', 'withdrawn', 'ended')) = (closed_on is not null))
);
create index on transfer_exemption (unit_id, id);
create index on transfer_exemption (committee_id) where stage = 'resolved';
create index on transfer_exemption (leave_id) where leave_id is not null;
create unique index transfer_exemption_one_open on transfer_exemption (person_id) where closed_on is null;
-- One vote settles one request.
create unique index transfer_exemption_one_vote on transfer_exemption (vote_id) where vote_id is not null;
revoke delete on transfer_exemption from nennep_app;
