-- Two laws the rules cite besides the texts of the Party.
insert into library_text (id, symbol, issuer, issued_on, title, title_is_ours, in_force_on, certainty, source, secrecy) values
  ('01900000-0253-7000-8000-000000000001', '25/2018/QH14', 'Quốc hội', '2018-06-12', 'Luật Tố cáo', false, '2019-01-01', 'custom', 'hiểu biết chung, chưa đọc văn bản', 'open'),
  ('01900000-0253-7000-8000-000000000002', '10/2022/QH15', 'Quốc hội', '2022-11-10', 'Luật Thực hiện dân chủ ở cơ sở', false, '2023-07-01', 'custom', 'hiểu biết chung, chưa đọc văn bản', 'open');
