-- That visits and totals of one pay period are different work, and both are paid: said by a person,
-- with a reason, of exactly these visits and totals. Nobody says so of their own time.
create table pay.doubled_time_right (
  id             uuid primary key,
  employer_id    uuid not null,
  employment_id  uuid not null,
  person_id      uuid not null,
  first_day      date not null,
  last_day       date not null check (last_day >= first_day),
  fingerprint    text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  reason         text not null check (length(reason) between 1 and 400),
  said_at        timestamptz not null,
  said_by        text not null,
  sayer_person   uuid,
  constraint nobody_doubles_own_time check (sayer_person is distinct from person_id),
  foreign key (employer_id, employment_id, person_id)
    references pay.employment (employer_id, id, person_id)
);
create index doubled_time_right_of_employment on pay.doubled_time_right (employment_id);

alter table pay.doubled_time_right enable row level security;
alter table pay.doubled_time_right force row level security;
create policy own_employer on pay.doubled_time_right using (employer_id = register.current_employer())
  with check (employer_id = register.current_employer());
grant select, insert on pay.doubled_time_right to commonwage_pay;
