-- The cash of everybody who is no worker is paid by bank too, beside share interest and what was
-- redeemed: a worker's goes through payroll and never through a batch.
alter table surplus.bank_payment
  drop constraint bank_payment_kind_check,
  add constraint kind_of_payment check (kind in ('paid-in-cash', 'interest-paid', 'redeemed')),
  drop constraint bank_payment_pkey,
  add primary key (batch_id, entry_id),
  add column cancelled boolean not null default false;

-- An entry is paid once: a batch that was cancelled pays nothing.
create unique index an_entry_is_paid_once on surplus.bank_payment (entry_id) where not cancelled;

-- A prepared batch that shall not be paid after all.
create table surplus.bank_cancellation (
  batch_id      uuid primary key,
  employer_id   uuid not null,
  cancelled_at  timestamptz not null,
  cancelled_by  text not null,
  reason        text not null check (length(reason) between 1 and 400),
  foreign key (employer_id, batch_id) references surplus.bank_batch (employer_id, id)
);
alter table surplus.bank_cancellation enable row level security;
alter table surplus.bank_cancellation force row level security;
create policy own_employer on surplus.bank_cancellation
  using (employer_id = register.current_employer())
  with check (employer_id = register.current_employer());
grant select, insert on surplus.bank_cancellation to commonwage_surplus;
grant update (cancelled) on surplus.bank_payment to commonwage_surplus;

-- What is settled is a share paid in cash or interest that was paid: like is set off against like.
alter table surplus.recovery
  add column kind text not null default 'paid-in-cash'
    check (kind in ('paid-in-cash', 'interest-paid')),
  drop constraint recovery_distribution_id_person_id_set_off_in_key,
  add constraint a_payment_is_set_off_in_another_once
    unique (distribution_id, person_id, kind, set_off_in);
alter table surplus.recovery alter column kind drop default;

-- A payment is what its entry took out of the account, less what of it settled an earlier payment
-- for the same year; and nothing is added to a batch that was released or cancelled.
drop trigger pays_what_left_the_account on surplus.bank_payment;
create or replace function surplus.pays_what_left_the_account() returns trigger language plpgsql as $$
begin
  if exists (select from added p
      left join surplus.capital_entry e
        on e.id = p.entry_id and e.person_id = p.person_id and e.kind = p.kind
      left join surplus.allocation a
        on a.distribution_id = e.distribution_id and a.person_id = e.person_id
      where e.id is null or p.cancelled
        or (e.kind = 'paid-in-cash' and coalesce(a.member_class, 'worker') = 'worker')
        or -e.amount <> p.amount + coalesce((select sum(r.amount) from surplus.recovery r
             where r.set_off_in = e.distribution_id and r.person_id = e.person_id
               and r.kind = e.kind), 0)) then
    raise exception 'a payment by bank is what its entry took out of the account, and no worker''s share'
      using errcode = 'check_violation';
  end if;
  if exists (select from added p join surplus.bank_release r on r.batch_id = p.batch_id)
      or exists (select from added p join surplus.bank_cancellation c on c.batch_id = p.batch_id) then
    raise exception 'a batch that was released or cancelled takes no more payments'
      using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger pays_what_left_the_account after insert on surplus.bank_payment
  referencing new table as added for each statement
  execute function surplus.pays_what_left_the_account();

-- What is in a batch already is not set off any more.
create function surplus.set_off_before_it_is_paid() returns trigger language plpgsql as $$
begin
  if exists (select from surplus.capital_entry e join surplus.bank_payment p on p.entry_id = e.id
      where e.distribution_id = new.set_off_in and e.person_id = new.person_id
        and e.kind = new.kind and not p.cancelled) then
    raise exception 'what stands in a batch of payments cannot be set off any more'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger set_off_before_it_is_paid before insert on surplus.recovery
  for each row when (new.set_off_in is not null)
  execute function surplus.set_off_before_it_is_paid();

-- A batch is released or cancelled, whoever comes first; released on its day at the latest, and
-- never with a payment of a distribution that was taken back.
create function surplus.releases_what_stands() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('bank-batch/' || new.batch_id::text, 0));
  if exists (select from surplus.bank_cancellation where batch_id = new.batch_id) then
    raise exception 'batch % was cancelled', new.batch_id using errcode = 'check_violation';
  end if;
  if exists (select from surplus.bank_batch b where b.id = new.batch_id
      and b.pay_on < (new.released_at at time zone 'Europe/London')::date) then
    raise exception 'the day of payment of batch % is past', new.batch_id
      using errcode = 'check_violation';
  end if;
  perform from surplus.distribution d where d.id in (
    select e.distribution_id from surplus.bank_payment p
      join surplus.capital_entry e on e.id = p.entry_id where p.batch_id = new.batch_id) for share;
  if exists (select from surplus.bank_payment p join surplus.capital_entry e on e.id = p.entry_id
      join surplus.distribution d on d.id = e.distribution_id
      where p.batch_id = new.batch_id and d.reversed_by is not null) then
    raise exception 'batch % holds payments of a distribution that was reversed', new.batch_id
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger releases_what_stands before insert on surplus.bank_release
  for each row execute function surplus.releases_what_stands();

create function surplus.cancels_what_did_not_leave() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('bank-batch/' || new.batch_id::text, 0));
  if exists (select from surplus.bank_release where batch_id = new.batch_id) then
    raise exception 'batch % was released', new.batch_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger cancels_what_did_not_leave before insert on surplus.bank_cancellation
  for each row execute function surplus.cancels_what_did_not_leave();

create function surplus.payments_are_cancelled() returns trigger language plpgsql as $$
begin
  update surplus.bank_payment set cancelled = true where batch_id = new.batch_id;
  return null;
end $$;
create trigger payments_are_cancelled after insert on surplus.bank_cancellation
  for each row execute function surplus.payments_are_cancelled();

create function surplus.only_cancelled_with_its_batch() returns trigger language plpgsql as $$
begin
  if old.cancelled or not new.cancelled
      or to_jsonb(old) - 'cancelled' <> to_jsonb(new) - 'cancelled'
      or not exists (select from surplus.bank_cancellation where batch_id = new.batch_id) then
    raise exception 'a payment by bank is cancelled with its batch and changed in no other way'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger only_cancelled_with_its_batch before update on surplus.bank_payment
  for each row execute function surplus.only_cancelled_with_its_batch();
