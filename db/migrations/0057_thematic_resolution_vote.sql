-- A combined meeting adopts its thematic resolution by a vote of its own.
alter table vote drop constraint vote_kind_check;
alter table vote add constraint vote_kind_check check (kind in ('programme', 'minute_taker', 'resolution', 'thematic_resolution', 'minutes',
  'admission', 'recognition', 'score', 'classification'));
