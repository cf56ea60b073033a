-- What crossed the door, month by month, so that the labour of a part of the year can be told:
-- of who joined, left or changed class within it, or ended probation.
create table surplus.labour_month (
  labour_year_id     uuid not null,
  employer_id        uuid not null,
  person_id          uuid not null,
  month              date not null check (extract(day from month) = 1),
  minutes            bigint not null,
  pay                bigint not null,
  protected_minutes  bigint not null,
  protected_pay      bigint not null check (protected_pay >= 0),
  primary key (labour_year_id, person_id, month),
  foreign key (employer_id, labour_year_id) references surplus.labour_year (employer_id, id),
  foreign key (labour_year_id, person_id) references surplus.labour_record
);
alter table surplus.labour_month enable row level security;
alter table surplus.labour_month force row level security;
create policy own_employer on surplus.labour_month
  using (employer_id = register.current_employer())
  with check (employer_id = register.current_employer());
grant select, insert on surplus.labour_month to commonwage_surplus;
