-- A distribution moves every account, and an action may: several rows for each of hundreds of
-- thousands of members. Whose they are and what they are of is asked once for a statement; a foreign
-- key asks for every row. Nobody may delete a person, a distribution or a line of an action, nor
-- change the key of one, so what held when a row was written holds for good. Each is looked up by its
-- key: no join, whose order a plan made for other numbers would choose.
alter table surplus.capital_entry
  drop constraint capital_entry_of_an_action,
  drop constraint capital_entry_of_a_person,
  drop constraint capital_entry_employer_id_distribution_id_fkey;
alter table surplus.capital_action_line
  drop constraint capital_action_line_employer_id_action_id_person_id_kind_ho_key,
  drop constraint capital_action_line_employer_id_action_id_fkey,
  drop constraint capital_action_line_employer_id_person_id_fkey;
alter table surplus.capital_holder drop constraint capital_holder_employer_id_person_id_fkey;
alter table surplus.allocation drop constraint allocation_employer_id_distribution_id_fkey;

create function surplus.of_people_of_the_employer() returns trigger language plpgsql as $$
begin
  if exists (select from (select distinct employer_id, person_id from added) a
      where (select p.employer_id from register.person p where p.id = a.person_id)
        is distinct from a.employer_id) then
    raise exception 'an account is of a person of the employer' using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;
create trigger of_people_of_the_employer after insert on surplus.capital_entry
  referencing new table as added for each statement
  execute function surplus.of_people_of_the_employer();
create trigger of_people_of_the_employer after insert on surplus.capital_action_line
  referencing new table as added for each statement
  execute function surplus.of_people_of_the_employer();
create trigger of_people_of_the_employer after insert on surplus.capital_holder
  referencing new table as added for each statement
  execute function surplus.of_people_of_the_employer();

-- An entry of an action is one of its lines, to the penny.
create function surplus.entries_have_a_source() returns trigger language plpgsql as $$
begin
  if exists (select from (select distinct employer_id, distribution_id from added
        where distribution_id is not null) a
      where (select d.employer_id from surplus.distribution d where d.id = a.distribution_id)
        is distinct from a.employer_id)
    or exists (select from added a where a.action_id is not null
      and (select l.amount from surplus.capital_action_line l
        where l.action_id = a.action_id and l.person_id = a.person_id and l.kind = a.kind
          and l.holding = a.holding and l.tranche_year = a.tranche_year
          and l.employer_id = a.employer_id) is distinct from a.amount) then
    raise exception 'an entry is of a distribution, or a line of an action, of its employer'
      using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;
create trigger entries_have_a_source after insert on surplus.capital_entry
  referencing new table as added for each statement
  execute function surplus.entries_have_a_source();

create function surplus.all_into_a_prepared_action() returns trigger language plpgsql as $$
begin
  if exists (select from (select distinct employer_id, action_id from added) l
      where (select a.state from surplus.capital_action a
        where a.id = l.action_id and a.employer_id = l.employer_id) is distinct from 'prepared') then
    raise exception 'the figures of an action are frozen' using errcode = 'check_violation';
  end if;
  return null;
end $$;
drop trigger only_into_a_prepared_action on surplus.capital_action_line;
drop function surplus.only_into_a_prepared_action();
create trigger only_into_a_prepared_action after insert on surplus.capital_action_line
  referencing new table as added for each statement
  execute function surplus.all_into_a_prepared_action();

-- Also that there is a distribution of the employer at all.
create or replace function surplus.all_into_a_draft() returns trigger language plpgsql as $$
begin
  if exists (select from (select distinct employer_id, distribution_id from added) a
      where (select d.state from surplus.distribution d
        where d.id = a.distribution_id and d.employer_id = a.employer_id) is distinct from 'draft') then
    raise exception 'the figures of a distribution are frozen'
      using errcode = 'check_violation';
  end if;
  return null;
end $$;

-- An index holds what it is about: an entry has one source of three.
alter table surplus.capital_entry
  drop constraint entry_of_a_distribution_once,
  drop constraint entry_of_an_action_once,
  drop constraint entry_of_a_way_out_once;
create unique index entry_of_a_distribution_once on surplus.capital_entry
  (distribution_id, person_id, kind, holding, tranche_year) where distribution_id is not null;
create unique index entry_of_an_action_once on surplus.capital_entry
  (action_id, person_id, kind, holding, tranche_year) where action_id is not null;
create unique index entry_of_a_way_out_once on surplus.capital_entry
  (care_entry_id, kind) where care_entry_id is not null;

-- What stood at nothing or above goes below it only where more goes out than comes in: most of what
-- a distribution pays came in with it, and needs no look at what stood before.
create or replace function surplus.capital_stays_above_zero() returns trigger language plpgsql as $$
declare
  short record;
begin
  if exists (select 1 from (select distinct action_id from added) e
      join surplus.capital_action a on a.id = e.action_id
      where a.state <> case a.kind when 'receipt' then 'prepared' else 'approved' end) then
    raise exception 'an action moves the accounts once, when it was approved'
      using errcode = 'check_violation';
  end if;
  if exists (select 1 from added where amount < 0) then
    perform pg_advisory_xact_lock(
      hashtextextended('capital/' || (select employer_id from added limit 1)::text, 0));
    select a.person_id, a.holding, a.tranche_year, a.balance into short
      from (select o.*, (select sum(e.amount) from surplus.capital_entry e
            where e.person_id = o.person_id and e.holding = o.holding
              and e.tranche_year = o.tranche_year) as balance
          from (select person_id, holding, tranche_year from added
            group by person_id, holding, tranche_year having sum(amount) < 0) o) a
      where a.balance < 0 limit 1;
    if found then
      raise exception 'the % of person % would stand at % pence in the tranche of %',
        short.holding, short.person_id, short.balance, short.tranche_year
        using errcode = 'check_violation';
    end if;
  end if;
  return null;
end $$;

create or replace function surplus.capital_has_holders() returns trigger language plpgsql as $$
begin
  insert into surplus.capital_holder (employer_id, person_id)
    select a.employer_id, a.person_id from (select distinct employer_id, person_id from added) a
    where (select h.person_id from surplus.capital_holder h where h.person_id = a.person_id) is null
    on conflict do nothing;
  return null;
end $$;

-- Few of many entries: what was paid back, and what went to care or to public bodies.
create index capital_entry_redeemed on surplus.capital_entry (day) where kind = 'redeemed';
create index capital_entry_to_care on surplus.capital_entry (kind, distribution_id)
  where kind in ('credited-to-care', 'care-credit-reversed', 'returned-to-funder');
