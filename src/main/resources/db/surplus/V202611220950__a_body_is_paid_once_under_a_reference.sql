-- A form that is sent twice pays a public body once: of the payments to a body that stand, each has
-- a reference of its own. One that was taken back leaves its reference free.
create function surplus.a_reference_pays_a_body_once() returns trigger language plpgsql as $$
begin
  if new.reverses is null and exists (
      select from surplus.funder_payment p
      where p.employer_id = new.employer_id and p.funder = new.funder and p.id <> new.id
        and lower(p.reference) = lower(new.reference) and p.reverses is null
        and not exists (select from surplus.funder_payment t where t.reverses = p.id)) then
    raise exception 'a payment to % under the reference % is recorded already',
      new.funder, new.reference using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger a_reference_pays_a_body_once after insert on surplus.funder_payment
  for each row execute function surplus.a_reference_pays_a_body_once();
