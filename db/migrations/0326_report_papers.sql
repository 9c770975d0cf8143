-- A report that is sent is a paper of its unit: numbered in the unit's series, signed for it. The register keeps that it is there; what was
-- written stays with the period, for those whom it is meant for. An addendum is a paper of the committee that closed the period.
alter table report_submission add column paper_id uuid references paper (id),
  -- { authority, post, name } as printed.
  add column signer jsonb,
  add constraint report_submission_paper_signed check ((paper_id is null) = (signer is null));
alter table report_addendum add column paper_id uuid references paper (id);
