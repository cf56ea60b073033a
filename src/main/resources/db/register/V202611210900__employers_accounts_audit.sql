-- The employer whose rows this transaction may see; nothing set means no rows.
create function register.current_employer() returns uuid
  language sql stable parallel safe
  as $$ select nullif(current_setting('commonwage.employer_id', true), '')::uuid $$;

create table register.employer (
  id              uuid primary key,
  employer_id     uuid not null generated always as (id) stored,
  name            text not null check (length(name) between 1 and 200),
  address_lines   text not null check (length(address_lines) between 1 and 400),
  postcode        text not null,
  legal_form      text not null check (legal_form ~ '^[a-z0-9-]{2,60}$'),
  paye_reference  text check (paye_reference ~ '^[0-9]{3}/[A-Z0-9]{1,10}$'),
  nation          text not null check (nation in ('england', 'wales', 'scotland', 'northern-ireland')),
  bank_holidays   text not null generated always as
                    (case when nation in ('england', 'wales') then 'england-and-wales' else nation end) stored,
  taken_in_at     timestamptz not null
);
create unique index one_employer_of_a_name on register.employer (lower(name));

create table register.account (
  id             uuid primary key,
  employer_id    uuid not null references register.employer (id),
  login          text not null check (login = lower(login) and length(login) between 3 and 200),
  display_name   text not null,
  password_hash  text not null,
  person_id      uuid,
  roles          text[] not null check (cardinality(roles) >= 1),
  failures       smallint not null default 0 check (failures >= 0),
  locked_until   timestamptz,
  unique (employer_id, login)
);

-- Finds the employer of a login before anybody is logged in; shows only the one login asked for.
create table register.login_directory (
  login        text primary key,
  employer_id  uuid not null references register.employer (id),
  account_id   uuid not null references register.account (id)
);

-- Who is logged in on the pages; the token itself stands only in the browser's cookie.
create table register.login_session (
  token_hash    text primary key check (token_hash ~ '^[0-9a-f]{64}$'),
  employer_id   uuid not null references register.employer (id),
  account_id    uuid not null references register.account (id),
  last_seen_at  timestamptz not null,
  expires_at    timestamptz not null
);

create table register.audit_head (
  employer_id  uuid primary key references register.employer (id),
  sequence     bigint not null check (sequence >= 0),
  hash         text not null check (hash ~ '^[0-9a-f]{64}$')
);

create table register.audit_entry (
  employer_id    uuid not null references register.employer (id),
  sequence       bigint not null check (sequence > 0),
  at             timestamptz not null,
  actor          text not null,
  action         text not null,
  subject        text not null,
  details        text not null,
  previous_hash  text not null,
  hash           text not null check (hash ~ '^[0-9a-f]{64}$'),
  primary key (employer_id, sequence)
);

do $$
declare t text;
begin
  foreach t in array array['employer', 'account', 'login_directory', 'login_session', 'audit_head', 'audit_entry'] loop
    execute format('alter table register.%I enable row level security', t);
    execute format('alter table register.%I force row level security', t);
    execute format('create policy own_employer on register.%I using (employer_id = register.current_employer())'
      ' with check (employer_id = register.current_employer())', t);
  end loop;
end $$;

create policy the_login_asked_for on register.login_directory for select to commonwage_register
  using (login = current_setting('commonwage.login', true));
create policy the_session_asked_for on register.login_session to commonwage_register
  using (token_hash = current_setting('commonwage.session', true));
create policy every_employer_has_jobs on register.employer for select to commonwage_scheduler using (true);

grant usage on schema register to commonwage_register, commonwage_pay, commonwage_surplus, commonwage_scheduler;
grant execute on function register.current_employer() to commonwage_register, commonwage_pay, commonwage_surplus;
grant select, insert on register.employer to commonwage_register;
grant select on register.employer to commonwage_pay, commonwage_surplus;
grant select (id, name) on register.employer to commonwage_scheduler;
grant select, insert, update on register.account to commonwage_register;
grant select, insert on register.login_directory to commonwage_register;
grant select, insert, update, delete on register.login_session to commonwage_register;
-- The audit trail can be read and added to, by everyone who does deeds; never changed.
grant select, insert, update on register.audit_head to commonwage_register, commonwage_pay, commonwage_surplus;
grant select, insert on register.audit_entry to commonwage_register, commonwage_pay, commonwage_surplus;
