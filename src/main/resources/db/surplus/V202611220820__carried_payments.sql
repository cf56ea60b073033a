-- What is under the least payment is owed to the member: it leaves the account as carried, waits in
-- a ledger of its own by the distribution it is of, and comes back to be paid: brought into a later
-- distribution, or released when the membership has ended. Every move stands in the account too, so
-- the ledger and the accounts hold each other to the penny.
alter table surplus.capital_entry
  drop constraint kind_of_entry,
  drop constraint sign_follows_kind,
  add constraint kind_of_entry check (kind in (
    'entry-share', 'instalment', 'over-limit', 'to-reserve', 'allocated', 'paid-in-cash',
    'carried', 'brought', 'released',
    'credited-to-care', 'returned-to-funder', 'interest', 'interest-paid', 'write-down',
    'transfer-in', 'transfer-out', 'redeemed', 'transferred-to-loan', 'forfeited',
    'allocation-reversed', 'cash-reversed', 'carried-reversed', 'brought-reversed',
    'released-reversed', 'care-credit-reversed', 'funder-return-reversed',
    'interest-reversed', 'interest-paid-reversed')),
  add constraint sign_follows_kind check ((amount > 0) = (kind in (
    'entry-share', 'instalment', 'over-limit', 'allocated', 'brought', 'released', 'interest',
    'transfer-in', 'cash-reversed', 'carried-reversed', 'care-credit-reversed',
    'funder-return-reversed', 'interest-paid-reversed')));

-- What of it is free of tax may be of what was carried and is paid now.
alter table surplus.allocation
  drop constraint allocation_check,
  add constraint exempt_is_of_what_is_paid check (
    exempt between 0 and cash + coalesce(credit_paid, 0));

-- From which distributions a share brings what was carried; frozen with its figures.
create table surplus.brought_forward (
  distribution_id  uuid not null,
  employer_id      uuid not null,
  person_id        uuid not null,
  source           uuid not null,
  amount           bigint not null check (amount > 0),
  primary key (distribution_id, person_id, source),
  foreign key (employer_id, distribution_id) references surplus.distribution (employer_id, id),
  foreign key (employer_id, source) references surplus.distribution (employer_id, id),
  foreign key (employer_id, person_id) references register.person (employer_id, id),
  constraint nothing_is_brought_into_itself check (source <> distribution_id)
);
create trigger only_into_a_draft after insert on surplus.brought_forward
  referencing new table as added for each statement execute function surplus.all_into_a_draft();

create table surplus.carried_entry (
  id               uuid primary key default gen_random_uuid(),
  employer_id      uuid not null,
  person_id        uuid not null,
  source           uuid not null,
  distribution_id  uuid not null,
  day              date not null,
  kind             text not null check (kind in (
                     'carried', 'brought', 'released', 'carried-reversed', 'brought-reversed',
                     'released-reversed')),
  amount           bigint not null,
  recorded_at      timestamptz not null,
  foreign key (employer_id, person_id) references register.person (employer_id, id),
  foreign key (employer_id, source) references surplus.distribution (employer_id, id),
  foreign key (employer_id, distribution_id) references surplus.distribution (employer_id, id),
  constraint moved_once unique (distribution_id, person_id, source, kind),
  constraint sign_follows_kind check (amount <> 0
    and (amount > 0) = (kind in ('carried', 'brought-reversed', 'released-reversed')))
);
create index carried_entry_of_person on surplus.carried_entry (person_id, source);

-- What moves in the account moves in the ledger, in the same breath and to the penny; and nobody is
-- brought or released more than waits for them.
create function surplus.carried_moves() returns trigger language plpgsql as $$
declare
  short record;
begin
  if not exists (select from added where kind in ('carried', 'brought', 'released',
      'carried-reversed', 'brought-reversed', 'released-reversed')) then
    return null;
  end if;
  perform pg_advisory_xact_lock(
    hashtextextended('carried/' || (select employer_id from added limit 1)::text, 0));
  insert into surplus.carried_entry
      (employer_id, person_id, source, distribution_id, day, kind, amount, recorded_at)
    select a.employer_id, a.person_id, a.distribution_id, a.distribution_id, a.day, a.kind,
        -a.amount, a.recorded_at
      from added a where a.kind in ('carried', 'released')
    union all
    select a.employer_id, a.person_id, b.source, a.distribution_id, a.day, a.kind, -b.amount,
        a.recorded_at
      from added a join surplus.brought_forward b
        on b.distribution_id = a.distribution_id and b.person_id = a.person_id
      where a.kind = 'brought'
    union all
    select a.employer_id, a.person_id, c.source, a.distribution_id, a.day, a.kind, -c.amount,
        a.recorded_at
      from added a join surplus.distribution r on r.id = a.distribution_id
        join surplus.carried_entry c on c.distribution_id = r.reverses
          and c.person_id = a.person_id and c.kind || '-reversed' = a.kind
      where a.kind in ('carried-reversed', 'brought-reversed', 'released-reversed');
  select a.person_id, a.kind, a.amount into short from added a
    where a.kind in ('carried', 'brought', 'released', 'carried-reversed', 'brought-reversed',
        'released-reversed')
      and -a.amount <> (select coalesce(sum(c.amount), 0) from surplus.carried_entry c
        where c.distribution_id = a.distribution_id and c.person_id = a.person_id
          and c.kind = a.kind) limit 1;
  if found then
    raise exception 'the account of person % moves by % as %, and what is carried does not',
      short.person_id, short.amount, short.kind using errcode = 'check_violation';
  end if;
  select c.person_id, sum(c.amount) as balance into short from surplus.carried_entry c
    where c.person_id in (select person_id from added)
    group by c.person_id, c.source having sum(c.amount) < 0 limit 1;
  if found then
    raise exception 'what is carried for person % would stand at % pence',
      short.person_id, short.balance using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger carried_moves after insert on surplus.capital_entry
  referencing new table as added
  for each statement execute function surplus.carried_moves();

-- Nothing is carried by any other way than through the account.
create function surplus.carried_with_the_account() returns trigger language plpgsql as $$
begin
  if pg_trigger_depth() < 2 then
    raise exception 'what is carried moves with the member''s account and in no other way'
      using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger carried_with_the_account after insert on surplus.carried_entry
  for each statement execute function surplus.carried_with_the_account();

do $$
declare t text;
begin
  foreach t in array array['brought_forward', 'carried_entry'] loop
    execute format('alter table surplus.%I enable row level security', t);
    execute format('alter table surplus.%I force row level security', t);
    execute format('create policy own_employer on surplus.%I using (employer_id = register.current_employer())'
      ' with check (employer_id = register.current_employer())', t);
    execute format('grant select, insert on surplus.%I to commonwage_surplus', t);
  end loop;
end $$;
