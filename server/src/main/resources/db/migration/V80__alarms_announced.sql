-- The newest occurrence that people were alarmed about: one that begins hidden is told when nothing hides it any more.
alter table alarm add column announced bigint not null default 0;
alter table alarm no force row level security;
update alarm set announced = occurrence;
alter table alarm force row level security;
