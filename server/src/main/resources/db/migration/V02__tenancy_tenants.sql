-- A tenant is one resort.
create table tenant (
    id         bigint generated always as identity primary key,
    name       text not null check (name <> ''),
    created_at timestamptz not null default now()
);

alter table tenant enable row level security;
alter table tenant force row level security;
create policy own_row on tenant to veranda_app
    using (id = nullif(current_setting('veranda.tenant', true), '')::bigint);
grant select on tenant to veranda_app;
select veranda_show_platform('tenant', 'select, insert, update');

-- The settings of a tenant's property, and its business date.
create table property (
    tenant_id     bigint primary key references tenant (id),
    name          text not null check (name <> ''),
    time_zone     text not null,
    business_date date not null,
    ready_set     text not null default 'clean' check (ready_set in ('clean', 'inspected')),
    inspects      boolean not null default false,
    check_in      time not null default '15:00',
    check_out     time not null default '11:00',
    end_of_day    time not null default '02:00',
    age_days      integer check (age_days between 1 and 365),
    age_becomes   text check (age_becomes in ('DIRTY', 'PICKUP')),
    check ((age_days is null) = (age_becomes is null))
);

select veranda_protect('property');
select veranda_show_platform('property', 'select, insert');
