-- When somebody who was told of a meeting opened the notice himself, and each paper sent ahead: proof of dispatch, never a score. The latest
-- opening of a thing stands here, so that a notice sent anew is proved anew; the ledger keeps the earlier ones.
create table meeting_opened (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  meeting_id uuid not null references meeting (id),
  person_id uuid not null references person (id),
  -- Null: the notice itself.
  paper_id uuid references meeting_paper (id),
  opened_at timestamptz(3) not null,
  act_id uuid not null,
  unique nulls not distinct (meeting_id, person_id, paper_id)
);
