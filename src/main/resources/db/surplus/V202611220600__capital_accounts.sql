-- Capital accounts as a ledger of dated entries. Every entry stands in a holding (the member's
-- shares or the member's account with the co-operative) and in the tranche of a year, so whatever
-- goes out says out of which.
alter table surplus.capital_entry no force row level security;
alter table surplus.capital_entry
  alter column distribution_id drop not null,
  add column holding text not null default 'account' check (holding in ('shares', 'account')),
  add column tranche_year int check (tranche_year between 1900 and 2999),
  add column action_id uuid,
  add column recorded_at timestamptz not null default now(),
  drop constraint capital_entry_kind_check,
  drop constraint capital_entry_distribution_id_person_id_kind_key;
alter table surplus.distribution no force row level security;
alter table surplus.labour_year no force row level security;
update surplus.capital_entry e
  set tranche_year = extract(year from y.last_day)
  from surplus.distribution d join surplus.labour_year y on y.id = d.labour_year_id
  where d.id = e.distribution_id;
alter table surplus.capital_entry force row level security;
alter table surplus.distribution force row level security;
alter table surplus.labour_year force row level security;

alter table surplus.capital_entry
  alter column tranche_year set not null,
  alter column holding drop default,
  add constraint capital_entry_of_a_person
    foreign key (employer_id, person_id) references register.person (employer_id, id),
  add constraint kind_of_entry check (kind in (
    'entry-share', 'instalment', 'to-reserve', 'allocated', 'paid-in-cash', 'interest',
    'interest-paid', 'write-down', 'transfer-in', 'transfer-out', 'redeemed',
    'transferred-to-loan', 'forfeited', 'allocation-reversed', 'cash-reversed',
    'interest-reversed', 'interest-paid-reversed')),
  add constraint sign_follows_kind check ((amount > 0) = (kind in (
    'entry-share', 'instalment', 'allocated', 'interest', 'transfer-in', 'cash-reversed',
    'interest-paid-reversed'))),
  add constraint entry_has_one_source check ((distribution_id is null) <> (action_id is null)),
  add constraint entry_of_a_distribution_once
    unique (distribution_id, person_id, kind, holding, tranche_year),
  add constraint entry_of_an_action_once
    unique (action_id, person_id, kind, holding, tranche_year);

-- What the board decided to do with the accounts: prepared by one, approved by another, carried out
-- when its day has come. Money that came in is only recorded.
create table surplus.capital_action (
  id              uuid primary key,
  employer_id     uuid not null,
  kind            text not null check (kind in (
                    'receipt', 'interest', 'redemption', 'write-down', 'transfer', 'leaving',
                    'forfeiture')),
  day             date not null,
  reference       text not null check (length(reference) between 1 and 120),
  decision        text not null check (length(decision) <= 200),
  terms           text not null,
  total           bigint not null check (total >= 0),
  not_taken       bigint not null check (not_taken >= 0),
  hash            text not null check (hash ~ '^[0-9a-f]{64}$'),
  state           text not null check (state in ('prepared', 'approved', 'carried-out', 'withdrawn')),
  prepared_at     timestamptz not null,
  prepared_by     text not null,
  preparer        uuid not null,
  approved_at     timestamptz,
  approved_by     text,
  approver        uuid,
  carried_out_at  timestamptz,
  unique (employer_id, id),
  constraint preparer_is_not_approver check (approver <> preparer),
  constraint board_decided check (kind = 'receipt' or decision <> ''),
  constraint state_names_its_approver check (
    case
      when kind = 'receipt' then state in ('prepared', 'carried-out') and approver is null
      when state in ('approved', 'carried-out') then approver is not null
      when state = 'prepared' then approver is null
      else true
    end)
);
create unique index one_action_of_a_reference
  on surplus.capital_action (employer_id, reference) where state <> 'withdrawn';
create index capital_action_newest on surplus.capital_action (employer_id, prepared_at desc);

-- The figures of an action as they were approved.
create table surplus.capital_action_line (
  action_id     uuid not null,
  employer_id   uuid not null,
  person_id     uuid not null,
  holding       text not null check (holding in ('shares', 'account')),
  tranche_year  int not null,
  kind          text not null,
  base_amount   bigint not null,
  amount        bigint not null check (amount <> 0),
  primary key (action_id, person_id, kind, holding, tranche_year),
  unique (employer_id, action_id, person_id, kind, holding, tranche_year, amount),
  foreign key (employer_id, action_id) references surplus.capital_action (employer_id, id),
  foreign key (employer_id, person_id) references register.person (employer_id, id)
);

-- An entry of an action is one of its lines, to the penny.
alter table surplus.capital_entry add constraint capital_entry_of_an_action
  foreign key (employer_id, action_id, person_id, kind, holding, tranche_year, amount)
  references surplus.capital_action_line
    (employer_id, action_id, person_id, kind, holding, tranche_year, amount);

-- No tranche of any member's holding ever stands below zero, whoever writes at the same time.
create function surplus.capital_stays_above_zero() returns trigger language plpgsql as $$
declare
  short record;
begin
  if exists (select 1 from added e join surplus.capital_action a on a.id = e.action_id
      where a.state <> case a.kind when 'receipt' then 'prepared' else 'approved' end) then
    raise exception 'an action moves the accounts once, when it was approved'
      using errcode = 'check_violation';
  end if;
  if exists (select 1 from added where amount < 0) then
    perform pg_advisory_xact_lock(
      hashtextextended('capital/' || (select employer_id from added limit 1)::text, 0));
    select e.person_id, e.holding, e.tranche_year, sum(e.amount) as balance into short
      from surplus.capital_entry e
      join (select distinct person_id, holding, tranche_year from added where amount < 0) a
        using (person_id, holding, tranche_year)
      group by e.person_id, e.holding, e.tranche_year having sum(e.amount) < 0 limit 1;
    if found then
      raise exception 'the % of person % would stand at % pence in the tranche of %',
        short.holding, short.person_id, short.balance, short.tranche_year
        using errcode = 'check_violation';
    end if;
  end if;
  return null;
end $$;
create trigger capital_stays_above_zero after insert on surplus.capital_entry
  referencing new table as added
  for each statement execute function surplus.capital_stays_above_zero();

-- An action moves forward; carried out, its entries are its lines and nothing else.
create function surplus.capital_action_moves() returns trigger language plpgsql as $$
begin
  if (old.state, new.state) not in (('prepared', 'approved'), ('prepared', 'withdrawn'),
      ('approved', 'carried-out'), ('approved', 'withdrawn'))
      and not (new.kind = 'receipt' and old.state = 'prepared' and new.state = 'carried-out') then
    raise exception 'an action on the accounts cannot go from % to %', old.state, new.state
      using errcode = 'check_violation';
  end if;
  if old.approver is not null and new.approver is distinct from old.approver then
    raise exception 'who approved an action cannot change' using errcode = 'check_violation';
  end if;
  if new.state = 'carried-out' and
      (select count(*) from surplus.capital_action_line where action_id = new.id)
      <> (select count(*) from surplus.capital_entry where action_id = new.id) then
    raise exception 'the entries of action % are not the lines that were approved', new.id
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger capital_action_moves before update on surplus.capital_action
  for each row execute function surplus.capital_action_moves();

create function surplus.only_into_a_prepared_action() returns trigger language plpgsql as $$
begin
  if (select state from surplus.capital_action where id = new.action_id) <> 'prepared' then
    raise exception 'the figures of action % are frozen', new.action_id
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger only_into_a_prepared_action before insert on surplus.capital_action_line
  for each row execute function surplus.only_into_a_prepared_action();

-- What the co-operative decided about its accounts, from a day on; of two for the same day the
-- later counts.
create table surplus.capital_policy (
  id           uuid primary key,
  employer_id  uuid not null,
  from_day     date not null,
  form         text not null check (form <> ''),
  decision     text not null check (length(decision) between 1 and 200),
  terms        text not null,
  recorded_at  timestamptz not null,
  recorded_by  text not null
);
create index capital_policy_newest
  on surplus.capital_policy (employer_id, from_day desc, recorded_at desc);

-- An entry share somebody agreed to take, paid at once or in instalments.
create table surplus.capital_subscription (
  id            uuid primary key,
  employer_id   uuid not null,
  person_id     uuid not null,
  agreed_on     date not null,
  amount        bigint not null check (amount > 0),
  instalments   int not null check (instalments between 1 and 600),
  first_due     date not null check (first_due >= agreed_on),
  recorded_at   timestamptz not null,
  recorded_by   text not null,
  unique (employer_id, id),
  foreign key (employer_id, person_id) references register.person (employer_id, id)
);

-- What the co-operative owes somebody who left, and when each instalment of it is due.
create table surplus.capital_debt (
  id           uuid primary key,
  employer_id  uuid not null,
  action_id    uuid not null unique,
  person_id    uuid not null,
  opened_on    date not null,
  principal    bigint not null check (principal > 0),
  rate         text not null,
  unique (employer_id, id),
  foreign key (employer_id, action_id) references surplus.capital_action (employer_id, id),
  foreign key (employer_id, person_id) references register.person (employer_id, id)
);
create table surplus.capital_debt_line (
  debt_id      uuid not null,
  employer_id  uuid not null,
  number       int not null check (number >= 1),
  due          date not null,
  opening      bigint not null check (opening >= 0),
  interest     bigint not null check (interest >= 0),
  payment      bigint not null check (payment >= 0),
  closing      bigint not null check (closing >= 0),
  primary key (debt_id, number),
  foreign key (employer_id, debt_id) references surplus.capital_debt (employer_id, id),
  constraint line_adds_up check (opening + interest - payment = closing)
);
create table surplus.capital_debt_payment (
  debt_id      uuid not null,
  employer_id  uuid not null,
  number       int not null,
  paid_on      date not null,
  recorded_at  timestamptz not null,
  recorded_by  text not null,
  primary key (debt_id, number),
  foreign key (debt_id, number) references surplus.capital_debt_line (debt_id, number),
  foreign key (employer_id, debt_id) references surplus.capital_debt (employer_id, id)
);

-- The net book value the board gave for a day, held against the accounts; a difference has a name.
create table surplus.capital_control (
  id              uuid primary key,
  employer_id     uuid not null,
  day             date not null,
  net_book_value  bigint not null,
  collective      bigint not null,
  accounts        bigint not null check (accounts >= 0),
  explanation     text not null check (length(explanation) <= 400),
  recorded_at     timestamptz not null,
  recorded_by     text not null,
  constraint difference_is_named check (
    accounts + collective = net_book_value or explanation <> '')
);
create index capital_control_newest on surplus.capital_control (employer_id, day desc);

do $$
declare t text;
begin
  foreach t in array array['capital_action', 'capital_action_line', 'capital_policy',
      'capital_subscription', 'capital_debt', 'capital_debt_line', 'capital_debt_payment',
      'capital_control'] loop
    execute format('alter table surplus.%I enable row level security', t);
    execute format('alter table surplus.%I force row level security', t);
    execute format('create policy own_employer on surplus.%I using (employer_id = register.current_employer())'
      ' with check (employer_id = register.current_employer())', t);
    execute format('grant select, insert on surplus.%I to commonwage_surplus', t);
  end loop;
end $$;
grant update (state, approved_at, approved_by, approver, carried_out_at)
  on surplus.capital_action to commonwage_surplus;
