-- Under which legal form the employer shares its surplus. It was recorded when the employer was
-- taken in; another one is proposed by one person, with its reason, and confirmed by a second.
create table surplus.legal_form_change (
  id            uuid primary key,
  number        bigint not null generated always as identity,
  employer_id   uuid not null,
  form          text not null check (form ~ '^[a-z0-9-]{2,60}$'),
  from_day      date not null,
  reason        text not null check (length(trim(reason)) between 1 and 500),
  registration  text not null check (length(registration) <= 60),
  proposed_at   timestamptz not null,
  proposed_by   text not null,
  proposer      uuid not null,
  unique (employer_id, id)
);

create table surplus.legal_form_decision (
  change_id    uuid primary key,
  number       bigint not null generated always as identity,
  employer_id  uuid not null,
  outcome      text not null check (outcome in ('confirmed', 'withdrawn')),
  decided_at   timestamptz not null,
  decided_by   text not null,
  decider      uuid not null,
  foreign key (employer_id, change_id) references surplus.legal_form_change (employer_id, id)
);

-- Employers whose latest distribution that stands was made under another form than they were taken
-- in with: that one is theirs, from the year of that distribution on.
alter table surplus.distribution no force row level security;
alter table surplus.labour_year no force row level security;
alter table register.employer no force row level security;
with latest as (
  select distinct on (d.employer_id) gen_random_uuid() as id, d.employer_id, d.form, y.first_day
  from surplus.distribution d
  join surplus.labour_year y on y.id = d.labour_year_id
  where d.state in ('proposed', 'adopted', 'posted')
    and d.reverses is null and d.reversed_by is null
  order by d.employer_id, y.last_day desc, d.drafted_at desc
), carried as (
  insert into surplus.legal_form_change
    (id, employer_id, form, from_day, reason, registration, proposed_at, proposed_by, proposer)
  select l.id, l.employer_id, l.form, l.first_day,
    'the form of the latest distribution, drafted before the form was recorded once', '',
    now(), 'migration', gen_random_uuid()
  from latest l join register.employer e on e.id = l.employer_id
  where e.legal_form <> l.form
  returning id, employer_id
)
insert into surplus.legal_form_decision
  (change_id, employer_id, outcome, decided_at, decided_by, decider)
select id, employer_id, 'confirmed', now(), 'migration', gen_random_uuid() from carried;
alter table surplus.distribution force row level security;
alter table surplus.labour_year force row level security;
alter table register.employer force row level security;

-- The form on record on a day, of the employer whose transaction it is.
create function surplus.legal_form_on(day date) returns text language sql stable as $$
  select coalesce(
    (select c.form from surplus.legal_form_change c
      join surplus.legal_form_decision d on d.change_id = c.id
      where c.employer_id = register.current_employer() and d.outcome = 'confirmed'
        and c.from_day <= day
      order by c.from_day desc, d.number desc limit 1),
    (select e.legal_form from register.employer e where e.id = register.current_employer()))
$$;
grant execute on function surplus.legal_form_on(date) to commonwage_surplus;

create function surplus.hold_legal_form() returns void language sql as $$
  select pg_advisory_xact_lock(
    hashtextextended('legal-form/' || register.current_employer()::text, 0))
$$;
grant execute on function surplus.hold_legal_form() to commonwage_surplus;

create function surplus.two_people_change_the_form() returns trigger language plpgsql as $$
declare
  change surplus.legal_form_change;
begin
  perform surplus.hold_legal_form();
  select * into change from surplus.legal_form_change c where c.id = new.change_id;
  if new.outcome = 'confirmed' and new.decider = change.proposer then
    raise exception 'who proposed a legal form cannot confirm it' using errcode = 'check_violation';
  end if;
  if new.outcome = 'confirmed' and exists (
      select from surplus.distribution d join surplus.labour_year y on y.id = d.labour_year_id
      where d.employer_id = new.employer_id and d.state in ('proposed', 'adopted', 'posted')
        and d.reverses is null and d.reversed_by is null
        and d.form <> change.form and y.last_day >= change.from_day) then
    raise exception 'a surplus of % or later is shared under another form', change.from_day
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger two_people_change_the_form before insert on surplus.legal_form_decision
  for each row execute function surplus.two_people_change_the_form();

-- A year's surplus is shared under the form on record on its last day; a reversal takes back what
-- was shared, under the form it was shared under.
create function surplus.under_the_form_on_record() returns trigger language plpgsql as $$
declare
  recorded text;
begin
  perform surplus.hold_legal_form();
  recorded := surplus.legal_form_on(
    (select y.last_day from surplus.labour_year y where y.id = new.labour_year_id));
  if new.form is distinct from recorded then
    raise exception 'distribution % is under %, but % is on record', new.id, new.form, recorded
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger under_the_form_on_record before insert or update of state on surplus.distribution
  for each row when (new.reverses is null and new.state in ('draft', 'proposed'))
  execute function surplus.under_the_form_on_record();

do $$
declare t text;
begin
  foreach t in array array['legal_form_change', 'legal_form_decision'] loop
    execute format('alter table surplus.%I enable row level security', t);
    execute format('alter table surplus.%I force row level security', t);
    execute format('create policy own_employer on surplus.%I using (employer_id = register.current_employer())'
      ' with check (employer_id = register.current_employer())', t);
    execute format('grant select, insert on surplus.%I to commonwage_surplus', t);
  end loop;
end $$;
