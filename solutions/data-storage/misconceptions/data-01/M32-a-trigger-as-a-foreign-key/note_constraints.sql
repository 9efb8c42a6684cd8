/*
 * believed: "A foreign key can be written as two triggers: one looks for the note, one clears up when it goes."
 * wrong: >
 *   Each looks at what is committed. The insert sees a note that is being deleted, the deletion does not see a row that
 *   is being inserted, and both succeed. A foreign key locks the note until the insert's fate is known.
 * rejected-by:
 *   - DeletedMeanwhileTest.an_invitation_that_is_not_yet_committed_is_gone_with_its_note
 *   - DeletedMeanwhileTest.a_pin_that_is_not_yet_committed_is_gone_with_its_note
 */
-- \s is a space, a tab, a line break and more; btrim takes spaces alone.
alter table notes
    add constraint notes_title_not_blank check (title ~ '\S'),
    add constraint notes_version_not_negative check (version >= 0);

alter table note_invitations
    alter column id type bigint, -- takes its sequence along
    add constraint note_invitations_email_not_blank check (email ~ '\S');

-- An index, because a constraint takes columns only. It also serves the cascade, as note_id comes first.
create unique index note_invitations_once on note_invitations (note_id, lower(email));

-- Each user has three places, and a place takes one row: a fourth pin finds none, whoever counts or does not.
alter table note_pins
    add column slot smallint not null,
    add constraint note_pins_three_slots check (slot between 1 and 3),
    add constraint note_pins_one_note_a_slot primary key (tenant_id, user_id, slot),
    add constraint note_pins_one_slot_a_note unique (note_id, tenant_id, user_id);

create function note_must_exist() returns trigger language plpgsql as $$
begin
    if not exists (select from notes where id = new.note_id) then
        raise exception 'there is no such note' using errcode = '23503', constraint = tg_argv[0];
    end if;
    return new;
end
$$;

create trigger note_invitations_of_a_note before insert or update on note_invitations
    for each row execute function note_must_exist('note_invitations_of_a_note');

create trigger note_pins_of_a_note before insert or update on note_pins
    for each row execute function note_must_exist('note_pins_of_a_note');

create function clear_up_after_note() returns trigger language plpgsql as $$
begin
    delete from note_invitations where note_id = old.id;
    delete from note_pins where note_id = old.id;
    return null;
end
$$;

create trigger notes_clear_up after delete on notes for each row execute function clear_up_after_note();
