-- What happened, for those who must know later. No foreign keys: an entry outlives what it tells of.
create table audit (
    id        bigint      generated always as identity primary key,
    at        timestamptz not null,
    tenant_id uuid,
    actor     uuid,
    event     varchar(30) not null,
    outcome   varchar(10) not null,
    address   varchar(45),
    detail    jsonb       not null
);

create index audit_of_tenant on audit (tenant_id, id desc);

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'audit is append-only: % refused', tg_op using errcode = 'insufficient_privilege';
end
$$;

-- For everyone, the owner of the table included.
create trigger audit_rows_stay before update or delete on audit
    for each row execute function audit_is_append_only();
create trigger audit_is_not_emptied before truncate on audit
    for each statement execute function audit_is_append_only();
