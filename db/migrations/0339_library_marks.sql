-- Two days of the catalogue were taken from general knowledge and not from a text that was read: they carry the mark that says so.
update library_text set certainty = 'custom', version = version + 1
where unit_id is null and certainty = 'confirmed' and symbol = 'Điều lệ Đảng' and issued_on = '2011-01-19';
update library_text set certainty = 'custom', source = 'số và nội dung theo báo chí; ngày theo hiểu biết chung', version = version + 1
where unit_id is null and certainty = 'single' and symbol = '102-QĐ/TW' and issued_on = '2017-11-15';
