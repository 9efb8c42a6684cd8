-- What each member may use, in units, and what is used of it.
create table quotas (
    tenant_id uuid    not null,
    user_id   uuid    not null,
    used      integer not null default 0,
    allowance integer not null,
    primary key (tenant_id, user_id),
    foreign key (tenant_id, user_id) references members on delete cascade,
    constraint quotas_used_within_allowance check (used between 0 and allowance)
);

-- One row for each time that units were used; together they are what quotas.used says.
create table quota_bookings (
    id        bigint      generated always as identity primary key,
    tenant_id uuid        not null,
    user_id   uuid        not null,
    units     integer     not null constraint quota_bookings_units_positive check (units > 0),
    booked_at timestamptz not null,
    foreign key (tenant_id, user_id) references quotas on delete cascade
);

create index quota_bookings_of_member on quota_bookings (tenant_id, user_id);
