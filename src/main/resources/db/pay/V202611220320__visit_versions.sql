-- What some visits tell beside the rest, and the versions of a visit: a corrected visit is a new row
-- that names the one it replaces; nothing is overwritten, and what was paid keeps its payslip.
alter table pay.visit
  add column claimed_start   timestamp,
  add column claimed_end     timestamp,
  add column break_minutes   int not null default 0 check (break_minutes >= 0),
  add column awake_minutes   int not null default 0 check (awake_minutes >= 0),
  add column funder_account  text,
  add column went_home       boolean not null default false,
  add column cancelled_at    timestamp,
  add column version         int not null default 1 check (version >= 1),
  add column corrects        uuid,
  add column superseded_at   timestamptz,
  add column source          text not null default 'file' check (source in ('file', 'manual')),
  add column recorded_at     timestamptz not null default now(),
  add column recorded_by     text not null default '',
  add column reason          text not null default '',
  alter column file_id drop not null,
  add constraint file_or_hand check (source <> 'file' or file_id is not null),
  add constraint hand_names_its_reason check (source <> 'manual' or (recorded_by <> '' and reason <> '')),
  add constraint later_version_corrects check ((version > 1) = (corrects is not null)),
  drop constraint visit_employer_id_visit_ref_key,
  add constraint visit_of_employer unique (employer_id, id),
  add constraint visit_version unique (employer_id, visit_ref, version),
  add foreign key (employer_id, corrects) references pay.visit (employer_id, id);
create unique index visit_current on pay.visit (employer_id, visit_ref) where superseded_at is null;
create unique index visit_corrected_once on pay.visit (corrects) where corrects is not null;
grant update (superseded_at) on pay.visit to commonwage_pay;

-- Minutes without clock times. Versions and payment as with visits.
create table pay.time_entry (
  id              uuid primary key,
  employer_id     uuid not null,
  employment_id   uuid not null,
  file_id         uuid,
  reference       text not null check (length(reference) between 1 and 100),
  work_day        date not null,
  kind            text not null,
  minutes         int not null check (minutes >= 0),
  miles_tenths    int not null check (miles_tenths >= 0),
  funder_account  text,
  note            text,
  version         int not null default 1 check (version >= 1),
  corrects        uuid,
  superseded_at   timestamptz,
  source          text not null check (source in ('file', 'manual')),
  recorded_at     timestamptz not null,
  recorded_by     text not null,
  reason          text not null default '',
  pay_run_id      uuid,
  payslip_id      uuid,
  unique (employer_id, id),
  unique (employer_id, reference, version),
  check (payslip_id is null or pay_run_id is not null),
  check (source <> 'file' or file_id is not null),
  check ((version > 1) = (corrects is not null)),
  foreign key (employer_id, employment_id) references pay.employment (employer_id, id),
  foreign key (employer_id, file_id) references pay.imported_file (employer_id, id),
  foreign key (employer_id, pay_run_id) references pay.pay_run (employer_id, id),
  foreign key (employer_id, payslip_id) references pay.payslip (employer_id, id),
  foreign key (employer_id, corrects) references pay.time_entry (employer_id, id)
);
create unique index time_entry_current
  on pay.time_entry (employer_id, reference) where superseded_at is null;
create unique index time_entry_corrected_once on pay.time_entry (corrects) where corrects is not null;
create index time_entry_to_pay on pay.time_entry (employment_id, work_day);
create index time_entry_of_run on pay.time_entry (pay_run_id);
create trigger paid_once before update on pay.time_entry
  for each row execute function pay.refuse_paying_twice();

-- What was paid stays paid by the payslip that paid it; that it was replaced may be said once.
create or replace function pay.refuse_paying_twice() returns trigger language plpgsql as $$
begin
  if old.payslip_id is not null
     and (to_jsonb(new) - 'superseded_at') is distinct from (to_jsonb(old) - 'superseded_at') then
    raise exception '% % was paid by payslip % and cannot be paid again',
      tg_table_name, old.id, old.payslip_id using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;

-- What the visits and entries of one worker on one local day come to: worked out again whenever one
-- of them changes, so that a whole employer can be looked over without counting every visit anew.
create table pay.worked_day (
  employer_id           uuid not null,
  employment_id         uuid not null,
  day                   date not null,
  contact_minutes       int not null,
  travel_minutes        int not null,
  waiting_minutes       int not null,
  other_minutes         int not null,
  minimum_wage_minutes  int not null,
  working_time_minutes  int not null,
  unpaid_gap_minutes    int not null,
  sleep_ins             int not null,
  miles_tenths          int not null,
  findings              jsonb not null,
  segments              jsonb not null,
  primary key (employment_id, day),
  foreign key (employer_id, employment_id) references pay.employment (employer_id, id)
);
create index worked_day_of_employer on pay.worked_day (employer_id, day);

-- Which team a worker belongs to, from a day on.
create table pay.team_of (
  id             uuid primary key,
  employer_id    uuid not null,
  employment_id  uuid not null,
  from_date      date not null,
  team           text not null check (length(team) between 1 and 100),
  recorded_at    timestamptz not null,
  recorded_by    text not null,
  foreign key (employer_id, employment_id) references pay.employment (employer_id, id)
);
create index team_of_employment on pay.team_of (employment_id, from_date, recorded_at);

do $$
declare t text;
begin
  foreach t in array array['time_entry', 'worked_day', 'team_of'] loop
    execute format('alter table pay.%I enable row level security', t);
    execute format('alter table pay.%I force row level security', t);
    execute format('create policy own_employer on pay.%I using (employer_id = register.current_employer())'
      ' with check (employer_id = register.current_employer())', t);
    execute format('grant select, insert on pay.%I to commonwage_pay', t);
  end loop;
end $$;

grant update (pay_run_id, payslip_id, superseded_at) on pay.time_entry to commonwage_pay;
grant update, delete on pay.worked_day to commonwage_pay;
