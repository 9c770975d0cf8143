-- The report of the year takes its number when the plan is closed.
alter table oversight_plan add column report_paper_id uuid references paper (id);
