/*
 * believed: "The ids come from the sequence, so the sequence is what must become bigint."
 * wrong: >
 *   The column stays four bytes wide. PostgreSQL cuts what an identity sequence hands out down to that, without a word:
 *   the ids go on at -2147483648.
 * rejected-by:
 *   - InvitationTest.ids_go_on_after_two_billion
 */
-- \s is a space, a tab, a line break and more; btrim takes spaces alone.
alter table notes
    add constraint notes_title_not_blank check (title ~ '\S'),
    add constraint notes_version_not_negative check (version >= 0);

alter sequence note_invitations_id_seq as bigint;

alter table note_invitations
    add constraint note_invitations_email_not_blank check (email ~ '\S'),
    add constraint note_invitations_of_a_note foreign key (note_id) references notes on delete cascade;

-- An index, because a constraint takes columns only. It also serves the cascade, as note_id comes first.
create unique index note_invitations_once on note_invitations (note_id, lower(email));

-- Each user has three places, and a place takes one row: a fourth pin finds none, whoever counts or does not.
alter table note_pins
    add column slot smallint not null,
    add constraint note_pins_three_slots check (slot between 1 and 3),
    add constraint note_pins_one_note_a_slot primary key (tenant_id, user_id, slot),
    add constraint note_pins_one_slot_a_note unique (note_id, tenant_id, user_id),
    add constraint note_pins_of_a_note foreign key (note_id) references notes on delete cascade;
