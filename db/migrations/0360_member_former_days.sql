-- Days of the memberships that ended before the present one: Party age of the readmitted is counted with them, in lists as on the record.
alter table member add column former_days integer not null default 0 constraint member_former_days_check check (former_days >= 0);
update member m set former_days = f.days
  from (select person_id, sum(greatest(ended_on - admitted_on, 0))::integer as days from member_former
    where admitted_on is not null group by person_id) f
  where f.person_id = m.id;
