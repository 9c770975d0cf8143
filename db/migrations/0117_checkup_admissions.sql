-- The check also tells of admissions whose clock has run out.
alter table checkup_finding drop constraint checkup_finding_subject_kind_check;
alter table checkup_finding add constraint checkup_finding_subject_kind_check
  check (subject_kind in ('unit', 'person', 'meeting', 'transfer', 'admission'));
