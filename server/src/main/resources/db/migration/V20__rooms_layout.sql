-- Where rooms are and what kind of rooms there are. Every key carries the tenant.
create extension if not exists btree_gist;

create table locations (
    tenant_id bigint not null references tenant (id),
    id        bigint generated always as identity,
    name      text   not null check (name <> '' and length(name) <= 100),
    sort_order int    not null default 0,
    primary key (tenant_id, id),
    unique (tenant_id, name)
);
select veranda_protect('locations');

create table room_types (
    tenant_id bigint not null references tenant (id),
    id        bigint generated always as identity,
    code      text   check (code <> '' and length(code) <= 20),
    name      text   not null check (name <> '' and length(name) <= 100),
    sort_order int    not null default 0,
    primary key (tenant_id, id),
    unique (tenant_id, code)
);
select veranda_protect('room_types');
