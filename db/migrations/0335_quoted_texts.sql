-- Items of a programme that quote directives of the library: few among many, so the index holds only them.
create index agenda_item_quoting on agenda_item using gin (links jsonb_path_ops) where links @> '[{"kind": "text"}]';
