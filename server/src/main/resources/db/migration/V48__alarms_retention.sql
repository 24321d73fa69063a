-- The history stays closed to rewriting; what is old enough is forgotten by this function alone, of the current tenant and
-- so many lines at once. Of an alarm that is open nothing is forgotten.
create index alarm_history_by_age on alarm_history (tenant_id, at);

create function veranda_forget_alarm_history(oldest timestamptz, most int) returns bigint
    language sql security definer set search_path = pg_catalog, public, pg_temp
as $$
    with gone as (
        delete from public.alarm_history
         where (tenant_id, id) in (
               select h.tenant_id, h.id
                 from public.alarm_history h
                 join public.alarm a on a.tenant_id = h.tenant_id and a.id = h.alarm_id
                where h.tenant_id = nullif(current_setting('veranda.tenant', true), '')::bigint
                  and h.at < least(oldest, now() - interval '30 days')
                  and a.phase = 'normal'
                limit most)
        returning 1)
    select count(*) from gone
$$;

revoke all on function veranda_forget_alarm_history(timestamptz, int) from public;
grant execute on function veranda_forget_alarm_history(timestamptz, int) to veranda_app;
