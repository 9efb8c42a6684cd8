-- Keys by which machines are known. What column stored holds of a key, a seam decides; a key that was revoked stays, so
-- that the audit log's entries still mean something.
create table api_keys (
    id         uuid         primary key,
    tenant_id  uuid         not null references tenants,
    name       varchar(100) not null,
    stored     varchar(200) not null unique,
    created_at timestamptz  not null,
    revoked_at timestamptz
);
