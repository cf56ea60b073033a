-- A payment that left in the file of a batch and that the bank sent back: it is owed again to the
-- same person, and a later batch may pay it, once. Who recorded it, on which day the bank had it
-- back and what says so stay with it.
create table surplus.bank_return (
  batch_id     uuid not null,
  entry_id     uuid not null,
  employer_id  uuid not null,
  returned_on  date not null,
  reason       text not null check (length(reason) between 1 and 200),
  evidence     text not null check (length(evidence) between 1 and 400),
  recorded_at  timestamptz not null,
  recorded_by  text not null,
  primary key (batch_id, entry_id),
  foreign key (batch_id, entry_id) references surplus.bank_payment (batch_id, entry_id),
  foreign key (employer_id, batch_id) references surplus.bank_batch (employer_id, id),
  constraint not_returned_ahead check (
    returned_on <= (recorded_at at time zone 'Europe/London')::date)
);
alter table surplus.bank_return enable row level security;
alter table surplus.bank_return force row level security;
create policy own_employer on surplus.bank_return
  using (employer_id = register.current_employer())
  with check (employer_id = register.current_employer());
grant select, insert on surplus.bank_return to commonwage_surplus;

-- What pays nothing any more is in a batch that was cancelled, or came back from the bank.
create or replace function surplus.only_cancelled_with_its_batch() returns trigger
language plpgsql as $$
begin
  if old.cancelled or not new.cancelled
      or to_jsonb(old) - 'cancelled' <> to_jsonb(new) - 'cancelled'
      or not exists (select from surplus.bank_cancellation where batch_id = new.batch_id)
      and not exists (select from surplus.bank_return r
        where r.batch_id = new.batch_id and r.entry_id = new.entry_id) then
    raise exception 'a payment by bank is cancelled with its batch and changed in no other way'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;

-- What the bank paid of a distribution and did not send back, of one kind to one person: what was
-- settled of it can be no more.
create function surplus.paid_by_bank(distribution uuid, person uuid, paid_as text) returns bigint
language sql stable as $$
  select coalesce(sum(p.amount), 0)::bigint from surplus.capital_entry e
    join surplus.bank_payment p on p.entry_id = e.id and not p.cancelled
    join surplus.bank_release x on x.batch_id = p.batch_id
  where e.distribution_id = distribution and e.person_id = person and e.kind = paid_as
$$;

-- What was settled of a payment by what was not itself taken back since.
create function surplus.settled(distribution uuid, person uuid, paid_as text) returns bigint
language sql stable as $$
  select coalesce(sum(r.amount), 0)::bigint from surplus.recovery r
    left join surplus.distribution i on i.id = r.set_off_in
  where r.distribution_id = distribution and r.person_id = person and r.kind = paid_as
    and i.reversed_by is null
$$;

-- Whether what the bank paid for an entry was paid back by its receiver, or set off, since.
create function surplus.was_given_back(entry uuid) returns boolean language sql stable as $$
  select exists (select from surplus.capital_entry e
    join surplus.recovery r on r.distribution_id = e.distribution_id
      and r.person_id = e.person_id and r.kind = e.kind and r.how <> 'let-go'
    left join surplus.distribution i on i.id = r.set_off_in
    where e.id = entry and i.reversed_by is null)
$$;

-- Only what left comes back, not before the day it was to be paid; and not what its receiver paid
-- back, or had set off, since: they had it. What was let go may come back all the same.
create function surplus.comes_back_once() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('bank-batches/' || new.employer_id::text, 0));
  perform pg_advisory_xact_lock(hashtextextended('settlements/' || new.employer_id::text, 0));
  if not exists (select from surplus.bank_release x join surplus.bank_batch b on b.id = x.batch_id
      where b.id = new.batch_id and b.pay_on <= new.returned_on) then
    raise exception 'a payment comes back when its batch has left, on its day or later'
      using errcode = 'check_violation';
  end if;
  update surplus.bank_payment set cancelled = true
    where batch_id = new.batch_id and entry_id = new.entry_id;
  if surplus.was_given_back(new.entry_id) then
    raise exception 'what its receiver paid back or had set off does not come back from the bank'
      using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger comes_back_once after insert on surplus.bank_return
  for each row execute function surplus.comes_back_once();

-- No more is settled than was paid: by bank, as the batches say; with wages, which this half does
-- not see, no more than left the account for it.
create or replace function surplus.settled_no_more_than_paid() returns trigger
language plpgsql as $$
declare
  most bigint;
begin
  perform pg_advisory_xact_lock(hashtextextended('settlements/' || new.employer_id::text, 0));
  if new.kind = 'paid-in-cash' and coalesce((select a.member_class from surplus.allocation a
      where a.distribution_id = new.distribution_id and a.person_id = new.person_id),
      'worker') = 'worker' then
    select coalesce(-sum(e.amount), 0) into most from surplus.capital_entry e
      where e.distribution_id = new.distribution_id and e.person_id = new.person_id
        and e.kind = 'paid-in-cash';
  else
    most := surplus.paid_by_bank(new.distribution_id, new.person_id, new.kind);
  end if;
  if new.paid is null or new.paid > most or new.amount
      + surplus.settled(new.distribution_id, new.person_id, new.kind) > new.paid then
    raise exception 'more would be settled of a payment than was paid'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
