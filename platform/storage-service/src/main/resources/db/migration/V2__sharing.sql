-- The people of a tenant, as far as this service shows them.
create table members (
    tenant_id uuid         not null,
    user_id   uuid         not null,
    name      varchar(100) not null,
    primary key (tenant_id, user_id)
);

-- Whom a note is shared with, besides its owner.
create table note_shares (
    note_id   uuid        not null references notes on delete cascade,
    tenant_id uuid        not null,
    user_id   uuid        not null,
    role      varchar(10) not null check (role in ('viewer', 'editor')),
    shared_at timestamptz not null,
    primary key (note_id, user_id),
    foreign key (tenant_id, user_id) references members on delete cascade
);

create index note_shares_of_member on note_shares (tenant_id, user_id, note_id);
