-- What platform administrators did at the operator's page: no tenant's business, the platform's. Who it was is kept in
-- words, for the account may be gone by the time somebody asks. Added to, never rewritten.
create table platform_trail (
    id       bigint      primary key generated always as identity,
    at       timestamptz not null default now(),
    kind     text        not null,
    admin_id bigint      not null,
    email    text        not null,
    address  text,
    detail   text
);
create index platform_trail_by_age on platform_trail (at);
revoke all on platform_trail from public, veranda_app;
grant select, insert, delete on platform_trail to veranda_platform;
