/*
 * believed: "White space is a space, a tab and a line break: btrim(email, E' \t\n') takes them all."
 * wrong: >
 *   A line break is one character here and two elsewhere, and an address of a carriage return is stored. A class of
 *   characters forgets none.
 * rejected-by:
 *   - WrittenByScriptTest.a_blank_address_is_refused_and_no_other
 *   - WrittenByScriptTest.a_blank_title_is_refused_and_no_other
 */
alter table notes
    add constraint notes_title_not_blank check (btrim(title, E' \t\n') <> ''),
    add constraint notes_version_not_negative check (version >= 0);

alter table note_invitations
    alter column id type bigint, -- takes its sequence along
    add constraint note_invitations_email_not_blank check (btrim(email, E' \t\n') <> ''),
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
