-- Which user an e-mail address signs in, over all tenants. Nobody may read it: a sign-in asks for
-- one address by the function below, which tells no more than where to look.
create table sign_in_names (
    email     text   primary key,
    tenant_id bigint not null,
    user_id   bigint not null,
    foreign key (tenant_id, user_id) references users (tenant_id, id)
);
revoke all on sign_in_names from public, veranda_app, veranda_platform;

create function veranda_find_sign_in_name(address text)
    returns table (tenant_id bigint, user_id bigint)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$ select n.tenant_id, n.user_id from public.sign_in_names n where n.email = address $$;

-- Takes a free address for a user of the current tenant. A taken one is left alone without a word,
-- for the answer would tell one tenant about another.
create function veranda_claim_sign_in_name(address text, claimant bigint)
    returns void
    language sql security definer set search_path = pg_catalog, public, pg_temp
as $$
    insert into public.sign_in_names (email, tenant_id, user_id)
    values (address, nullif(current_setting('veranda.tenant', true), '')::bigint, claimant)
    on conflict do nothing
$$;

revoke all on function veranda_find_sign_in_name(text) from public;
revoke all on function veranda_claim_sign_in_name(text, bigint) from public;
grant execute on function veranda_find_sign_in_name(text) to veranda_app;
grant execute on function veranda_claim_sign_in_name(text, bigint) to veranda_app;

-- Failed sign-ins, known and unknown names alike; no name is kept, only its hash.
create table sign_in_failures (
    name_hash bytea       not null,
    address   text        not null,
    failed_at timestamptz not null default now()
);
create index sign_in_failures_of_pair on sign_in_failures (name_hash, address, failed_at);
create index sign_in_failures_by_age on sign_in_failures (failed_at);
revoke all on sign_in_failures from public, veranda_platform;
grant select, insert, delete on sign_in_failures to veranda_app;

-- Refused sign-ins with a name that nobody has: no tenant's business, the platform's.
create table stranger_audit (
    id        bigint      primary key generated always as identity,
    at        timestamptz not null default now(),
    name_hash bytea       not null,
    address   text        not null
);
revoke all on stranger_audit from public;
grant insert on stranger_audit to veranda_app;
grant select, delete on stranger_audit to veranda_platform;

-- Platform administrators found tenants, belong to none and see no guest data.
create table platform_admins (
    id            bigint      primary key generated always as identity,
    email         text        not null unique check (email = lower(email)),
    name          text        not null,
    password_hash text        not null,
    created_at    timestamptz not null default now()
);
revoke all on platform_admins from public, veranda_app;
grant select, insert on platform_admins to veranda_platform;
