-- A search looks at the heads of thousands of texts: their words, and the terms made of them, lie apart from the row, so that many
-- rows share a page. What was stored before stays as it lies until it is changed.
alter table library_text alter column head_terms set storage main;
alter table library_text set (toast_tuple_target = 256);
