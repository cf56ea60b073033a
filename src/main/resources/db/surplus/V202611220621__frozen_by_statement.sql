-- The same promise, asked once for a statement and not once for each of its rows: members' shares
-- are many.
create function surplus.all_into_a_draft() returns trigger language plpgsql as $$
begin
  if exists (select from (select distinct distribution_id from added) a
      join surplus.distribution d on d.id = a.distribution_id where d.state <> 'draft') then
    raise exception 'the figures of a distribution are frozen'
      using errcode = 'check_violation';
  end if;
  return null;
end $$;
drop trigger only_into_a_draft on surplus.allocation;
create trigger only_into_a_draft after insert on surplus.allocation
  referencing new table as added for each statement execute function surplus.all_into_a_draft();

-- No index begins with the employer: row-level security adds the employer to every query, and while
-- statistics know nothing of a new one, such an index looks as good as the right one.
alter table surplus.allocation_pot drop constraint allocation_pot_employer_id_allocation_id_fkey;
alter table surplus.allocation
  drop constraint allocation_of_employer,
  add constraint allocation_of_employer unique (id, employer_id);
alter table surplus.allocation_pot
  add foreign key (allocation_id, employer_id) references surplus.allocation (id, employer_id);
alter table surplus.distribution_pot
  drop constraint distribution_pot_employer_id_distribution_id_pool_fkey;
alter table surplus.distribution_pool
  drop constraint distribution_pool_of_employer,
  add constraint distribution_pool_of_employer unique (distribution_id, position, employer_id);
alter table surplus.distribution_pot
  add foreign key (distribution_id, pool, employer_id)
    references surplus.distribution_pool (distribution_id, position, employer_id);
