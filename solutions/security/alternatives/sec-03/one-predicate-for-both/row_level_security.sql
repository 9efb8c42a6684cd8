-- As texts: neither null nor an empty text is the text of a UUID, and nothing can fail to be read as one.
alter table notes enable row level security;
create policy notes_read on notes for select using (tenant_id::text = current_setting('app.tenant_id', true));
create policy notes_added on notes for insert with check (tenant_id::text = current_setting('app.tenant_id', true));
create policy notes_changed on notes for update using (tenant_id::text = current_setting('app.tenant_id', true)) with check (tenant_id::text = current_setting('app.tenant_id', true));
create policy notes_removed on notes for delete using (tenant_id::text = current_setting('app.tenant_id', true));

alter table note_shares enable row level security;
create policy note_shares_read on note_shares for select using (tenant_id::text = current_setting('app.tenant_id', true));
create policy note_shares_added on note_shares for insert with check (tenant_id::text = current_setting('app.tenant_id', true));
create policy note_shares_changed on note_shares for update using (tenant_id::text = current_setting('app.tenant_id', true)) with check (tenant_id::text = current_setting('app.tenant_id', true));
create policy note_shares_removed on note_shares for delete using (tenant_id::text = current_setting('app.tenant_id', true));

alter table note_tags enable row level security;
create policy note_tags_read on note_tags for select using (note_id in (select id from notes));
create policy note_tags_added on note_tags for insert with check (note_id in (select id from notes));
create policy note_tags_changed on note_tags for update using (note_id in (select id from notes)) with check (note_id in (select id from notes));
create policy note_tags_removed on note_tags for delete using (note_id in (select id from notes));
