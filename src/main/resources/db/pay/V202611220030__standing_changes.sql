-- Notices change what holds, also for a day that was decided before: the newest word on a day counts.
alter table pay.standing drop constraint standing_employment_id_from_date_key;
alter table pay.standing add column code_from date;
alter table pay.standing no force row level security;
update pay.standing
  set code_from = greatest(from_date, (recorded_at at time zone 'Europe/London')::date);
alter table pay.standing force row level security;
alter table pay.standing alter column code_from set not null;
alter table pay.standing add column reason text not null default '' check (length(reason) <= 400);
alter table pay.standing add column reference text not null default '' check (length(reference) <= 100);
create index standing_newest
  on pay.standing (employment_id, from_date desc, recorded_at desc, id desc);

-- What was said about the last day of an employment, newest last; the employment shows the newest.
create table pay.leaving (
  id             uuid primary key,
  employer_id    uuid not null,
  employment_id  uuid not null,
  leave_date     date,
  reason         text not null check (length(reason) between 1 and 400),
  recorded_at    timestamptz not null,
  recorded_by    text not null,
  foreign key (employer_id, employment_id) references pay.employment (employer_id, id)
);
create index leaving_of_employment on pay.leaving (employment_id, recorded_at);
alter table pay.leaving enable row level security;
alter table pay.leaving force row level security;
create policy own_employer on pay.leaving using (employer_id = register.current_employer())
  with check (employer_id = register.current_employer());
grant select, insert on pay.leaving to commonwage_pay;
