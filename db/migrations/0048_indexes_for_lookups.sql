-- Lookups that would otherwise read a whole table: the larger the installation, the slower.

-- A card number is asked of everyone, wherever he is, at each enrolment, correction and import.
create index on member (card_number) where card_number is not null;
create index on member_leave (person_id);

-- Dropping an item of a programme looks for what was tied to it.
create index on meeting_paper (item_id) where item_id is not null;
create index on turn (item_id) where item_id is not null;
create index on handed_opinion (item_id) where item_id is not null;
create index on vote (item_id) where item_id is not null;
create index on shortcoming (item_id) where item_id is not null;
