-- A member questions a line of the own statement; the treasurer answers once, in words.
create table surplus.statement_question (
  id             uuid primary key,
  employer_id    uuid not null,
  allocation_id  uuid not null references surplus.allocation (id),
  person_id      uuid not null,
  line           text not null check (line in ('surplus', 'figures', 'share', 'tax', 'account', 'other')),
  question       text not null check (length(question) between 1 and 1000),
  asked_at       timestamptz not null,
  asked_by       text not null,
  unique (employer_id, id)
);
create index statement_question_of on surplus.statement_question (allocation_id, asked_at);

create table surplus.statement_answer (
  question_id  uuid primary key,
  employer_id  uuid not null,
  answer       text not null check (length(answer) between 1 and 2000),
  answered_at  timestamptz not null,
  answered_by  text not null,
  foreign key (employer_id, question_id) references surplus.statement_question (employer_id, id)
);

-- A question belongs to the person whose share it is about.
create function surplus.question_is_about_ones_own() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from surplus.allocation a where a.id = new.allocation_id
      and a.employer_id = new.employer_id and a.person_id = new.person_id) then
    raise exception 'a member questions the own statement' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger question_is_about_ones_own before insert on surplus.statement_question
  for each row execute function surplus.question_is_about_ones_own();

do $$
declare t text;
begin
  foreach t in array array['statement_question', 'statement_answer'] loop
    execute format('alter table surplus.%I enable row level security', t);
    execute format('alter table surplus.%I force row level security', t);
    execute format('create policy own_employer on surplus.%I using (employer_id = register.current_employer())'
      ' with check (employer_id = register.current_employer())', t);
    execute format('grant select, insert on surplus.%I to commonwage_surplus', t);
  end loop;
end $$;
