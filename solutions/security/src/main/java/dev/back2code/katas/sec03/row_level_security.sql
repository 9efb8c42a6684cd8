-- The tenant of the transaction. The setting is null on a connection that never had it, and empty after a transaction
-- that had: both must match nothing. As a subquery it is read once for a statement, not once for a row.
alter table notes enable row level security;
create policy notes_of_tenant on notes
    using (tenant_id = (select nullif(current_setting('back2code.tenant', true), '')::uuid));

alter table note_shares enable row level security;
create policy note_shares_of_tenant on note_shares
    using (tenant_id = (select nullif(current_setting('back2code.tenant', true), '')::uuid));

-- A tag is where its note is: the policy of notes holds in here too.
alter table note_tags enable row level security;
create policy note_tags_of_tenant on note_tags
    using (exists (select from notes n where n.id = note_id));
