-- Who holds capital or agreed to, so that a page of them is found without reading every entry.
create table surplus.capital_holder (
  employer_id  uuid not null,
  person_id    uuid not null,
  primary key (person_id),
  foreign key (employer_id, person_id) references register.person (employer_id, id)
);
create index capital_holder_of_employer on surplus.capital_holder (employer_id);

-- One line whenever entries or memberships were added to: sums worked out since are still true.
create table surplus.capital_change (
  employer_id  uuid not null,
  number       bigint generated always as identity,
  primary key (employer_id, number)
);

-- Sums over all accounts as they stood after a change, worked out once for each day they are asked
-- for. A line without a group says that they were.
create table surplus.capital_sum (
  employer_id  uuid not null,
  after        bigint not null,
  day          date not null,
  what         text not null check (what in ('class', 'redeemable', 'year')),
  of_group     text not null,
  members      int not null,
  shares       bigint not null,
  account      bigint not null,
  primary key (employer_id, after, day, what, of_group)
);

do $$
declare t text;
begin
  foreach t in array array['capital_entry', 'capital_subscription', 'capital_holder'] loop
    execute format('alter table surplus.%I no force row level security', t);
  end loop;
end $$;
insert into surplus.capital_holder (employer_id, person_id)
  select employer_id, person_id from surplus.capital_entry
  union select employer_id, person_id from surplus.capital_subscription;
do $$
declare t text;
begin
  foreach t in array array['capital_entry', 'capital_subscription'] loop
    execute format('alter table surplus.%I force row level security', t);
  end loop;
  foreach t in array array['capital_holder', 'capital_change', 'capital_sum'] loop
    execute format('alter table surplus.%I enable row level security', t);
    execute format('alter table surplus.%I force row level security', t);
    execute format('create policy own_employer on surplus.%I using (employer_id = register.current_employer())'
      ' with check (employer_id = register.current_employer())', t);
    execute format('grant select, insert on surplus.%I to commonwage_surplus', t);
  end loop;
end $$;

create function surplus.capital_has_holders() returns trigger language plpgsql as $$
begin
  insert into surplus.capital_holder (employer_id, person_id)
    select distinct employer_id, person_id from added on conflict do nothing;
  return null;
end $$;
create trigger capital_has_holders after insert on surplus.capital_entry
  referencing new table as added
  for each statement execute function surplus.capital_has_holders();
create trigger capital_has_holders after insert on surplus.capital_subscription
  referencing new table as added
  for each statement execute function surplus.capital_has_holders();

-- Alone, so that a later number never stands for an earlier state.
create function surplus.capital_changed() returns trigger language plpgsql as $$
begin
  if register.current_employer() is not null then
    perform pg_advisory_xact_lock(
      hashtextextended('capital/' || register.current_employer()::text, 0));
    insert into surplus.capital_change (employer_id) values (register.current_employer());
  end if;
  return null;
end $$;
create trigger capital_changed after insert on surplus.capital_entry
  for each statement execute function surplus.capital_changed();
create trigger capital_changed after insert or update on surplus.membership
  for each statement execute function surplus.capital_changed();
