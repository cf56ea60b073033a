-- An agreement to take shares that was typed wrongly is withdrawn by two people, with a reason, as
-- long as what was paid in stays covered by what else was agreed. It stays on record as withdrawn.
create table surplus.subscription_withdrawal (
  subscription_id  uuid primary key,
  employer_id      uuid not null,
  reason           text not null check (reason <> ''),
  asked_by         uuid not null,
  asked_login      text not null,
  asked_at         timestamptz not null,
  unique (employer_id, subscription_id),
  foreign key (employer_id, subscription_id)
    references surplus.capital_subscription (employer_id, id)
);
create table surplus.subscription_withdrawn (
  subscription_id  uuid primary key,
  employer_id      uuid not null,
  confirmed_by     uuid not null,
  confirmed_login  text not null,
  confirmed_at     timestamptz not null,
  foreign key (employer_id, subscription_id)
    references surplus.subscription_withdrawal (employer_id, subscription_id)
);
do $$
declare t text;
begin
  foreach t in array array['subscription_withdrawal', 'subscription_withdrawn'] loop
    execute format('alter table surplus.%I enable row level security', t);
    execute format('alter table surplus.%I force row level security', t);
    execute format('create policy own_employer on surplus.%I using (employer_id = register.current_employer())'
      ' with check (employer_id = register.current_employer())', t);
    execute format('grant select, insert on surplus.%I to commonwage_surplus', t);
  end loop;
end $$;

-- Agreements that stand.
create view surplus.standing_subscription with (security_invoker = true) as
  select s.* from surplus.capital_subscription s
  where not exists (select 1 from surplus.subscription_withdrawn w where w.subscription_id = s.id);
grant select on surplus.standing_subscription to commonwage_surplus;

create or replace function surplus.paid_in_as_agreed() returns trigger language plpgsql as $$
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
        > (select coalesce(sum(s.amount), 0) from surplus.standing_subscription s
          where s.person_id = e.person_id and s.agreed_on <= e.day)
    limit 1;
  if found then
    raise exception 'person % would have paid in more by % than was agreed', more.person_id, more.day
      using errcode = 'check_violation';
  end if;
  return null;
end $$;

-- Another confirms it than asked for it, and nobody has then paid in more than was agreed.
create function surplus.withdrawn_by_another() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('capital/' || new.employer_id::text, 0));
  if not exists (select 1 from surplus.subscription_withdrawal w
      where w.subscription_id = new.subscription_id and w.asked_by <> new.confirmed_by) then
    raise exception 'who asked for an agreement to be withdrawn does not confirm it'
      using errcode = 'check_violation';
  end if;
  if exists (select 1 from surplus.capital_subscription c
      join surplus.capital_entry e on e.person_id = c.person_id
      where c.id = new.subscription_id and e.kind in ('entry-share', 'instalment')
        and (select sum(p.amount) from surplus.capital_entry p where p.person_id = e.person_id
            and p.kind in ('entry-share', 'instalment') and p.day <= e.day)
          > (select coalesce(sum(s.amount), 0) from surplus.standing_subscription s
            where s.person_id = e.person_id and s.agreed_on <= e.day)) then
    raise exception 'money was paid in that only this agreement covers'
      using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger withdrawn_by_another after insert on surplus.subscription_withdrawn
  for each row execute function surplus.withdrawn_by_another();
