-- What an employer settled where the law leaves it a choice or wants it declared. Each answer holds
-- from its day until the next; of two from the same day the one recorded later holds. None is changed.
create table pay.employer_choice (
  id           uuid primary key,
  employer_id  uuid not null,
  choice       text not null check (choice ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  value        text not null check (length(value) between 1 and 200),
  from_date    date not null,
  recorded_at  timestamptz not null,
  recorded_by  text not null,
  unique (employer_id, id)
);
create index choices_of_employer on pay.employer_choice (employer_id, choice, from_date);

alter table pay.employer_choice enable row level security;
alter table pay.employer_choice force row level security;
create policy own_employer on pay.employer_choice using (employer_id = register.current_employer())
  with check (employer_id = register.current_employer());
grant select, insert on pay.employer_choice to commonwage_pay;
