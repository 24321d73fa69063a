-- People named in alarms and in their history belong to the same tenant.
alter table alarm
    add foreign key (tenant_id, acknowledged_by) references users (tenant_id, id),
    add foreign key (tenant_id, assignee_id) references users (tenant_id, id);
alter table alarm_history
    add foreign key (tenant_id, actor_id) references users (tenant_id, id);
