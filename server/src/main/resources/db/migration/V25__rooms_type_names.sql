-- A room type is found by its name, on screens and in files: two of one name cannot be told apart.
-- Names that repeat already get their number; row security would hide the rows from the owner, too.
alter table room_types no force row level security;
update room_types t
   set name = left(name, 80) || ' (' || id || ')'
 where exists (select 1 from room_types o
                where o.tenant_id = t.tenant_id and lower(o.name) = lower(t.name) and o.id < t.id);
alter table room_types force row level security;
create unique index room_types_tenant_id_name_key on room_types (tenant_id, lower(name));
