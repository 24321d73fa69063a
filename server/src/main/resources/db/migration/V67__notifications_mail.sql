-- Mails that are still to be sent, each about one thing for one person; several may leave as one. Who reads the notice
-- first needs no mail any more.
create table notice_mail (
    tenant_id  bigint      not null,
    id         bigint      not null generated always as identity,
    user_id    bigint      not null,
    notice_id  bigint,
    severity   text        check (severity in ('critical', 'major', 'minor', 'warning', 'info')),
    text       text        not null,
    parameters text        not null,
    created_at timestamptz not null default now(),
    due_at     timestamptz not null,
    tries      integer     not null default 0,
    stuck_at   timestamptz,
    stuck_why  text,
    primary key (tenant_id, id),
    foreign key (tenant_id, user_id) references users (tenant_id, id),
    foreign key (tenant_id, user_id, notice_id) references notice (tenant_id, user_id, id) on delete cascade,
    check ((stuck_at is null) = (stuck_why is null))
);
create index notice_mail_due on notice_mail (due_at) where stuck_at is null;
create index notice_mail_by_user on notice_mail (tenant_id, user_id, notice_id);
select veranda_protect('notice_mail');
-- A job looks once over all tenants for whom there is mail, and counts what was set aside.
select veranda_show_platform('notice_mail', 'select (tenant_id, user_id, due_at, stuck_at)');
