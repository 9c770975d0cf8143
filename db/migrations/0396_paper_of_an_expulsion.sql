-- Whoever is struck off a roll as expelled is so by a decision of the level that may: its number and day stay with the membership. Of those entered
-- before, nobody typed it.
alter table membership add column exit_paper text not null default '';
