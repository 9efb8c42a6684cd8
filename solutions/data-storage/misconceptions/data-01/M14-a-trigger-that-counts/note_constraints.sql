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

create function limit_pins() returns trigger language plpgsql as $$
begin
    if (select count(*) >= 3 from note_pins
         where tenant_id = new.tenant_id and user_id = new.user_id and note_id <> new.note_id) then
        raise exception 'a user has three pins at most' using errcode = '23514', constraint = 'note_pins_limit';
    end if;
    return new;
end
$$;

create trigger note_pins_limited before insert or update on note_pins for each row execute function limit_pins();
