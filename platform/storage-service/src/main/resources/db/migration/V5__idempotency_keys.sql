-- Answers to requests that a caller has named, so that the same request sent twice is carried out once.
create table idempotency_keys (
    tenant_id   uuid         not null,
    user_id     uuid         not null,
    operation   varchar(40)  not null,
    key         varchar(255) not null,
    fingerprint bytea        not null,
    answer      text         not null,
    created_at  timestamptz  not null,
    expires_at  timestamptz  not null,
    primary key (tenant_id, user_id, operation, key)
);

create index idempotency_keys_by_expiry on idempotency_keys (expires_at);
