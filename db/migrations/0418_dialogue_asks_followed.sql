-- Where a cell ended, the one that follows it has its voice on what it asked; the ask goes on naming the cell that asked.
alter table dialogue_ask add column followed_by uuid references unit (id);

-- Cells that ended before this was known: the unit that follows and stands, however many steps on; where several follow, which of them took most
-- members cannot be told any more, and the first is taken.
with recursive onward as (
  select k.id, l.unit_id, 1 as step from dialogue_ask k join unit u on u.id = k.cell_id and u.closed_on is not null
  join reorganisation_link l on l.predecessor_id = k.cell_id
  union
  select o.id, l.unit_id, o.step + 1 from onward o join unit u on u.id = o.unit_id and u.closed_on is not null
  join reorganisation_link l on l.predecessor_id = o.unit_id where o.step < 20)
update dialogue_ask k set followed_by = f.unit_id
from (select distinct on (o.id) o.id, o.unit_id from onward o join unit u on u.id = o.unit_id and u.closed_on is null order by o.id, o.step, o.unit_id) f
where f.id = k.id;

create index on dialogue_ask ((coalesce(followed_by, cell_id)));
