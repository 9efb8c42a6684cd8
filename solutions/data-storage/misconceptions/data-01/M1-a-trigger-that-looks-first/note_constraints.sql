/*
 * believed: "A trigger runs inside the database, so it may look for the row and refuse a second one."
 * wrong: >
 *   It looks with the eyes of its statement: what another transaction has not committed it cannot see. Only an index
 *   knows of it and waits.
 * rejected-by:
 *   - InvitationTest.five_at_once_invite_one_address_once
 */
-- \s is a space, a tab, a line break and more; btrim takes spaces alone.
alter table notes
    add constraint notes_title_not_blank check (title ~ '\S'),
    add constraint notes_version_not_negative check (version >= 0);

alter table note_invitations
    alter column id type bigint, -- takes its sequence along
    add constraint note_invitations_email_not_blank check (email ~ '\S'),
    add constraint note_invitations_of_a_note foreign key (note_id) references notes on delete cascade;

create function refuse_second_invitation() returns trigger language plpgsql as $$
begin
    if exists (select from note_invitations
                where note_id = new.note_id and lower(email) = lower(new.email) and id <> new.id) then
        raise exception 'invited already' using errcode = '23505', constraint = 'note_invitations_once';
    end if;
    return new;
end
$$;

create trigger note_invitations_once before insert or update on note_invitations
    for each row execute function refuse_second_invitation();

-- Each user has three places, and a place takes one row: a fourth pin finds none, whoever counts or does not.
alter table note_pins
    add column slot smallint not null,
    add constraint note_pins_three_slots check (slot between 1 and 3),
    add constraint note_pins_one_note_a_slot primary key (tenant_id, user_id, slot),
    add constraint note_pins_one_slot_a_note unique (note_id, tenant_id, user_id),
    add constraint note_pins_of_a_note foreign key (note_id) references notes on delete cascade;
