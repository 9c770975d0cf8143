-- What the mail server answered when it took a notice: the proof of dispatch.
alter table notice_dispatch add column proof text;
