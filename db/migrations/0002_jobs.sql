-- The running program adds jobs through this door only; the queue's own tables stay the owner's.
create function enqueue_job(p_task text, p_payload json, p_key text, p_run_at timestamptz) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform graphile_worker.add_job(p_task, p_payload, job_key => p_key, run_at => coalesce(p_run_at, now()), max_attempts => 12);
end $$;
revoke execute on function enqueue_job from public;
grant execute on function enqueue_job to nennep_app;
