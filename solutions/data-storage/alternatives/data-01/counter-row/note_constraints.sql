-- \s is a space, a tab, a line break and more; btrim takes spaces alone.
alter table notes
    add constraint notes_title_not_blank check (title ~ '\S'),
    add constraint notes_version_not_negative check (version >= 0);

alter table note_invitations
    drop column id,
    add column id uuid primary key default gen_random_uuid(),
    add column email_key varchar generated always as (lower(email)) stored,
    add constraint note_invitations_once unique (note_id, email_key),
    add constraint note_invitations_email_not_blank check (email ~ '\S'),
    add constraint note_invitations_of_a_note foreign key (note_id) references notes on delete cascade;

alter table note_pins
    add constraint note_pins_one_note_once primary key (tenant_id, user_id, note_id),
    add constraint note_pins_of_a_note foreign key (note_id) references notes on delete cascade;

-- How many each user has pinned; the row is also what pins of one user wait for.
create table pin_counters (
    tenant_id uuid     not null,
    user_id   uuid     not null,
    used      smallint not null constraint pin_counters_limit check (used between 0 and 3),
    primary key (tenant_id, user_id)
);

-- Also for pins that go with their note.
create function give_back_pin() returns trigger language plpgsql as $$
begin
    update pin_counters set used = used - 1 where tenant_id = old.tenant_id and user_id = old.user_id;
    return null;
end
$$;

create trigger note_pins_given_back after delete on note_pins for each row execute function give_back_pin();
