-- The epoch that new streams begin in; it changes when the database was restored or replaced.
create table journal_epoch (
    only_row boolean primary key default true check (only_row),
    epoch    text not null
);
insert into journal_epoch (epoch) values (gen_random_uuid()::text);
grant select on journal_epoch to veranda_app;
grant select, update on journal_epoch to veranda_platform;

-- Where each stream stands. Its row is locked to number events, so numbers follow the order of commits.
create table stream (
    name      text not null primary key,
    tenant_id bigint not null references tenant (id),
    epoch     text not null,
    seq       bigint not null default 0 check (seq >= 0),
    floor     bigint not null default 0 check (floor between 0 and seq),
    unique (tenant_id, name),
    -- a stream cannot belong to another tenant than its name says
    check (name in ('private-tenant.' || tenant_id, 'private-tenant.' || tenant_id || '.frontdesk')
           or name like 'private-user.%')
) with (fillfactor = 50);

select veranda_protect('stream');
select veranda_show_platform('stream', 'select, update');

-- The events, by day. Nothing is granted on the partitions, so none is read past the policies.
create table journal (
    tenant_id bigint not null,
    stream    text not null,
    epoch     text not null,
    seq       bigint not null,
    at        timestamptz not null,
    event     text not null,
    payload   text not null,
    primary key (stream, seq, at),
    foreign key (tenant_id, stream) references stream (tenant_id, name)
) partition by range (at);

select veranda_protect('journal');
revoke delete on journal from veranda_app;
-- The platform needs to know how far the days reach, and nothing of what they tell.
select veranda_show_platform('journal', 'select (stream, seq, at)');

-- Makes the partitions that are missing from yesterday to `ahead` days from now, by the database's day and by the
-- server's; says how many it made.
create function journal_make_partitions(today date, ahead integer) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    day date;
    partition text;
    made integer := 0;
begin
    perform pg_advisory_xact_lock(hashtextextended('journal_partitions', 0));
    for day in
        select distinct known + n
        from unnest(array[(now() at time zone 'UTC')::date, today]) as known, generate_series(-1, ahead) as n
    loop
        partition := 'journal_' || to_char(day, 'YYYYMMDD');
        if to_regclass(partition) is null then
            execute format('create table %I (like journal including defaults including constraints)',
                           partition);
            execute format('alter table %I enable row level security', partition);
            execute format('alter table %I force row level security', partition);
            execute format('alter table journal attach partition %I for values from (%L) to (%L)',
                           partition, day::timestamp at time zone 'UTC',
                           (day + 1)::timestamp at time zone 'UTC');
            made := made + 1;
        end if;
    end loop;
    return made;
end
$$;

-- Drops the partitions that end before `oldest`, whose streams' floors were moved; says how many.
create function journal_drop_partitions(oldest timestamptz) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    partition text;
    dropped integer := 0;
begin
    perform pg_advisory_xact_lock(hashtextextended('journal_partitions', 0));
    for partition in
        select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
        where i.inhparent = 'journal'::regclass
          and to_date(right(c.relname, 8), 'YYYYMMDD') < (oldest at time zone 'UTC')::date
    loop
        execute format('drop table %I', partition);
        dropped := dropped + 1;
    end loop;
    return dropped;
end
$$;

revoke execute on function journal_make_partitions(date, integer) from public;
revoke execute on function journal_drop_partitions(timestamptz) from public;
grant execute on function journal_make_partitions(date, integer) to veranda_platform;
grant execute on function journal_drop_partitions(timestamptz) to veranda_platform;

select journal_make_partitions((now() at time zone 'UTC')::date, 7);
