-- What members spent in a year, and what of it a public body paid. A figure that is put right is a
-- newer one; the older stays.
create table surplus.spending_file (
  employer_id  uuid not null,
  sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  rows         int not null check (rows >= 0),
  taken_in_at  timestamptz not null,
  taken_in_by  text not null,
  primary key (employer_id, sha256)
);

create table surplus.spending (
  employer_id  uuid not null,
  person_id    uuid not null,
  year_end     date not null,
  number       int not null check (number >= 1),
  privately    bigint not null check (privately >= 0),
  publicly     bigint not null check (publicly >= 0),
  funder       text not null check (length(funder) <= 120),
  sha256       text not null,
  recorded_at  timestamptz not null,
  recorded_by  text not null,
  primary key (employer_id, person_id, year_end, number),
  foreign key (employer_id, person_id) references register.person (employer_id, id),
  foreign key (employer_id, sha256) references surplus.spending_file (employer_id, sha256),
  constraint public_money_names_its_body check (publicly = 0 or funder <> '')
);
create index spending_of_year on surplus.spending (employer_id, year_end, person_id, number desc);

-- Frozen with the proposal: what of a member's cash a public body's money brought, and where it
-- goes instead of to the member.
create table surplus.care_share (
  distribution_id  uuid not null,
  employer_id      uuid not null,
  person_id        uuid not null,
  treatment        text not null check (treatment in ('left-out', 'care-account', 'funder')),
  privately        bigint not null check (privately >= 0),
  publicly         bigint not null check (publicly > 0),
  funder           text not null check (funder <> ''),
  public_part      bigint not null check (public_part >= 0),
  primary key (distribution_id, person_id),
  foreign key (employer_id, distribution_id) references surplus.distribution (employer_id, id),
  constraint what_is_left_out_brings_nothing check (treatment <> 'left-out' or public_part = 0)
);
create trigger only_into_a_draft before insert on surplus.care_share
  for each row execute function surplus.only_into_a_draft();

create function surplus.care_share_is_part_of_the_cash() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from surplus.allocation a where a.distribution_id = new.distribution_id
      and a.employer_id = new.employer_id and a.person_id = new.person_id
      and new.public_part <= a.cash) then
    raise exception 'what public money brought person % is more than their cash', new.person_id
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger care_share_is_part_of_the_cash before insert on surplus.care_share
  for each row execute function surplus.care_share_is_part_of_the_cash();

do $$
declare t text;
begin
  foreach t in array array['spending_file', 'spending', 'care_share'] loop
    execute format('alter table surplus.%I enable row level security', t);
    execute format('alter table surplus.%I force row level security', t);
    execute format('create policy own_employer on surplus.%I using (employer_id = register.current_employer())'
      ' with check (employer_id = register.current_employer())', t);
    execute format('grant select, insert on surplus.%I to commonwage_surplus', t);
  end loop;
end $$;
