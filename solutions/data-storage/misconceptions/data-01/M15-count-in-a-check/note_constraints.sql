-- \s is a space, a tab, a line break and more; btrim takes spaces alone.
alter table notes
    add constraint notes_title_not_blank check (title ~ '\S'),
    add constraint notes_version_not_negative check (version >= 0);

alter table note_invitations
    alter column id type bigint, -- takes its sequence along
    add constraint note_invitations_email_not_blank check (email ~ '\S'),
    add constraint note_invitations_of_a_note foreign key (note_id) references notes on delete cascade;

-- An index, because a constraint takes columns only. It also serves the cascade, as note_id comes first.
create unique index note_invitations_once on note_invitations (note_id, lower(email));

alter table note_pins
    add constraint note_pins_one_note_once primary key (tenant_id, user_id, note_id),
    add constraint note_pins_of_a_note foreign key (note_id) references notes on delete cascade;

create function other_pins(tenant uuid, owner uuid, note uuid) returns bigint language sql stable
    return (select count(*) from note_pins where tenant_id = tenant and user_id = owner and note_id <> note);

alter table note_pins
    add constraint note_pins_limit check (other_pins(tenant_id, user_id, note_id) < 3);
