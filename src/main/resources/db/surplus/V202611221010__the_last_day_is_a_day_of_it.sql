-- The last day of a membership is a day of it: capital becomes a debt from the next one on.
create or replace function surplus.only_who_left_is_owed() returns trigger language plpgsql as $$
begin
  if exists (select from surplus.membership m
      where m.employer_id = new.employer_id and m.person_id = new.person_id
        and (m.until is null or m.until >= new.opened_on)) then
    raise exception 'the register says that person % is a member on % or after it',
      new.person_id, new.opened_on using errcode = 'check_violation';
  end if;
  return null;
end $$;
