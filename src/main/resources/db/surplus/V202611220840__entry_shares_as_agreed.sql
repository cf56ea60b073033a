-- Nobody pays in more for shares than was agreed by the day of the payment, and nobody agrees to
-- more than one member may hold: what was held or agreed already and the limit of that day stand
-- beside what was agreed. The limit itself is law and stands in the rules.
alter table surplus.capital_subscription
  add column already bigint not null default 0 check (already >= 0),
  add column holding_limit bigint,
  add constraint agreed_within_the_limit check (already + amount <= holding_limit);
alter table surplus.capital_subscription alter column already drop default;

-- What was taken over the limit goes back under a name of its own, by bank and once.
do $$
begin
  execute (select 'alter table surplus.capital_entry drop constraint kind_of_entry,'
      || ' add constraint kind_of_entry '
      || replace(pg_get_constraintdef(oid), '''over-limit''::text',
        '''over-limit''::text, ''over-limit-repaid''::text')
    from pg_constraint where conname = 'kind_of_entry'
      and conrelid = 'surplus.capital_entry'::regclass);
  execute (select 'alter table surplus.bank_payment drop constraint kind_of_payment,'
      || ' add constraint kind_of_payment '
      || replace(pg_get_constraintdef(oid), '''redeemed''::text',
        '''redeemed''::text, ''over-limit-repaid''::text')
    from pg_constraint where conname = 'kind_of_payment'
      and conrelid = 'surplus.bank_payment'::regclass);
  execute (select 'alter table surplus.capital_action drop constraint capital_action_kind_check,'
      || ' add constraint kind_of_action '
      || replace(pg_get_constraintdef(oid), '''redemption''::text',
        '''redemption''::text, ''repayment''::text')
    from pg_constraint where conname = 'capital_action_kind_check'
      and conrelid = 'surplus.capital_action'::regclass);
end $$;
alter table surplus.capital_entry
  add constraint what_is_over_is_no_share check (kind <> 'over-limit-repaid' or holding = 'account');
create index capital_entry_over_limit on surplus.capital_entry (employer_id, person_id)
  where kind in ('over-limit', 'over-limit-repaid');
create index capital_subscription_of on surplus.capital_subscription (employer_id, person_id);

create function surplus.paid_in_as_agreed() returns trigger language plpgsql as $$
declare
  more record;
begin
  if not exists (select 1 from added where kind in ('entry-share', 'instalment')) then
    return null;
  end if;
  perform pg_advisory_xact_lock(
    hashtextextended('capital/' || (select employer_id from added limit 1)::text, 0));
  select e.person_id, e.day into more
    from surplus.capital_entry e
    join (select person_id, min(day) as first_day from added
        where kind in ('entry-share', 'instalment') group by person_id) a
      on a.person_id = e.person_id and e.day >= a.first_day
    where e.kind in ('entry-share', 'instalment')
      and (select sum(p.amount) from surplus.capital_entry p where p.person_id = e.person_id
          and p.kind in ('entry-share', 'instalment') and p.day <= e.day)
        > (select coalesce(sum(s.amount), 0) from surplus.capital_subscription s
          where s.person_id = e.person_id and s.agreed_on <= e.day)
    limit 1;
  if found then
    raise exception 'person % would have paid in more by % than was agreed', more.person_id, more.day
      using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger paid_in_as_agreed after insert on surplus.capital_entry
  referencing new table as added
  for each statement execute function surplus.paid_in_as_agreed();
create function surplus.over_limit_goes_back_once() returns trigger language plpgsql as $$
begin
  if exists (select 1 from added where kind = 'over-limit-repaid') and exists (
      select 1 from surplus.capital_entry e
      where e.person_id in (select person_id from added where kind = 'over-limit-repaid')
        and e.kind in ('over-limit', 'over-limit-repaid')
      group by e.person_id, e.tranche_year having sum(e.amount) < 0) then
    raise exception 'what was taken over the limit goes back once'
      using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger over_limit_goes_back_once after insert on surplus.capital_entry
  referencing new table as added
  for each statement execute function surplus.over_limit_goes_back_once();
