-- What a person or a public body told payroll to do for one employment. A row stays as it was
-- recorded; it ends by a row of its own, of which the newest counts.
create table pay.pay_instruction (
  id             uuid primary key,
  employer_id    uuid not null,
  employment_id  uuid not null,
  kind           text not null check (kind ~ '^[a-z][a-z-]{2,40}$'),
  from_date      date not null,
  until_date     date check (until_date >= from_date),
  entries        jsonb not null check (jsonb_typeof(entries) = 'object'),
  reason         text not null check (length(reason) between 1 and 400),
  reference      text not null check (length(reference) <= 100),
  recorded_at    timestamptz not null,
  recorded_by    text not null,
  unique (employer_id, id),
  foreign key (employer_id, employment_id) references pay.employment (employer_id, id)
);
create index pay_instruction_of_employment on pay.pay_instruction (employment_id, kind, from_date);

-- The last day an instruction holds. The day before its first takes it back.
create table pay.pay_instruction_end (
  id              uuid primary key,
  employer_id     uuid not null,
  instruction_id  uuid not null,
  last_day        date not null,
  reason          text not null check (length(reason) between 1 and 400),
  recorded_at     timestamptz not null,
  recorded_by     text not null,
  foreign key (employer_id, instruction_id) references pay.pay_instruction (employer_id, id)
);
create index pay_instruction_end_newest
  on pay.pay_instruction_end (instruction_id, recorded_at desc, id desc);

-- What the lines of a finalised payslip paid under an instruction, by their code.
create table pay.instruction_payment (
  employer_id     uuid not null,
  payslip_id      uuid not null,
  instruction_id  uuid not null,
  code            text not null,
  pence           bigint not null,
  quantity        bigint not null,
  primary key (payslip_id, instruction_id, code),
  foreign key (employer_id, payslip_id) references pay.payslip (employer_id, id),
  foreign key (employer_id, instruction_id) references pay.pay_instruction (employer_id, id)
);
create index instruction_payment_of_instruction on pay.instruction_payment (instruction_id, code);

do $$
declare t text;
begin
  foreach t in array array['pay_instruction', 'pay_instruction_end', 'instruction_payment'] loop
    execute format('alter table pay.%I enable row level security', t);
    execute format('alter table pay.%I force row level security', t);
    execute format('create policy own_employer on pay.%I using (employer_id = register.current_employer())'
      ' with check (employer_id = register.current_employer())', t);
    execute format('grant select, insert on pay.%I to commonwage_pay', t);
  end loop;
end $$;
