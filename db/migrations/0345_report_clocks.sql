-- What reports of a period make due on a day: to units right below the opener at the end of the period until their report stands sent, from
-- its last month on, when it can be sent; to the opener what was sent and is not decided. A function, because what is due is gathered below
-- reports in the order of capabilities.
create function report_clocks(p_units uuid[], p_on date)
  returns table (unit_id uuid, period_id uuid, clock text, due_on date, waiting_since timestamptz)
  language sql stable as $$
  select v.unit_id, p.id, 'submit', p.due_on, null::timestamptz
  from unit_version v
  join report_period p on p.unit_id = v.parent_id and p.stage = 'open'
  cross join lateral (select (p.last_month || '-01')::date as begins,
    ((p.last_month || '-01')::date + interval '1 month' - interval '1 day')::date as ends) d
  where v.unit_id = any (p_units) and v.kind <> 'party_group' and d.begins <= p_on
    and v.from_on <= d.ends and (v.to_on is null or v.to_on > d.ends)
    and not exists (select from report_submission s where s.period_id = p.id and s.unit_id = v.unit_id and s.stage <> 'returned')
  union all
  select p.unit_id, p.id, 'judge', p.due_on, min(s.submitted_at)
  from report_period p join report_submission s on s.period_id = p.id and s.stage = 'submitted'
  where p.unit_id = any (p_units) and p.stage = 'open' group by p.id
$$;
