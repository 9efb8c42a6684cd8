/*
 * believed: "A pin goes when its note goes, so a trigger on notes lowers the counter."
 * wrong: >
 *   There are other ways out: a script, another service, a later DELETE /pin. The counter then says three where two are
 *   stored. What counts rows must watch those rows.
 * rejected-by:
 *   - PinTest.a_pin_that_a_script_deletes_gives_its_place_back
 */
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

create function give_back_pins() returns trigger language plpgsql as $$
begin
    update pin_counters c set used = used - 1 from note_pins p
     where p.note_id = old.id and c.tenant_id = p.tenant_id and c.user_id = p.user_id;
    return old;
end
$$;

create trigger notes_give_back before delete on notes for each row execute function give_back_pins();
