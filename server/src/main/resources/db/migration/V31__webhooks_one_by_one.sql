-- What an operator wants told once more goes by itself. Where a parcel fails for good, its events are told in ever
-- smaller ones, until the one that is to blame is alone.
alter table webhook_event add column once_more boolean not null default false;
create index webhook_event_once_more on webhook_event (app, number) where once_more and stuck_at is null;

alter table webhook_receiver
    add column at_once    integer not null default 50 check (at_once > 0),
    add column suspect_to bigint;
