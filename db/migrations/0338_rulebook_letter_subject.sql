-- The trích yếu of a letter stands under its number, in a size of its own. A layout a committee has set before takes the size the
-- national layout gives.
update rule_overlay set value = jsonb_set(value, '{sizesPt,letterSubject}', '12')
where code = 'paper.layout' and value -> 'sizesPt' is not null and value -> 'sizesPt' -> 'letterSubject' is null;
