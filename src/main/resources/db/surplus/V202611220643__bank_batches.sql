-- What left members' capital in money and is paid by bank: share interest and what was redeemed,
-- gross. One prepares a batch, another releases it; an entry is paid once.
create table surplus.bank_batch (
  id           uuid primary key,
  employer_id  uuid not null,
  pay_on       date not null,
  prepared_at  timestamptz not null,
  prepared_by  text not null,
  preparer     uuid not null,
  unique (employer_id, id),
  unique (employer_id, id, preparer)
);

alter table surplus.capital_entry add constraint capital_entry_of_its_employer unique (employer_id, id);
create table surplus.bank_payment (
  entry_id     uuid primary key,
  employer_id  uuid not null,
  batch_id     uuid not null,
  person_id    uuid not null,
  kind         text not null check (kind in ('interest-paid', 'redeemed')),
  amount       bigint not null check (amount > 0),
  foreign key (employer_id, entry_id) references surplus.capital_entry (employer_id, id),
  foreign key (employer_id, batch_id) references surplus.bank_batch (employer_id, id)
);
create index bank_payment_of on surplus.bank_payment (batch_id);

create table surplus.bank_release (
  batch_id     uuid primary key,
  employer_id  uuid not null,
  preparer     uuid not null,
  releaser     uuid not null,
  released_at  timestamptz not null,
  released_by  text not null,
  sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  foreign key (employer_id, batch_id, preparer)
    references surplus.bank_batch (employer_id, id, preparer),
  constraint two_people_release check (releaser <> preparer)
);

-- A payment is what its entry took out of the account, to the penny.
create function surplus.pays_what_left_the_account() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from surplus.capital_entry e where e.id = new.entry_id
      and e.person_id = new.person_id and e.kind = new.kind and e.amount = -new.amount) then
    raise exception 'a payment by bank is what its entry took out of the account'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger pays_what_left_the_account before insert on surplus.bank_payment
  for each row execute function surplus.pays_what_left_the_account();

do $$
declare t text;
begin
  foreach t in array array['bank_batch', 'bank_payment', 'bank_release'] loop
    execute format('alter table surplus.%I enable row level security', t);
    execute format('alter table surplus.%I force row level security', t);
    execute format('create policy own_employer on surplus.%I using (employer_id = register.current_employer())'
      ' with check (employer_id = register.current_employer())', t);
    execute format('grant select, insert on surplus.%I to commonwage_surplus', t);
  end loop;
end $$;
