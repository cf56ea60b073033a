-- Who people are. What would hurt in a stolen database (National Insurance number, bank account) is
-- sealed by the application and bound to its row.
create table register.person (
  id             uuid primary key,
  employer_id    uuid not null references register.employer (id),
  payroll_id     text not null check (length(payroll_id) between 1 and 35),
  forename       text not null check (length(forename) between 1 and 100),
  surname        text not null check (length(surname) between 1 and 100),
  date_of_birth  date not null,
  gender         text not null check (gender in ('F', 'M')),
  ni_number      bytea,
  address        text[] not null,
  postcode       text not null,
  email          text not null,
  member_class   text check (member_class <> ''),
  member_since   date,
  taken_on_at    timestamptz not null,
  unique (employer_id, payroll_id),
  unique (employer_id, id)
);

-- The newest one counts; older ones stay, to show where money was sent.
create table register.bank_account (
  id              uuid primary key,
  employer_id     uuid not null,
  person_id       uuid not null,
  sort_code       bytea not null,
  account_number  bytea not null,
  recorded_at     timestamptz not null,
  foreign key (employer_id, person_id) references register.person (employer_id, id)
);
create index bank_account_of_person on register.bank_account (person_id, recorded_at desc);

alter table register.account
  add constraint account_of_person foreign key (employer_id, person_id)
    references register.person (employer_id, id);

do $$
declare t text;
begin
  foreach t in array array['person', 'bank_account'] loop
    execute format('alter table register.%I enable row level security', t);
    execute format('alter table register.%I force row level security', t);
    execute format('create policy own_employer on register.%I using (employer_id = register.current_employer())'
      ' with check (employer_id = register.current_employer())', t);
  end loop;
end $$;

-- Taking on workers is one transaction with their contracts, so the pay role writes here too. The
-- surplus role sees names, numbers and membership, never birthdays, addresses or anything sealed.
grant select, insert on register.person, register.bank_account to commonwage_pay;
grant select on register.person, register.bank_account to commonwage_register;
grant select (id, employer_id, payroll_id, forename, surname, member_class, member_since)
  on register.person to commonwage_surplus;
