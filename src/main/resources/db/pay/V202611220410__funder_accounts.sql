-- Who pays for care. A changed name or kind is a row of its own, of which the newest counts.
create table pay.funder_account (
  id           uuid primary key,
  employer_id  uuid not null,
  reference    text not null check (length(reference) between 1 and 100),
  kind         text not null check (kind in ('council-contract', 'personal-budget', 'private')),
  name         text not null check (length(name) between 1 and 200),
  recorded_at  timestamptz not null,
  recorded_by  text not null
);
create index funder_account_newest
  on pay.funder_account (employer_id, reference, recorded_at desc, id desc);

-- Which account pays for the care of a client from a day on; of two for the same day the later counts.
create table pay.client_funding (
  id           uuid primary key,
  employer_id  uuid not null,
  client_ref   text not null check (length(client_ref) between 1 and 100),
  from_date    date not null,
  account      text not null check (length(account) between 1 and 100),
  recorded_at  timestamptz not null,
  recorded_by  text not null
);
create index client_funding_of_client on pay.client_funding (employer_id, client_ref, from_date);

do $$
declare t text;
begin
  foreach t in array array['funder_account', 'client_funding'] loop
    execute format('alter table pay.%I enable row level security', t);
    execute format('alter table pay.%I force row level security', t);
    execute format('create policy own_employer on pay.%I using (employer_id = register.current_employer())'
      ' with check (employer_id = register.current_employer())', t);
    execute format('grant select, insert on pay.%I to commonwage_pay', t);
  end loop;
end $$;
