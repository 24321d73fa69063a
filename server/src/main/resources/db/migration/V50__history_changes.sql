-- One record per change of what people work on: who, from where, by which command, and the whole state
-- before and after. It outlives its target; without an actor the house itself did it.
create table change_history (
    tenant_id     bigint      not null references tenant (id),
    id            bigint      generated always as identity,
    machine       text        not null,
    target_id     bigint      not null,
    version       bigint      not null,
    at            timestamptz not null,
    made_at       timestamptz not null,
    business_date date        not null,
    command       text        not null,
    command_id    uuid,
    actor_id      bigint,
    actor_name    text        not null,
    session_id    text,
    device        text,
    reason        text,
    overridden    boolean     not null default false,
    before        jsonb       not null,
    after         jsonb       not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, actor_id) references users (tenant_id, id)
);
create index change_history_by_target on change_history (tenant_id, machine, target_id, id desc);
select veranda_protect('change_history');
revoke update, delete on change_history from veranda_app;
