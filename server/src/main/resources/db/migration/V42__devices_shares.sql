-- Which devices a tenant shows to which users besides its own.
create table device_share (
    tenant_id bigint      not null,
    device_id bigint      not null,
    -- of any tenant, or nobody: whoever shares is not told
    user_id   bigint      not null,
    shared_by bigint      not null,
    shared_at timestamptz not null,
    primary key (tenant_id, device_id, user_id),
    foreign key (tenant_id) references tenant (id),
    foreign key (tenant_id, device_id) references device (tenant_id, id),
    foreign key (tenant_id, shared_by) references users (tenant_id, id)
);
select veranda_protect('device_share');

-- The same as the receivers find it, under their tenant; the owner is the tenant that shows the device. Nobody may read
-- it: the functions below tell each side its own.
create table received_device (
    tenant_id bigint not null,
    user_id   bigint not null,
    serial    text   not null,
    owner_id  bigint not null references tenant (id),
    primary key (tenant_id, user_id, serial, owner_id),
    foreign key (tenant_id, user_id) references users (tenant_id, id)
);
create index received_device_by_owner on received_device (owner_id, serial);
revoke all on received_device from public, veranda_app, veranda_platform;
create index sign_in_names_by_user on sign_in_names (user_id);

-- Shows a device of the current tenant to a user, if there is one who can sign in; without a word, for the answer would
-- tell one tenant about another's users.
create function veranda_share_device(shared text, receiver bigint) returns void
    language sql security definer set search_path = pg_catalog, public, pg_temp
as $$
    insert into public.received_device (tenant_id, user_id, serial, owner_id)
    select n.tenant_id, n.user_id, shared, nullif(current_setting('veranda.tenant', true), '')::bigint
      from public.sign_in_names n where n.user_id = receiver
    on conflict do nothing
$$;

create function veranda_unshare_device(shared text, receiver bigint) returns void
    language sql security definer set search_path = pg_catalog, public, pg_temp
as $$
    delete from public.received_device r
     where r.serial = shared and r.user_id = receiver
       and r.owner_id = nullif(current_setting('veranda.tenant', true), '')::bigint
$$;

-- Which tenants show a device of that serial to a user of the current tenant.
create function veranda_find_shared_device(wanted text, receiver bigint) returns table (owner_id bigint)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select r.owner_id from public.received_device r
     where r.serial = wanted and r.user_id = receiver
       and r.tenant_id = nullif(current_setting('veranda.tenant', true), '')::bigint
     order by r.owner_id
$$;

-- To whom devices are shown, for what brings news across; never for those who serve a tenant.
create function veranda_receivers_of(owner bigint, serials text[])
    returns table (serial text, user_id bigint, tenant_id bigint)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select r.serial, r.user_id, r.tenant_id from public.received_device r
     where r.owner_id = owner and r.serial = any(serials)
$$;

revoke all on function veranda_share_device(text, bigint) from public;
revoke all on function veranda_unshare_device(text, bigint) from public;
revoke all on function veranda_find_shared_device(text, bigint) from public;
revoke all on function veranda_receivers_of(bigint, text[]) from public;
grant execute on function veranda_share_device(text, bigint) to veranda_app;
grant execute on function veranda_unshare_device(text, bigint) to veranda_app;
grant execute on function veranda_find_shared_device(text, bigint) to veranda_app;
grant execute on function veranda_receivers_of(bigint, text[]) to veranda_platform;
