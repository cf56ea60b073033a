-- What somebody of the office has to see to before wages are right: found by night, one row for each
-- thing, settled when it is no longer so. A row is added and later settled, and never changed else.
create table pay.time_reminder (
  id             uuid primary key,
  employer_id    uuid not null,
  kind           text not null
    check (kind in ('incomplete-visit', 'time-question-open', 'time-not-approved')),
  employment_id  uuid not null,
  day            date not null,
  reference      text not null check (length(reference) between 1 and 100),
  noticed_at     timestamptz not null,
  settled_at     timestamptz check (settled_at >= noticed_at),
  foreign key (employer_id, employment_id) references pay.employment (employer_id, id)
);
create unique index time_reminder_open
  on pay.time_reminder (employer_id, kind, employment_id, reference) where settled_at is null;

alter table pay.time_reminder enable row level security;
alter table pay.time_reminder force row level security;
create policy own_employer on pay.time_reminder using (employer_id = register.current_employer())
  with check (employer_id = register.current_employer());
grant select, insert, update (settled_at) on pay.time_reminder to commonwage_pay;
