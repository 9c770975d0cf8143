-- The register of a unit's papers is read by their day.
create index on paper (unit_id, issued_on, id);
