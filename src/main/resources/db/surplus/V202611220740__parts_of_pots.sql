-- The parts of pots are three and more for each share. That each belongs to a share of the same
-- employer, and that the share is still a draft's, is asked once for a statement: a foreign key
-- would ask for every row, and only the first half. Nobody may delete or change a share, so what
-- held when a part was written holds for good.
alter table surplus.allocation_pot drop constraint allocation_pot_allocation_id_employer_id_fkey;
alter table surplus.allocation drop constraint allocation_of_employer;

create function surplus.parts_of_draft_shares() returns trigger language plpgsql as $$
begin
  -- each share is looked up by its key: no join, whose order statistics of yesterday would choose
  if exists (select from (select distinct allocation_id, employer_id from added) part
      where (select d.state from surplus.distribution d where d.id =
          (select a.distribution_id from surplus.allocation a
            where a.id = part.allocation_id and a.employer_id = part.employer_id))
        is distinct from 'draft') then
    raise exception 'a part of a pot belongs to a share of a draft: the figures of a distribution are frozen'
      using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger only_into_a_draft after insert on surplus.allocation_pot
  referencing new table as added for each statement
  execute function surplus.parts_of_draft_shares();

create trigger only_into_a_draft after insert on surplus.distribution_pot
  referencing new table as added for each statement execute function surplus.all_into_a_draft();
