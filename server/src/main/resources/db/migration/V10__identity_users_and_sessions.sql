-- Users of a tenant. An e-mail address is unique in its tenant here; that it signs in only one
-- user of the installation is the business of sign_in_names.
create table users (
    tenant_id     bigint      not null references tenant (id),
    id            bigint      not null generated always as identity,
    email         text        not null check (email = lower(email)),
    name          text        not null,
    role          text        not null,
    locale        text        not null default 'en',
    password_hash text        not null,
    disabled      boolean     not null default false,
    created_at    timestamptz not null default now(),
    primary key (tenant_id, id),
    unique (id),
    unique (tenant_id, email)
);
select veranda_protect('users');

-- A user's stream belongs to the tenant of that user.
alter table stream
    add column user_id bigint generated always as (
        case when name like 'private-user.%' then substr(name, 14)::bigint end) stored,
    add foreign key (tenant_id, user_id) references users (tenant_id, id);
alter table outcome add foreign key (tenant_id, user_id) references users (tenant_id, id);

-- A session is one device signed in by one user. Its refresh tokens are derived from id and
-- generation, so nothing here could be used to sign in.
create table sessions (
    tenant_id     bigint      not null,
    id            uuid        not null,
    user_id       bigint      not null,
    device        text,
    generation    bigint      not null default 1,
    rotated_at    timestamptz not null default now(),
    started_at    timestamptz not null default now(),
    expires_at    timestamptz not null,
    ended_at      timestamptz,
    ended_because text,
    primary key (tenant_id, id),
    foreign key (tenant_id, user_id) references users (tenant_id, id)
);
create index sessions_standing on sessions (tenant_id, user_id) where ended_at is null;
select veranda_protect('sessions');

-- Who signed in, out, was refused, registered or changed, and who changed how the resort is laid out or set; never
-- rewritten. Where nobody acted, the house itself did.
create table audit_trail (
    tenant_id  bigint      not null references tenant (id),
    id         bigint      not null generated always as identity,
    at         timestamptz not null default now(),
    kind       text        not null,
    user_id    bigint,
    by_user_id bigint,
    session_id uuid,
    address    text,
    detail     text,
    primary key (tenant_id, id),
    foreign key (tenant_id, user_id) references users (tenant_id, id),
    foreign key (tenant_id, by_user_id) references users (tenant_id, id)
);
select veranda_protect('audit_trail');
revoke update, delete on audit_trail from veranda_app;
