-- What a worker asked about a day, for ever as it was asked.
create table pay.time_question (
  id             uuid primary key,
  employer_id    uuid not null,
  employment_id  uuid not null,
  day            date not null,
  about          text not null check (about ~ '^[a-z][a-z-]{1,30}$'),
  reference      text not null check (length(reference) <= 100),
  reason         text not null
    check (reason in ('not-paid', 'wrong-time', 'travel-missing', 'there-longer', 'other')),
  words          text not null check (length(words) <= 1000),
  asked_at       timestamptz not null,
  asked_by       text not null,
  unique (employer_id, id),
  check (reason <> 'other' or words <> ''),
  foreign key (employer_id, employment_id) references pay.employment (employer_id, id)
);
create index time_question_of_employment on pay.time_question (employment_id, day);

-- What was said to it, one after the other: the office answers, the worker may say that it is not
-- settled. The last word decides whether the question is open.
create table pay.time_answer (
  id                uuid primary key,
  employer_id       uuid not null,
  question_id       uuid not null,
  number            int not null check (number >= 1),
  kind              text not null check (kind in ('corrected', 'explained', 'not-settled')),
  words             text not null check (length(words) between 1 and 1000),
  visit_version_id  uuid,
  said_at           timestamptz not null,
  said_by           text not null,
  unique (question_id, number),
  check ((kind = 'corrected') or visit_version_id is null),
  foreign key (employer_id, question_id) references pay.time_question (employer_id, id),
  foreign key (employer_id, visit_version_id) references pay.visit (employer_id, id)
);

do $$
declare t text;
begin
  foreach t in array array['time_question', 'time_answer'] loop
    execute format('alter table pay.%I enable row level security', t);
    execute format('alter table pay.%I force row level security', t);
    execute format('create policy own_employer on pay.%I using (employer_id = register.current_employer())'
      ' with check (employer_id = register.current_employer())', t);
    execute format('grant select, insert on pay.%I to commonwage_pay', t);
  end loop;
end $$;
