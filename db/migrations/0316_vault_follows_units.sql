-- What lies in the vault of a unit that ends goes to the unit that follows it. Which unit it came from: its sheets open it until it is sealed
-- anew for those who hold the office where it lies now.
alter table vault_item add column came_from uuid references unit (id);
