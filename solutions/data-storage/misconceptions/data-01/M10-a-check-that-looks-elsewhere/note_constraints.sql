/*
 * believed: "A CHECK can call a function that looks whether the note exists; a foreign key only costs more."
 * wrong: "A check is evaluated when its own row is written, and never again. The note may go an hour later."
 * rejected-by:
 *   - WrittenByScriptTest.an_invitation_comes_and_goes_with_its_note
 *   - DeletedMeanwhileTest.an_invitation_that_is_not_yet_committed_is_gone_with_its_note
 */
-- \s is a space, a tab, a line break and more; btrim takes spaces alone.
alter table notes
    add constraint notes_title_not_blank check (title ~ '\S'),
    add constraint notes_version_not_negative check (version >= 0);

create function note_exists(id uuid) returns boolean language sql stable
    return exists (select from notes where notes.id = note_exists.id);

alter table note_invitations
    alter column id type bigint,
    add constraint note_invitations_email_not_blank check (email ~ '\S'),
    add constraint note_invitations_of_a_note check (note_exists(note_id));

-- An index, because a constraint takes columns only. It also serves the cascade, as note_id comes first.
create unique index note_invitations_once on note_invitations (note_id, lower(email));

-- Each user has three places, and a place takes one row: a fourth pin finds none, whoever counts or does not.
alter table note_pins
    add column slot smallint not null,
    add constraint note_pins_three_slots check (slot between 1 and 3),
    add constraint note_pins_one_note_a_slot primary key (tenant_id, user_id, slot),
    add constraint note_pins_one_slot_a_note unique (note_id, tenant_id, user_id),
    add constraint note_pins_of_a_note foreign key (note_id) references notes on delete cascade;
