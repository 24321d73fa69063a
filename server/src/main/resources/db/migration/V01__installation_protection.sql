-- What every other migration builds on: who may use the schema, and how a tenant's rows are kept apart.

revoke all on schema public from public;
grant usage on schema public to veranda_app, veranda_platform;

-- Protects a tenant-owned table: its rows are seen and written by the transaction of their tenant only,
-- whoever asks, the owner included. With no tenant set there are no rows. Call it once for each table.
create function veranda_protect(protected regclass) returns void language plpgsql as $$
begin
    if not exists (select from pg_attribute
                   where attrelid = protected and attname = 'tenant_id' and attnotnull) then
        raise exception 'Cannot protect %: expected a column tenant_id that is not null', protected;
    end if;
    execute format('alter table %s enable row level security', protected);
    execute format('alter table %s force row level security', protected);
    execute format($policy$
        create policy tenant_rows on %s
            using (tenant_id = nullif(current_setting('veranda.tenant', true), '')::bigint)
            with check (tenant_id = nullif(current_setting('veranda.tenant', true), '')::bigint)
        $policy$, protected);
    execute format('grant select, insert, update, delete on %s to veranda_app', protected);
end
$$;

-- Lets jobs and tails see all rows of a protected table; only for what tells nothing about guests.
create function veranda_show_platform(shown regclass, privileges text) returns void
language plpgsql as $$
begin
    execute format('create policy platform_rows on %s to veranda_platform using (true) with check (true)',
                   shown);
    execute format('grant %s on %s to veranda_platform', privileges, shown);
end
$$;

revoke execute on function veranda_protect(regclass) from public;
revoke execute on function veranda_show_platform(regclass, text) from public;
