-- What a co-operative keeps for good is an instalment that was owed to somebody who left, was due
-- when notice was given and was not claimed. It comes back from the debt into the account under a
-- name of its own and goes out of it at once, so the ledger shows both.
do $$
begin
  execute (select 'alter table surplus.capital_entry drop constraint kind_of_entry,'
      || ' add constraint kind_of_entry '
      || replace(pg_get_constraintdef(oid), '''forfeited''::text',
        '''forfeited''::text, ''debt-back''::text')
    from pg_constraint where conname = 'kind_of_entry'
      and conrelid = 'surplus.capital_entry'::regclass);
  execute (select 'alter table surplus.capital_entry drop constraint sign_follows_kind,'
      || ' add constraint sign_follows_kind '
      || replace(pg_get_constraintdef(oid), '''transfer-in''::text',
        '''transfer-in''::text, ''debt-back''::text')
    from pg_constraint where conname = 'sign_follows_kind'
      and conrelid = 'surplus.capital_entry'::regclass);
end $$;

-- An instalment is settled once: it was paid, or kept by an action.
alter table surplus.capital_debt_payment
  add column action_id uuid,
  add constraint capital_debt_kept_by_an_action
    foreign key (employer_id, action_id) references surplus.capital_action (employer_id, id);
create index capital_debt_payment_kept on surplus.capital_debt_payment (action_id)
  where action_id is not null;

create function surplus.only_what_nobody_claimed_is_kept() returns trigger language plpgsql as $$
begin
  if not exists (select from surplus.capital_action a
      join surplus.capital_debt d on d.id = new.debt_id
      join surplus.capital_debt_line l on l.debt_id = new.debt_id and l.number = new.number
      where a.id = new.action_id and a.kind = 'forfeiture' and a.state = 'approved'
        and l.due <= (a.terms::jsonb ->> 'notice_on')::date
        and not exists (select from surplus.membership m
          where m.employer_id = new.employer_id and m.person_id = d.person_id
            and (m.until is null or m.until >= (a.terms::jsonb ->> 'notice_on')::date))) then
    raise exception 'instalment % of debt % was not due and unclaimed when notice was given',
      new.number, new.debt_id using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger only_what_nobody_claimed_is_kept after insert on surplus.capital_debt_payment
  for each row when (new.action_id is not null)
  execute function surplus.only_what_nobody_claimed_is_kept();

-- What is kept comes out of those debts, to the penny and year by year, and out of no account.
create function surplus.keeps_what_was_owed() returns trigger language plpgsql as $$
begin
  if exists (select from (
      select person_id, tranche_year, sum(amount) as amount, kind from surplus.capital_action_line
        where action_id = new.id group by person_id, tranche_year, kind) moved
      full join (
      select d.person_id, extract(year from l.due)::int as tranche_year, k.kind,
          sum(l.payment) * k.sign as amount
        from surplus.capital_debt_payment p
        join surplus.capital_debt d on d.id = p.debt_id
        join surplus.capital_debt_line l on l.debt_id = p.debt_id and l.number = p.number
        cross join (values ('debt-back', 1), ('forfeited', -1)) k (kind, sign)
        where p.action_id = new.id group by d.person_id, 2, k.kind, k.sign) owed
      using (person_id, tranche_year, kind)
      where moved.amount is distinct from owed.amount) then
    raise exception 'action % would keep what was not owed after leaving', new.id
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger keeps_what_was_owed before update on surplus.capital_action
  for each row when (new.kind = 'forfeiture' and new.state = 'carried-out')
  execute function surplus.keeps_what_was_owed();
