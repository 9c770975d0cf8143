-- What was looked at: the page of a letter, or the file that was taken out of it with its sealed annex.
alter table denunciation_look add column what text not null default 'page' check (what in ('page', 'file'));
