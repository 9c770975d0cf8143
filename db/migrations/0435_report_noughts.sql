-- Answers of nought are counted from now on, so that what was told is known from what nobody told.
insert into report_mark (unit_id, month, onward) select distinct unit_id, month, false from report_answer where value = 0;
