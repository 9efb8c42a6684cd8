create table notes (
    id          uuid         primary key,
    tenant_id   uuid         not null,
    owner_id    uuid         not null,
    title       varchar(200) not null,
    body        text         not null,
    version     bigint       not null default 0,
    created_at  timestamptz  not null,
    updated_at  timestamptz  not null,
    archived_at timestamptz
);

-- In the feed's own order, so that a page can be read off the index without a sort.
create index notes_feed on notes (tenant_id, owner_id, created_at desc, id desc);

create table note_tags (
    note_id uuid        not null references notes on delete cascade,
    tag     varchar(50) not null,
    primary key (note_id, tag)
);
