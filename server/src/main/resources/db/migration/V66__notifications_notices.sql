-- What is meant for one person. One cause tells one person once, however often it is tried.
create table notice (
    tenant_id  bigint      not null,
    user_id    bigint      not null,
    id         bigint      not null generated always as identity,
    cause      uuid        not null,
    kind       text        not null check (kind in ('assignment', 'escalation', 'mention', 'share')),
    about      text        not null check (about ~ '^[a-z_]+ \d+$'),
    severity   text        check (severity in ('critical', 'major', 'minor', 'warning', 'info')),
    text       text        not null,
    parameters text        not null,
    created_at timestamptz not null default date_trunc('milliseconds', now()),
    read_at    timestamptz,
    primary key (tenant_id, user_id, id),
    unique (tenant_id, user_id, cause),
    foreign key (tenant_id, user_id) references users (tenant_id, id)
) with (fillfactor = 90);
create index notice_unread on notice (tenant_id, user_id, id) where read_at is null;
create index notice_by_age on notice (tenant_id, created_at);
select veranda_protect('notice');

-- What was caused and not yet told: written in the causing transaction, gone with the telling one.
create table notice_outbox (
    tenant_id   bigint      not null references tenant (id),
    id          bigint      not null generated always as identity,
    cause       uuid        not null default gen_random_uuid(),
    body        text        not null,
    tries       integer     not null default 0,
    next_try_at timestamptz not null default now(),
    primary key (tenant_id, id)
);
create index notice_outbox_due on notice_outbox (next_try_at);
select veranda_protect('notice_outbox');
-- A job looks once over all tenants for what was left behind by a crash.
select veranda_show_platform('notice_outbox', 'select (tenant_id, next_try_at)');
