-- Who is a member of which class. Memberships end; they are never taken back.
create table surplus.membership (
  id            uuid primary key,
  employer_id   uuid not null,
  person_id     uuid not null,
  member_class  text not null check (member_class ~ '^[a-z][a-z-]{1,30}$'),
  since         date not null,
  until         date check (until >= since),
  recorded_at   timestamptz not null,
  unique (employer_id, person_id, since),
  foreign key (employer_id, person_id) references register.person (employer_id, id)
);

-- Files that were taken in, so that the same one is refused a second time.
create table surplus.members_file (
  employer_id  uuid not null,
  sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  members      int not null check (members >= 0),
  taken_in_at  timestamptz not null,
  taken_in_by  text not null,
  primary key (employer_id, sha256)
);

-- What crossed the door from pay: one frozen row per person, written once and never again.
create table surplus.labour_year (
  id           uuid primary key,
  employer_id  uuid not null,
  first_day    date not null,
  last_day     date not null check (last_day >= first_day),
  closed_at    timestamptz not null,
  closed_by    text not null,
  unique (employer_id, first_day),
  unique (employer_id, last_day),
  unique (employer_id, id)
);

create table surplus.labour_record (
  labour_year_id  uuid not null,
  employer_id     uuid not null,
  person_id       uuid not null,
  payroll_id      text not null,
  name            text not null,
  minutes         bigint not null check (minutes >= 0),
  pay             bigint not null,
  days            int not null check (days >= 0),
  employed_since  date not null,
  primary key (labour_year_id, person_id),
  foreign key (employer_id, labour_year_id) references surplus.labour_year (employer_id, id),
  foreign key (employer_id, person_id) references register.person (employer_id, id)
);

-- A declared surplus on its way from draft to posted. A draft is worked out whenever it is looked
-- at; proposing freezes every figure below it.
create table surplus.distribution (
  id                uuid primary key,
  employer_id       uuid not null,
  labour_year_id    uuid not null,
  form              text not null,
  form_title        text not null,
  form_confidence   text not null check (form_confidence in ('high', 'medium', 'low')),
  record_date       date not null,
  declared_surplus  bigint not null check (declared_surplus > 0),
  losses            bigint not null check (losses >= 0),
  policy            text not null,
  drafted_at        timestamptz not null,
  state             text not null check (state in ('draft', 'proposed', 'adopted', 'posted')),
  hash              text check (hash ~ '^[0-9a-f]{64}$'),
  proposer          uuid,
  adopter           uuid,
  undistributed_to  text not null,
  unique (employer_id, id),
  foreign key (employer_id, labour_year_id) references surplus.labour_year (employer_id, id),
  constraint proposer_is_not_adopter check (proposer <> adopter),
  constraint state_names_its_people check (
    case state
      when 'draft' then hash is null and proposer is null and adopter is null
      when 'proposed' then hash is not null and proposer is not null and adopter is null
      else hash is not null and proposer is not null and adopter is not null
    end)
);
create unique index one_posted_distribution_of_a_year
  on surplus.distribution (employer_id, labour_year_id) where state = 'posted';

create table surplus.distribution_event (
  id               uuid primary key,
  employer_id      uuid not null,
  distribution_id  uuid not null,
  at               timestamptz not null,
  state            text not null check (state in ('draft', 'proposed', 'adopted', 'posted')),
  actor            text not null,
  reason           text not null,
  foreign key (employer_id, distribution_id) references surplus.distribution (employer_id, id)
);
create index distribution_event_of on surplus.distribution_event (distribution_id, at);

create table surplus.distribution_line (
  distribution_id  uuid not null,
  employer_id      uuid not null,
  position         int not null,
  step             text not null,
  name             text not null,
  percent          text not null,
  base             text not null,
  base_amount      bigint not null,
  amount           bigint not null check (amount >= 0),
  remaining        bigint not null check (remaining >= 0),
  citation         text not null,
  primary key (distribution_id, position),
  foreign key (employer_id, distribution_id) references surplus.distribution (employer_id, id)
);

create table surplus.distribution_pool (
  distribution_id  uuid not null,
  employer_id      uuid not null,
  position         int not null,
  member_class     text not null,
  percent          text not null,
  amount           bigint not null check (amount >= 0),
  receivers        int not null check (receivers >= 0),
  capped           int not null check (capped >= 0),
  raised           int not null check (raised >= 0),
  not_taken        bigint not null check (not_taken >= 0),
  primary key (distribution_id, position),
  unique (distribution_id, member_class),
  foreign key (employer_id, distribution_id) references surplus.distribution (employer_id, id)
);

-- A pot and the sum of everybody's figures it is divided by, an exact fraction.
create table surplus.distribution_pot (
  distribution_id  uuid not null,
  employer_id      uuid not null,
  pool             int not null,
  position         int not null,
  basis            text not null,
  percent          text not null,
  amount           bigint not null check (amount >= 0),
  all_figures      text not null,
  primary key (distribution_id, pool, position),
  foreign key (distribution_id, pool) references surplus.distribution_pool (distribution_id, position)
);

-- A member's share; it is also the member's statement.
create table surplus.allocation (
  id               uuid primary key,
  employer_id      uuid not null,
  distribution_id  uuid not null,
  person_id        uuid not null,
  payroll_id       text not null,
  name             text not null,
  member_class     text not null,
  share_interest   bigint not null check (share_interest >= 0),
  amount           bigint not null check (amount >= 0),
  cash             bigint not null check (cash >= 0),
  retained         bigint not null check (retained >= 0),
  exempt           bigint not null check (exempt between 0 and cash),
  capped           boolean not null,
  raised           boolean not null,
  unique (distribution_id, person_id),
  foreign key (employer_id, distribution_id) references surplus.distribution (employer_id, id),
  constraint cash_and_retained_are_all check (cash + retained = amount)
);
create index allocation_of_person on surplus.allocation (person_id);

create table surplus.allocation_pot (
  allocation_id  uuid not null references surplus.allocation (id),
  employer_id    uuid not null,
  position       int not null,
  basis          text not null,
  own_figure     text not null,
  amount         bigint not null check (amount >= 0),
  primary key (allocation_id, position)
);

create table surplus.resolution (
  distribution_id  uuid primary key,
  employer_id      uuid not null,
  hash             text not null check (hash ~ '^[0-9a-f]{64}$'),
  number           text not null check (number <> ''),
  held_on          date not null,
  present          int not null check (present between 0 and entitled),
  entitled         int not null check (entitled > 0),
  votes_for        int not null,
  votes_against    int not null,
  recorded_at      timestamptz not null,
  unique (employer_id, number),
  foreign key (employer_id, distribution_id) references surplus.distribution (employer_id, id),
  constraint votes_are_by_those_present check (votes_for + votes_against <= present),
  constraint it_was_carried check (votes_for > votes_against)
);

-- The members' capital accounts: added to, never edited. A distribution moves an account once.
create table surplus.capital_entry (
  id               uuid primary key,
  employer_id      uuid not null,
  person_id        uuid not null,
  distribution_id  uuid not null,
  day              date not null,
  kind             text not null check (kind in ('allocated', 'paid-in-cash')),
  amount           bigint not null check (amount <> 0),
  unique (distribution_id, person_id, kind),
  foreign key (employer_id, distribution_id) references surplus.distribution (employer_id, id)
);
create index capital_entry_of_person on surplus.capital_entry (person_id, day);

-- That the cash of a distribution was handed over to be paid out; once.
create table surplus.handover (
  distribution_id  uuid primary key,
  employer_id      uuid not null,
  handed_at        timestamptz not null,
  handed_by        text not null,
  people           int not null check (people >= 0),
  amount           bigint not null check (amount >= 0),
  foreign key (employer_id, distribution_id) references surplus.distribution (employer_id, id)
);

-- A state moves one step forward, and only with figures that sum to the declared surplus.
create function surplus.distribution_moves() returns trigger language plpgsql as $$
begin
  if (old.state, new.state) not in (('draft', 'proposed'), ('proposed', 'adopted'), ('adopted', 'posted')) then
    raise exception 'a distribution cannot go from % to %', old.state, new.state
      using errcode = 'check_violation';
  end if;
  if old.state <> 'draft' and (new.hash, new.proposer) is distinct from (old.hash, old.proposer) then
    raise exception 'the frozen figures of a distribution cannot change'
      using errcode = 'check_violation';
  end if;
  if (select coalesce(sum(amount), 0) from surplus.distribution_line where distribution_id = new.id)
      <> new.declared_surplus then
    raise exception 'the lines of distribution % do not sum to the declared surplus', new.id
      using errcode = 'check_violation';
  end if;
  if (select coalesce(sum(amount), 0) from surplus.allocation where distribution_id = new.id)
      <> (select coalesce(sum(amount), 0) from surplus.distribution_line
          where distribution_id = new.id and step = 'pool') then
    raise exception 'the shares of distribution % do not sum to its pools', new.id
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger distribution_moves before update on surplus.distribution
  for each row execute function surplus.distribution_moves();

-- Frozen figures are written while the distribution is a draft, in the transaction that proposes it.
create function surplus.only_into_a_draft() returns trigger language plpgsql as $$
begin
  if (select state from surplus.distribution where id = new.distribution_id) <> 'draft' then
    raise exception 'the figures of distribution % are frozen', new.distribution_id
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger only_into_a_draft before insert on surplus.distribution_line
  for each row execute function surplus.only_into_a_draft();
create trigger only_into_a_draft before insert on surplus.distribution_pool
  for each row execute function surplus.only_into_a_draft();
create trigger only_into_a_draft before insert on surplus.allocation
  for each row execute function surplus.only_into_a_draft();

do $$
declare t text;
begin
  for t in select tablename from pg_tables where schemaname = 'surplus'
      and tablename not like 'flyway%' loop
    execute format('alter table surplus.%I enable row level security', t);
    execute format('alter table surplus.%I force row level security', t);
    execute format('create policy own_employer on surplus.%I using (employer_id = register.current_employer())'
      ' with check (employer_id = register.current_employer())', t);
    execute format('grant select, insert on surplus.%I to commonwage_surplus', t);
  end loop;
end $$;

grant usage on schema surplus to commonwage_surplus;
grant update (until) on surplus.membership to commonwage_surplus;
-- Nothing else can be updated and nothing can be deleted: the state moves, the figures never do.
grant update (state, hash, proposer, adopter) on surplus.distribution to commonwage_surplus;
