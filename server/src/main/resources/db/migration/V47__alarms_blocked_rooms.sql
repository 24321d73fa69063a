-- Whether no guest is given the alarm's room: its type says so, and it is open, hidden or not.
alter table alarm add column blocks_room boolean not null default false;
alter table alarm no force row level security;
update alarm set blocks_room = true
 where alarm_type in ('water_leak', 'fire', 'smoke', 'fire_panel', 'gas', 'lock_dead')
   and ((state ->> 'active')::boolean or not (state ->> 'acknowledged')::boolean
        or (state ->> 'latched')::boolean);
alter table alarm force row level security;
create index alarm_blocking on alarm (tenant_id, room_id) where blocks_room;
create index alarm_by_device on alarm (tenant_id, device_id) where device_id is not null;

-- The one thing that rooms know of alarms.
create view room_blocking_alarm with (security_invoker = true) as
select tenant_id, room_id, min(alarm_type) as alarm_type
  from alarm
 where blocks_room and room_id is not null
 group by tenant_id, room_id;
grant select on room_blocking_alarm to veranda_app;
