-- Money of a member who died goes to whoever acts for the estate, by name: a payment of a batch says
-- so, and a member who died is paid in no other way.
alter table surplus.bank_payment
  add column paid_to text check (length(paid_to) between 1 and 70);

create function surplus.estates_are_named() returns trigger language plpgsql as $$
begin
  if exists (select from added p where p.paid_to is null and exists (
      select from surplus.membership m join surplus.membership_end e on e.membership_id = m.id
      where m.person_id = p.person_id and e.reason = 'died')) then
    raise exception 'a payment for a member who died names who acts for the estate'
      using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger estates_are_named after insert on surplus.bank_payment
  referencing new table as added
  for each statement execute function surplus.estates_are_named();

-- Nor does a batch leave with the money of a member who died since it was prepared.
create function surplus.nothing_goes_to_the_dead() returns trigger language plpgsql as $$
begin
  if exists (select from surplus.bank_payment p where p.batch_id = new.batch_id
      and p.paid_to is null and exists (
        select from surplus.membership m join surplus.membership_end e on e.membership_id = m.id
        where m.person_id = p.person_id and e.reason = 'died')) then
    raise exception 'batch % pays a member who died, and nobody who acts for the estate',
      new.batch_id using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger nothing_goes_to_the_dead after insert on surplus.bank_release
  for each row execute function surplus.nothing_goes_to_the_dead();
