-- A gateway serves the room that it is in and those of the devices that are reached through it: whoever sleeps, arrives or
-- checks in behind it is spared as in one room.
create or replace view firmware_device with (security_invoker = true) as
with arrivals as (
    select b.tenant_id, b.room_id,
           min((b.arrival + coalesce(b.arrival_time, p.check_in)) at time zone p.time_zone) as next_arrival,
           bool_or(b.advance_checked_in or b.queued_since is not null) as checking_in
      from bookings b
      join property p on p.tenant_id = b.tenant_id
     where b.status = 'confirmed' and b.room_id is not null and b.arrival <= p.business_date + 1
     group by b.tenant_id, b.room_id
)
select d.tenant_id, d.id as device_id, d.serial, d.kind, d.model, d.firmware_version, d.battery_percent,
       d.override_checked_on is not null as override_on_record, d.room_id,
       coalesce(r.location_id, d.location_id) as location_id,
       concat(coalesce(r.location_id, d.location_id), '/', r.floor) as corridor,
       coalesce(g.occupied, r.occupancy = 'occupied') as occupied,
       coalesce(g.dnd, r.guest_request = 'dnd' or r.double_lock) as dnd,
       coalesce(g.held_until, r.held_until) as held_until,
       coalesce(g.status_since, r.status_since) as status_since,
       coalesce(g.next_arrival, a.next_arrival) as next_arrival,
       coalesce(g.checking_in, a.checking_in, false) as checking_in
  from device d
  left join rooms r on r.tenant_id = d.tenant_id and r.id = d.room_id
  left join arrivals a on a.tenant_id = d.tenant_id and a.room_id = d.room_id
  left join lateral (
        select bool_or(s.occupancy = 'occupied') as occupied,
               bool_or(s.guest_request = 'dnd' or s.double_lock) as dnd,
               max(s.held_until) as held_until,
               coalesce(max(s.status_since) filter (where s.occupancy = 'occupied'),
                        max(s.status_since)) as status_since,
               min(t.next_arrival) as next_arrival,
               bool_or(t.checking_in) as checking_in
          from (select c.room_id from device c
                 where d.kind = 'gateway' and c.tenant_id = d.tenant_id and c.parent_id = d.id
                union select d.room_id where d.kind = 'gateway') served
          join rooms s on s.tenant_id = d.tenant_id and s.id = served.room_id
          left join arrivals t on t.tenant_id = d.tenant_id and t.room_id = s.id) g on true
 where d.connectivity <> 'decommissioned';
