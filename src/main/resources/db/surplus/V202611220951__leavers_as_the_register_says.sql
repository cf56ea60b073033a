-- Capital becomes a debt when the register says that the membership ended, on that day or later.
create function surplus.only_who_left_is_owed() returns trigger language plpgsql as $$
begin
  if exists (select from surplus.membership m
      where m.employer_id = new.employer_id and m.person_id = new.person_id
        and (m.until is null or m.until > new.opened_on)) then
    raise exception 'the register says that person % is a member after %',
      new.person_id, new.opened_on using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger only_who_left_is_owed after insert on surplus.capital_debt
  for each row execute function surplus.only_who_left_is_owed();

-- An instalment has a whole year's interest in it and is paid when that year is over.
create function surplus.no_instalment_before_its_day() returns trigger language plpgsql as $$
begin
  if exists (select from surplus.capital_debt_line l
      where l.employer_id = new.employer_id and l.debt_id = new.debt_id
        and l.number = new.number and l.due > new.paid_on) then
    raise exception 'instalment % of debt % is not due by %', new.number, new.debt_id, new.paid_on
      using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger no_instalment_before_its_day after insert on surplus.capital_debt_payment
  for each row execute function surplus.no_instalment_before_its_day();
