-- What a conclusion of a case requires is put right by the one mechanism of notices: shortcoming, requirement, commitment, evidence,
-- judgement, effect. A conclusion about a unit goes to that unit as any notice; one about a member is followed by who led the case.
-- A conclusion names no product.
alter table remediation_requirement drop constraint remediation_requirement_product_check;
alter table remediation_notice
  -- The member a conclusion is about: such a notice is known to who may know of the case, and his commitments carry it.
  add column person_id uuid references person (id) check (person_id is null or source = 'case'),
  -- In whose name it was issued: it takes its number in that series. Null: typed in.
  add column issued_as text check (issued_as in ('cell', 'committee', 'inspectionCommission'));
create index on remediation_notice (person_id) where person_id is not null;
update remediation_notice set issued_as = 'committee' where source = 'issued';

-- Whoever is kept out of a case does not learn of it by its notice either.
create function remediation_kept_out(p_case uuid, p_person uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from case_part k where k.case_id = p_case and k.person_id = p_person and k.part = 'kept_out')
$$;

-- An id that sorts by its time, as the program makes them.
create function pg_temp.id_at(p_at timestamptz) returns uuid language sql volatile as $$
  select (lpad(to_hex((extract(epoch from p_at) * 1000)::bigint), 12, '0') || '7' || substr(md5(random()::text), 1, 3)
    || '8' || substr(md5(random()::text), 1, 15))::uuid
$$;

-- Conclusions issued before: their notice is made from the entries, their commitments stay what they are.
create temporary table concluded on commit drop as
select pg_temp.id_at(i.at) as notice_id, i.case_id, i.unit_id, f.subject_id, f.subject_unit_id, f.procedure, i.on_day as issued_on,
  i.at, i.act_id, i.by_person, coalesce(lpad(i.paper_number::text, greatest(2, length(i.paper_number::text)), '0') || '-' || i.paper_symbol, '') as number, c.body,
  coalesce((o.body ->> 'byCommission')::boolean, false) as by_commission
from case_entry i
join case_file f on f.id = i.case_id
join case_entry o on o.case_id = i.case_id and o.seq = 1
join lateral (
  select e.body from case_entry e where e.case_id = i.case_id and e.seq < i.seq
    and e.act in ('conclude', 'conclude_sign', 'conclude_supervision', 'conclude_denunciation')
  order by e.seq desc limit 1) c on jsonb_array_length(c.body -> 'requirements') > 0
where i.act = 'issue_notice';

insert into remediation_notice (id, unit_id, source, stage, issuer_unit_id, issuer_name, number, issued_on, subject, case_id, person_id,
  issued_as, received_on, heard_on, made_by, made_at, act_id)
select notice_id, coalesce(subject_unit_id, unit_id), 'case', 'heard', unit_id,
  case when by_commission then 'Ủy ban Kiểm tra, ' else '' end ||
  coalesce((select v.name from unit_version v where v.unit_id = concluded.unit_id and v.from_on <= issued_on order by v.from_on desc limit 1), '?'),
  number, issued_on,
  case procedure when 'denunciation' then 'kết luận giải quyết tố cáo' when 'thematic_supervision' then 'kết luận giám sát chuyên đề'
    when 'sign_inspection' then 'kết luận kiểm tra khi có dấu hiệu vi phạm' else 'kết luận kiểm tra việc chấp hành' end,
  case_id, case when subject_unit_id is null then subject_id end, case when by_commission then 'inspectionCommission' else 'cell' end,
  issued_on, issued_on, by_person, at, act_id
from concluded;

insert into remediation_shortcoming (id, notice_id, unit_id, seq, kind, what, person_id)
select pg_temp.id_at(c.at), c.notice_id, coalesce(c.subject_unit_id, c.unit_id), l.seq, 'other', l.what,
  case when c.subject_unit_id is null then c.subject_id end
from concluded c, jsonb_array_elements_text(c.body -> 'limits') with ordinality as l (what, seq);

create temporary table asked on commit drop as
select c.*, r.seq, r.one ->> 'what' as what, (r.one ->> 'limit')::int + 1 as limit_seq, (r.one ->> 'dueOn')::date as due_on,
  row_number() over (partition by c.case_id, r.one ->> 'what' order by r.seq) as nth
from concluded c, jsonb_array_elements(c.body -> 'requirements') with ordinality as r (one, seq);

insert into remediation_requirement (id, notice_id, shortcoming_id, unit_id, seq, what, who, product, due_on, state, commitment_id, accepted_on)
select pg_temp.id_at(a.at), a.notice_id, s.id, s.unit_id, a.seq, a.what,
  coalesce((select v.name from unit_version v where v.unit_id = a.subject_unit_id and v.from_on <= a.issued_on order by v.from_on desc limit 1),
    p.full_name), '', a.due_on,
  case when m.id is null then 'assigned' when m.state = 'accepted' then 'accepted' else 'taken_on' end, m.id,
  case when m.state = 'accepted' then m.closed_on end
from asked a
join person p on p.id = a.subject_id
join remediation_shortcoming s on s.notice_id = a.notice_id and s.seq = a.limit_seq
left join (
  select k.*, row_number() over (partition by k.origin_id, k.what order by k.id) as nth from commitment k where k.origin_kind = 'notice') m
  on m.origin_id = a.case_id and m.what = a.what and m.nth = a.nth;

insert into remediation_event (id, notice_id, unit_id, kind, at, on_day, by_person, act_id)
select pg_temp.id_at(at), notice_id, coalesce(subject_unit_id, unit_id), 'issued', at, issued_on, by_person, act_id from concluded;

update remediation_notice n set stage = 'closed', closed_on = q.closed_on
from (select notice_id, max(accepted_on) as closed_on, bool_and(state = 'accepted') as is_done from remediation_requirement group by notice_id) q
where n.source = 'case' and q.notice_id = n.id and q.is_done;
