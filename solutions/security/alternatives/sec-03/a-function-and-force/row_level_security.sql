-- With the rights of whom it is called by: policies hold in it as well.
create function note_role(note uuid, tenant uuid, member uuid) returns text language sql stable security invoker as $$
    select 'owner' from notes n where n.id = note and n.tenant_id = tenant and n.owner_id = member
    union all
    select s.role from note_shares s join notes n on n.id = s.note_id and n.tenant_id = s.tenant_id
     where s.note_id = note and s.tenant_id = tenant and s.user_id = member
    limit 1
$$;

create function bound_tenant() returns uuid language plpgsql stable as $$
begin
    return nullif(current_setting('back2code.tenant', true), '')::uuid;
end
$$;

-- Two policies for each table: one lets all rows be considered, the other restricts them. FORCE, so that they hold for the
-- owner too: a script that runs as the owner must name its tenant as well.
do $$
declare t record;
begin
    for t in select * from (values
        ('notes', 'tenant_id = (select bound_tenant())'),
        ('note_shares', 'tenant_id = (select bound_tenant())'),
        ('note_tags', 'note_id in (select n.id from notes n)')) as tables (name, condition)
    loop
        execute format('alter table %I enable row level security', t.name);
        execute format('alter table %I force row level security', t.name);
        execute format('create policy all_rows on %I using (true)', t.name);
        execute format('create policy of_tenant on %I as restrictive using (%s)', t.name, t.condition);
    end loop;
end
$$;
