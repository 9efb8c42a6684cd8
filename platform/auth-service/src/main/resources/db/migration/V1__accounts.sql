create table tenants (
    id         uuid        primary key,
    created_at timestamptz not null
);

-- The login is kept in the form in which logins are compared.
create table accounts (
    id            uuid         primary key,
    tenant_id     uuid         not null references tenants,
    login         varchar(64)  not null unique,
    name          varchar(100) not null,
    role          varchar(10)  not null check (role in ('admin', 'member')),
    password_hash varchar(200) not null,
    created_at    timestamptz  not null
);

create table invitations (
    code_hash  varchar(64) primary key,
    tenant_id  uuid        not null references tenants,
    made_by    uuid        not null references accounts,
    expires_at timestamptz not null,
    used_at    timestamptz
);

-- One row for each thing that is throttled, as far as it has not recovered: free_at is when its whole burst is free again.
create table attempts (
    key     varchar(200) primary key,
    free_at timestamptz  not null,
    told_at timestamptz
);
