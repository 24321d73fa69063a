-- What the apps are still to be told by webhooks. It belongs to the platform's apps and to no tenant: nobody who works
-- for one can reach it.
create table webhook_event (
    id        uuid        primary key,
    number    bigint      not null generated always as identity,
    app       text        not null check (app <> ''),
    at        timestamptz not null,
    event     text        not null,
    stuck_at  timestamptz,
    stuck_why text,
    check ((stuck_at is null) = (stuck_why is null))
);
create index webhook_event_pending on webhook_event (app, number) where stuck_at is null;
create index webhook_event_stuck on webhook_event (app, number) where stuck_at is not null;
create index webhook_event_by_age on webhook_event (at);

-- Who tells an app at the moment, and when to try again where it could not be told.
create table webhook_receiver (
    app          text        primary key check (app <> ''),
    failures     integer     not null default 0 check (failures >= 0),
    next_try_at  timestamptz not null default now(),
    leased_by    uuid,
    leased_until timestamptz,
    check ((leased_by is null) = (leased_until is null))
);

revoke all on webhook_event, webhook_receiver from public, veranda_app;
grant select, insert, update, delete on webhook_event, webhook_receiver to veranda_platform;
