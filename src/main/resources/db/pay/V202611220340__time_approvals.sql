-- The rows that say what a worker did on some days, as one number: another as soon as one of them is
-- added, replaced or corrected, because a row itself never changes.
create function pay.time_fingerprint(of_employment uuid, first date, last date) returns text
language sql stable as $$
  select encode(sha256(coalesce(string_agg(id::text, ',' order by id), '')::bytea), 'hex') from (
    select v.id from pay.visit v
      where v.employment_id = of_employment and v.superseded_at is null
      and v.work_day between first and last
    union all
    select t.id from pay.time_entry t
      where t.employment_id = of_employment and t.superseded_at is null
      and t.work_day between first and last) one
$$;
grant execute on function pay.time_fingerprint(uuid, date, date) to commonwage_pay;

alter table pay.employment add constraint employment_of_person unique (employer_id, id, person_id);

-- That somebody looked at the time of a worker on some days and found it right. It holds for the
-- content it names: when that changes, it holds no more. Nobody approves their own time.
create table pay.time_approval (
  id               uuid primary key,
  employer_id      uuid not null,
  employment_id    uuid not null,
  person_id        uuid not null,
  first_day        date not null,
  last_day         date not null check (last_day >= first_day),
  fingerprint      text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  approved_at      timestamptz not null,
  approved_by      text not null,
  approver_person  uuid,
  note             text not null check (length(note) <= 400),
  unique (employer_id, id),
  constraint nobody_approves_own_time check (approver_person is distinct from person_id),
  foreign key (employer_id, employment_id, person_id)
    references pay.employment (employer_id, id, person_id)
);
create index time_approval_of_employment on pay.time_approval (employment_id, first_day);

-- That an approval was taken back.
create table pay.time_reopening (
  approval_id  uuid primary key,
  employer_id  uuid not null,
  reason       text not null check (length(reason) between 1 and 400),
  reopened_at  timestamptz not null,
  reopened_by  text not null,
  foreign key (employer_id, approval_id) references pay.time_approval (employer_id, id)
);

do $$
declare t text;
begin
  foreach t in array array['time_approval', 'time_reopening'] loop
    execute format('alter table pay.%I enable row level security', t);
    execute format('alter table pay.%I force row level security', t);
    execute format('create policy own_employer on pay.%I using (employer_id = register.current_employer())'
      ' with check (employer_id = register.current_employer())', t);
    execute format('grant select, insert on pay.%I to commonwage_pay', t);
  end loop;
end $$;
