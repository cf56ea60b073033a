-- A user's dividend is paid, credited towards care, or goes back to the public body that paid for
-- the care. What is credited or goes back leaves the member's account under a name of its own, so
-- no bank batch ever finds it.
alter table surplus.capital_entry
  drop constraint kind_of_entry,
  drop constraint sign_follows_kind,
  add constraint kind_of_entry check (kind in (
    'entry-share', 'instalment', 'over-limit', 'to-reserve', 'allocated', 'paid-in-cash',
    'credited-to-care', 'returned-to-funder', 'interest', 'interest-paid', 'write-down',
    'transfer-in', 'transfer-out', 'redeemed', 'transferred-to-loan', 'forfeited',
    'allocation-reversed', 'cash-reversed', 'care-credit-reversed', 'funder-return-reversed',
    'interest-reversed', 'interest-paid-reversed')),
  add constraint sign_follows_kind check ((amount > 0) = (kind in (
    'entry-share', 'instalment', 'over-limit', 'allocated', 'interest', 'transfer-in',
    'cash-reversed', 'care-credit-reversed', 'funder-return-reversed',
    'interest-paid-reversed')));

-- Whether a member who uses care has a dividend paid or credited; without a person it is the
-- co-operative's own rule for those who chose nothing. The newest counts.
create table surplus.dividend_choice (
  id           uuid primary key,
  employer_id  uuid not null,
  person_id    uuid,
  choice       text not null check (choice in ('payment', 'credit')),
  recorded_at  timestamptz not null,
  recorded_by  text not null,
  foreign key (employer_id, person_id) references register.person (employer_id, id)
);
create index dividend_choice_newest
  on surplus.dividend_choice (employer_id, person_id, recorded_at desc, id desc);

-- What a member has towards care: credited by a distribution, used up by invoices. Added to, never
-- edited; an invoice uses a credit once, and what it used is given back once.
create table surplus.care_entry (
  id               uuid primary key default gen_random_uuid(),
  employer_id      uuid not null,
  person_id        uuid not null,
  day              date not null,
  kind             text not null check (kind in (
                     'credited', 'credit-reversed', 'used', 'use-reversed')),
  amount           bigint not null,
  distribution_id  uuid,
  invoice          text check (length(invoice) between 1 and 60),
  reverses         uuid unique,
  recorded_at      timestamptz not null,
  recorded_by      text not null,
  unique (employer_id, id),
  foreign key (employer_id, person_id) references register.person (employer_id, id),
  foreign key (employer_id, distribution_id) references surplus.distribution (employer_id, id),
  foreign key (employer_id, reverses) references surplus.care_entry (employer_id, id),
  constraint sign_follows_kind check (
    amount <> 0 and (amount > 0) = (kind in ('credited', 'use-reversed'))),
  constraint a_credit_is_of_a_distribution check (
    (kind in ('credited', 'credit-reversed')) = (distribution_id is not null)),
  constraint a_use_is_of_an_invoice check ((kind in ('used', 'use-reversed')) = (invoice is not null)),
  constraint what_is_given_back_was_used check ((kind = 'use-reversed') = (reverses is not null)),
  constraint credited_once unique (distribution_id, person_id, kind)
);
create unique index an_invoice_uses_a_credit_once
  on surplus.care_entry (employer_id, person_id, invoice) where kind = 'used';
create index care_entry_of_person on surplus.care_entry (employer_id, person_id, day);

-- What leaves a capital account for the care account arrives there, in the same breath.
create function surplus.credit_arrives() returns trigger language plpgsql as $$
begin
  insert into surplus.care_entry
      (employer_id, person_id, day, kind, amount, distribution_id, recorded_at, recorded_by)
    select a.employer_id, a.person_id, a.day,
      case a.kind when 'credited-to-care' then 'credited' else 'credit-reversed' end,
      -a.amount, a.distribution_id, a.recorded_at, 'distribution'
    from added a where a.kind in ('credited-to-care', 'care-credit-reversed');
  return null;
end $$;
create trigger credit_arrives after insert on surplus.capital_entry
  referencing new table as added
  for each statement execute function surplus.credit_arrives();

-- Nobody uses more than they have, whoever writes at the same time; what is given back is what the
-- invoice used.
create function surplus.care_stays_above_zero() returns trigger language plpgsql as $$
declare
  short record;
begin
  if exists (select from added a join surplus.care_entry u on u.id = a.reverses
      where u.kind <> 'used' or u.person_id <> a.person_id or u.invoice <> a.invoice
        or u.amount <> -a.amount) then
    raise exception 'what is given back is what an invoice used' using errcode = 'check_violation';
  end if;
  if exists (select from added where amount < 0) then
    perform pg_advisory_xact_lock(
      hashtextextended('care/' || (select employer_id from added limit 1)::text, 0));
    select e.person_id, sum(e.amount) as balance into short from surplus.care_entry e
      where e.person_id in (select person_id from added where amount < 0)
      group by e.person_id having sum(e.amount) < 0 limit 1;
    if found then
      raise exception 'the care account of person % would stand at % pence',
        short.person_id, short.balance using errcode = 'check_violation';
    end if;
  end if;
  return null;
end $$;
create trigger care_stays_above_zero after insert on surplus.care_entry
  referencing new table as added
  for each statement execute function surplus.care_stays_above_zero();

do $$
declare t text;
begin
  foreach t in array array['dividend_choice', 'care_entry'] loop
    execute format('alter table surplus.%I enable row level security', t);
    execute format('alter table surplus.%I force row level security', t);
    execute format('create policy own_employer on surplus.%I using (employer_id = register.current_employer())'
      ' with check (employer_id = register.current_employer())', t);
    execute format('grant select, insert on surplus.%I to commonwage_surplus', t);
  end loop;
end $$;
