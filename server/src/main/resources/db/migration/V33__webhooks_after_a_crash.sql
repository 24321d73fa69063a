-- Who an app was told is in a channel, and by which server: what one that was killed can no longer tell as left is told
-- when it has not been seen for a while.
create table webhook_server (
    id      uuid        primary key,
    seen_at timestamptz not null
);
create table webhook_presence (
    server  uuid not null,
    app     text not null check (app <> ''),
    channel text not null,
    member  text not null,
    primary key (app, channel, member, server)
);
create index webhook_presence_by_server on webhook_presence (server);

revoke all on webhook_server, webhook_presence from public, veranda_app;
grant select, insert, update, delete on webhook_server, webhook_presence to veranda_platform;
