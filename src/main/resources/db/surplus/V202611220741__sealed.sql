-- The hash of everything that is kept of a proposed distribution, beside the fingerprint of what
-- people vote on: own figures, policy, names, citations. Written with the frozen figures, once.
create table surplus.distribution_seal (
  distribution_id  uuid primary key,
  employer_id      uuid not null,
  seal             text not null check (seal ~ '^[0-9a-f]{64}$'),
  foreign key (employer_id, distribution_id) references surplus.distribution (employer_id, id)
);
alter table surplus.distribution_seal enable row level security;
alter table surplus.distribution_seal force row level security;
create policy own_employer on surplus.distribution_seal
  using (employer_id = register.current_employer())
  with check (employer_id = register.current_employer());
grant select, insert on surplus.distribution_seal to commonwage_surplus;
create trigger only_into_a_draft after insert on surplus.distribution_seal
  referencing new table as added for each statement execute function surplus.all_into_a_draft();

-- Nothing is proposed unsealed any more; what was proposed before has no seal and needs none.
create function surplus.proposed_under_a_seal() returns trigger language plpgsql as $$
begin
  if not exists (select from surplus.distribution_seal s where s.distribution_id = new.id) then
    raise exception 'distribution % is proposed without the seal of what is kept of it', new.id
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger proposed_under_a_seal before update on surplus.distribution
  for each row when (old.state = 'draft' and new.state = 'proposed')
  execute function surplus.proposed_under_a_seal();
