-- The trail stays closed to rewriting; what is old enough is forgotten by this function alone, of the current tenant.
create index audit_trail_by_age on audit_trail (tenant_id, at);

create function veranda_forget_audit(oldest timestamptz)
    returns void
    language sql security definer set search_path = pg_catalog, public, pg_temp
as $$
    delete from public.audit_trail
     where tenant_id = nullif(current_setting('veranda.tenant', true), '')::bigint
       and at < least(oldest, now() - interval '30 days')
$$;

revoke all on function veranda_forget_audit(timestamptz) from public;
grant execute on function veranda_forget_audit(timestamptz) to veranda_app;
