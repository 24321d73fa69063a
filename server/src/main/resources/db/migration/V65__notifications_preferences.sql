-- What people want to be told of, and how. Who has no row wants what is usual.
create table notification_preference (
    tenant_id    bigint  not null,
    user_id      bigint  not null,
    severities   text[]  not null
        check (severities <@ array['critical', 'major', 'minor', 'warning', 'info']),
    kinds        text[]  check (cardinality(kinds) <= 200),
    everywhere   boolean not null,
    notices      text[]  not null
        check (notices <@ array['assignment', 'escalation', 'mention', 'share']),
    quiet_from   time,
    quiet_until  time    check (quiet_until <> quiet_from),
    critical_too boolean not null default false,
    sound        boolean not null,
    popup        boolean not null,
    mail         boolean not null,
    version      bigint  not null,
    primary key (tenant_id, user_id),
    foreign key (tenant_id, user_id) references users (tenant_id, id),
    check ((quiet_from is null) = (quiet_until is null))
);
select veranda_protect('notification_preference');

-- Where somebody wants to hear of alarms, unless it is everywhere.
create table notification_location (
    tenant_id   bigint not null,
    user_id     bigint not null,
    location_id bigint not null,
    primary key (tenant_id, user_id, location_id),
    foreign key (tenant_id, user_id) references notification_preference (tenant_id, user_id) on delete cascade,
    foreign key (tenant_id, location_id) references locations (tenant_id, id) on delete cascade
);
create index notification_location_by_place on notification_location (tenant_id, location_id);
select veranda_protect('notification_location');
