-- What waits in the outbox is a notice, or an alarm of a device that is shown to people of other tenants.
alter table notice_outbox
    add column kind text not null default 'notice' check (kind in ('notice', 'alarm'));
