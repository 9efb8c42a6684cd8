/*
 * believed: "A foreign key is enough: REFERENCES notes."
 * wrong: "It keeps an owner from deleting a note that has a guest or a pin: the key holds on from the other side."
 * rejected-by:
 *   - WrittenByScriptTest.an_invitation_comes_and_goes_with_its_note
 *   - PinTest.a_deleted_note_gives_its_place_back
 *   - DeletedMeanwhileTest.an_invitation_that_is_not_yet_committed_is_gone_with_its_note
 *   - DeletedMeanwhileTest.a_pin_that_is_not_yet_committed_is_gone_with_its_note
 */
-- \s is a space, a tab, a line break and more; btrim takes spaces alone.
alter table notes
    add constraint notes_title_not_blank check (title ~ '\S'),
    add constraint notes_version_not_negative check (version >= 0);

alter table note_invitations
    alter column id type bigint, -- takes its sequence along
    add constraint note_invitations_email_not_blank check (email ~ '\S'),
    add constraint note_invitations_of_a_note foreign key (note_id) references notes;

-- An index, because a constraint takes columns only.
create unique index note_invitations_once on note_invitations (note_id, lower(email));

-- Each user has three places, and a place takes one row: a fourth pin finds none, whoever counts or does not.
alter table note_pins
    add column slot smallint not null,
    add constraint note_pins_three_slots check (slot between 1 and 3),
    add constraint note_pins_one_note_a_slot primary key (tenant_id, user_id, slot),
    add constraint note_pins_one_slot_a_note unique (note_id, tenant_id, user_id),
    add constraint note_pins_of_a_note foreign key (note_id) references notes;
