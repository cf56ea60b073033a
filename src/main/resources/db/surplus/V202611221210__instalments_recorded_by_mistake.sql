-- A payment of an instalment to somebody who left that was recorded though it was not made, or that
-- the bank sent back: another person takes the record back and says why. Both stay, and the
-- instalment is owed and can be paid again.
alter table surplus.capital_debt_payment
  add column turn int not null default 1 check (turn >= 1),
  drop constraint capital_debt_payment_pkey,
  add primary key (debt_id, number, turn);

create table surplus.capital_debt_taken_back (
  debt_id      uuid not null,
  employer_id  uuid not null,
  number       int not null,
  turn         int not null,
  reason       text not null check (length(reason) between 1 and 400),
  recorded_at  timestamptz not null,
  recorded_by  text not null,
  primary key (debt_id, number, turn),
  foreign key (debt_id, number, turn)
    references surplus.capital_debt_payment (debt_id, number, turn),
  foreign key (employer_id, debt_id) references surplus.capital_debt (employer_id, id)
);
alter table surplus.capital_debt_taken_back enable row level security;
alter table surplus.capital_debt_taken_back force row level security;
create policy own_employer on surplus.capital_debt_taken_back
  using (employer_id = register.current_employer())
  with check (employer_id = register.current_employer());
grant select, insert on surplus.capital_debt_taken_back to commonwage_surplus;

-- What settles an instalment: a payment that stands, or an action that keeps it.
create view surplus.capital_debt_settled with (security_invoker = true) as
  select p.* from surplus.capital_debt_payment p
  where not exists (select from surplus.capital_debt_taken_back b
    where b.debt_id = p.debt_id and b.number = p.number and b.turn = p.turn);
grant select on surplus.capital_debt_settled to commonwage_surplus;

-- One settlement stands at a time.
create function surplus.instalment_is_settled_once() returns trigger language plpgsql as $$
begin
  if new.turn <> 1 + (select count(*) from surplus.capital_debt_taken_back b
      where b.employer_id = new.employer_id and b.debt_id = new.debt_id
        and b.number = new.number) then
    raise exception 'instalment % of debt % is settled already', new.number, new.debt_id
      using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger instalment_is_settled_once after insert on surplus.capital_debt_payment
  for each row execute function surplus.instalment_is_settled_once();

-- By another person, the last one first; what nobody claimed was kept for good.
create function surplus.payment_is_taken_back_by_another() returns trigger language plpgsql as $$
begin
  if exists (select from surplus.capital_debt_payment p
      where p.debt_id = new.debt_id and p.number = new.number and p.turn = new.turn
        and (p.recorded_by = new.recorded_by or p.action_id is not null))
      or exists (select from surplus.capital_debt_settled s
      where s.debt_id = new.debt_id and s.number > new.number) then
    raise exception 'a payment to somebody who left is taken back by another, the last one first'
      using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger payment_is_taken_back_by_another after insert on surplus.capital_debt_taken_back
  for each row execute function surplus.payment_is_taken_back_by_another();
