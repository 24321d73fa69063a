-- Platform administrators get new passwords and leave; sessions from before either end.
alter table platform_admins add column password_set_at timestamptz not null default now();
grant update (password_hash, password_set_at), delete on platform_admins to veranda_platform;
