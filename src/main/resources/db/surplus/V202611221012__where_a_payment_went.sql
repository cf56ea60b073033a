-- In which record of the register the account stands that a payment went to: never the account, which
-- this half does not see. What came back from there is not sent to the very same account again.
create table surplus.bank_destination (
  batch_id     uuid not null,
  entry_id     uuid not null,
  employer_id  uuid not null,
  account      uuid not null,
  primary key (batch_id, entry_id),
  foreign key (batch_id, entry_id) references surplus.bank_payment (batch_id, entry_id),
  foreign key (employer_id, batch_id) references surplus.bank_batch (employer_id, id)
);
alter table surplus.bank_destination enable row level security;
alter table surplus.bank_destination force row level security;
create policy own_employer on surplus.bank_destination
  using (employer_id = register.current_employer())
  with check (employer_id = register.current_employer());
grant select, insert on surplus.bank_destination to commonwage_surplus;

-- Only what has left went anywhere.
create function surplus.went_with_its_batch() returns trigger language plpgsql as $$
begin
  if exists (select from added a where not exists (select from surplus.bank_release x
      where x.batch_id = a.batch_id)) then
    raise exception 'a payment went somewhere when its batch was released'
      using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger went_with_its_batch after insert on surplus.bank_destination
  referencing new table as added for each statement
  execute function surplus.went_with_its_batch();
