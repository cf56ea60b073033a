-- What an employee-owned company meets of the tests its bonus stands on, each answer with the day
-- from which it holds and what it rests on. A later answer is another row.
create table surplus.ownership_fact (
  number       bigint not null generated always as identity,
  employer_id  uuid not null,
  test         text not null check (test in (
                 'trading', 'controlling-interest', 'all-employee-benefit', 'office-holders')),
  from_day     date not null,
  met          boolean not null,
  holders      int not null check (holders >= 0),
  everybody    int not null check (everybody >= holders),
  evidence     text not null check (length(trim(evidence)) between 1 and 500),
  recorded_at  timestamptz not null,
  recorded_by  text not null,
  primary key (employer_id, number),
  constraint people_are_counted_where_asked check ((test = 'office-holders') = (everybody > 0))
);
alter table surplus.ownership_fact enable row level security;
alter table surplus.ownership_fact force row level security;
create policy own_employer on surplus.ownership_fact
  using (employer_id = register.current_employer())
  with check (employer_id = register.current_employer());
grant select, insert on surplus.ownership_fact to commonwage_surplus;
