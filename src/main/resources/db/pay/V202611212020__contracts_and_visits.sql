grant usage on schema pay to commonwage_pay;

-- A file that was taken in; the same bytes are never taken in twice.
create table pay.imported_file (
  id           uuid primary key,
  employer_id  uuid not null,
  kind         text not null check (kind in ('workers', 'visits')),
  sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  rows         int not null check (rows >= 0),
  imported_at  timestamptz not null,
  imported_by  text not null,
  unique (employer_id, sha256),
  unique (employer_id, id)
);

create table pay.employment (
  id             uuid primary key,
  employer_id    uuid not null,
  person_id      uuid not null,
  pay_frequency  text not null check (pay_frequency in ('weekly', 'fortnightly', 'four-weekly', 'monthly')),
  start_date     date not null,
  leave_date     date check (leave_date >= start_date),
  unique (employer_id, person_id),
  unique (employer_id, id),
  foreign key (employer_id, person_id) references register.person (employer_id, id)
);
create index employment_to_pay on pay.employment (employer_id, pay_frequency, start_date);

-- What was agreed, in versions: each holds from its day until the next. A version stays as issued;
-- only the worker's acknowledgement is added to it.
create table pay.contract (
  id                         uuid primary key,
  employer_id                uuid not null default register.current_employer(),
  employment_id              uuid not null,
  version                    int not null check (version >= 1),
  from_date                  date not null,
  kind                       text not null check (kind in ('guaranteed-hours', 'zero-hours')),
  job_title                  text not null check (length(job_title) between 1 and 200),
  guaranteed_minutes_weekly  int not null check (guaranteed_minutes_weekly between 0 and 10080),
  hourly_rate                numeric(18, 9) not null check (hourly_rate > 0),
  travel_rate                numeric(18, 9) not null check (travel_rate >= 0),
  sleep_in_pence             bigint not null check (sleep_in_pence >= 0),
  mileage_rate               numeric(18, 9) not null check (mileage_rate >= 0),
  weekend_enhancement        numeric(18, 9) not null check (weekend_enhancement >= 0),
  bank_holiday_enhancement   numeric(18, 9) not null check (bank_holiday_enhancement >= 0),
  issued_text                text not null,
  issued_sha256              text not null check (issued_sha256 ~ '^[0-9a-f]{64}$'),
  issued_at                  timestamptz not null,
  issued_by                  text not null,
  acknowledged_at            timestamptz check (acknowledged_at >= issued_at),
  unique (employment_id, version),
  unique (employment_id, from_date),
  check ((kind = 'guaranteed-hours') = (guaranteed_minutes_weekly > 0)),
  foreign key (employer_id, employment_id) references pay.employment (employer_id, id)
);

-- What HMRC, the loan and the pension say of a worker, in versions like the contract.
create table pay.standing (
  id                      uuid primary key,
  employer_id             uuid not null,
  employment_id           uuid not null,
  from_date               date not null,
  tax_code                text not null,
  tax_code_basis          text not null check (tax_code_basis in ('cumulative', 'non-cumulative')),
  ni_category             text not null check (ni_category ~ '^[A-Z]$'),
  student_loan_plan       text check (student_loan_plan ~ '^PLAN_[0-9]$'),
  postgraduate_loan       boolean not null,
  pension_status          text not null check (pension_status in ('enrolled', 'opted-out', 'not-enrolled')),
  pension_employee_share  numeric(18, 9) not null check (pension_employee_share between 0 and 1),
  pension_employer_share  numeric(18, 9) not null check (pension_employer_share between 0 and 1),
  recorded_at             timestamptz not null,
  recorded_by             text not null,
  unique (employment_id, from_date),
  foreign key (employer_id, employment_id) references pay.employment (employer_id, id)
);

do $$
declare t text;
begin
  foreach t in array array['imported_file', 'employment', 'contract', 'standing'] loop
    execute format('alter table pay.%I enable row level security', t);
    execute format('alter table pay.%I force row level security', t);
    execute format('create policy own_employer on pay.%I using (employer_id = register.current_employer())'
      ' with check (employer_id = register.current_employer())', t);
    execute format('grant select, insert on pay.%I to commonwage_pay', t);
  end loop;
end $$;

grant update (leave_date) on pay.employment to commonwage_pay;
grant update (acknowledged_at) on pay.contract to commonwage_pay;
