-- A building's switch that does not answer is a type of its own: no vacant room makes it less.
alter table alarm no force row level security;
alter table device no force row level security;
update alarm a set alarm_type = 'switch_offline'
  from device d
 where d.tenant_id = a.tenant_id and d.id = a.device_id and d.kind = 'switch'
   and a.alarm_type = 'gateway_offline';
alter table device force row level security;
alter table alarm force row level security;
