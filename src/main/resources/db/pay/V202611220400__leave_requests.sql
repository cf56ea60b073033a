-- What a worker asked to be away for, or told of. It stays as it was asked.
create table pay.leave_request (
  id               uuid primary key,
  employer_id      uuid not null,
  employment_id    uuid not null,
  person_id        uuid not null,
  kind             text not null check (kind in
                     ('holiday', 'sickness', 'family-leave', 'unpaid', 'compassionate', 'training')),
  from_date        date not null,
  until_date       date check (until_date >= from_date),
  minutes          int check (minutes between 1 and 120000),
  minutes_by_day   int check (minutes_by_day between 1 and 1440),
  weekdays         smallint[] not null default '{}' check (weekdays <@ '{1,2,3,4,5,6,7}'),
  half_days        text not null default 'none' check (half_days in ('none', 'first', 'last', 'both')),
  note             text not null check (length(note) <= 400),
  entries          jsonb not null check (jsonb_typeof(entries) = 'object'),
  asked_at         timestamptz not null,
  asked_by         text not null,
  unique (employer_id, id),
  unique (employer_id, id, person_id),
  check (until_date is not null or kind in ('sickness', 'family-leave')),
  check (minutes is not null or kind in ('sickness', 'family-leave', 'unpaid')),
  check (minutes_by_day is null or minutes is not null),
  foreign key (employer_id, employment_id) references pay.employment (employer_id, id),
  foreign key (employer_id, person_id) references register.person (employer_id, id)
);
create index leave_request_of_employment on pay.leave_request (employment_id, from_date);
create index leave_request_newest on pay.leave_request (employer_id, asked_at);

-- What became of a request: approved or refused once, by somebody else than who asked; withdrawn
-- once, by whoever asked or by the office.
create table pay.leave_decision (
  id                 uuid primary key,
  employer_id        uuid not null,
  request_id         uuid not null,
  person_id          uuid not null,
  decision           text not null check (decision in ('approved', 'refused', 'withdrawn')),
  reason             text not null check (length(reason) <= 400),
  instruction_id     uuid,
  decided_at         timestamptz not null,
  decided_by         text not null,
  decided_by_person  uuid,
  unique (employer_id, instruction_id),
  check (decision <> 'refused' or reason <> ''),
  check (decision = 'approved' or instruction_id is null),
  constraint nobody_decides_about_own_leave
    check (decision = 'withdrawn' or decided_by_person is distinct from person_id),
  foreign key (employer_id, request_id, person_id)
    references pay.leave_request (employer_id, id, person_id),
  foreign key (employer_id, instruction_id) references pay.pay_instruction (employer_id, id)
);
create unique index leave_decided_once on pay.leave_decision (request_id)
  where decision in ('approved', 'refused');
create unique index leave_withdrawn_once on pay.leave_decision (request_id)
  where decision = 'withdrawn';

do $$
declare t text;
begin
  foreach t in array array['leave_request', 'leave_decision'] loop
    execute format('alter table pay.%I enable row level security', t);
    execute format('alter table pay.%I force row level security', t);
    execute format('create policy own_employer on pay.%I using (employer_id = register.current_employer())'
      ' with check (employer_id = register.current_employer())', t);
    execute format('grant select, insert on pay.%I to commonwage_pay', t);
  end loop;
end $$;
