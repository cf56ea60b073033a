-- What was paid of a reversed distribution is settled once: whoever sets it off while somebody else
-- notes that it was paid back waits, and no more is settled than was paid.
alter table surplus.recovery add column paid bigint check (paid > 0);

create function surplus.settled_no_more_than_paid() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('settlements/' || new.employer_id::text, 0));
  if new.paid is null or new.amount + (select coalesce(sum(r.amount), 0) from surplus.recovery r
      left join surplus.distribution i on i.id = r.set_off_in
      where r.distribution_id = new.distribution_id and r.person_id = new.person_id
        and r.kind = new.kind and i.reversed_by is null) > new.paid then
    raise exception 'more would be settled of a payment than was paid'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger settled_no_more_than_paid before insert on surplus.recovery
  for each row execute function surplus.settled_no_more_than_paid();
