-- One outcome for one command of one actor, refusals too.
create table outcome (
    tenant_id bigint not null references tenant (id),
    user_id   bigint not null,
    id        uuid not null,
    body_hash text not null,
    outcome   text not null,
    at        timestamptz not null default now(),
    primary key (tenant_id, user_id, id)
);
create index outcome_by_age on outcome (tenant_id, at);

select veranda_protect('outcome');
revoke update on outcome from veranda_app;
