-- How often an employer pays, and from which period on runs are opened by themselves.
create table pay.pay_schedule (
  employer_id    uuid not null,
  pay_frequency  text not null check (pay_frequency in ('weekly', 'fortnightly', 'four-weekly', 'monthly')),
  first_day      date not null,
  primary key (employer_id, pay_frequency)
);

-- One payment of wages. The state moves; who prepared and who approved are two people.
create table pay.pay_run (
  id             uuid primary key,
  employer_id    uuid not null,
  pay_frequency  text not null check (pay_frequency in ('weekly', 'fortnightly', 'four-weekly', 'monthly')),
  first_day      date not null,
  last_day       date not null check (last_day >= first_day),
  pay_date       date not null,
  state          text not null check (state in ('open', 'calculated', 'approved', 'finalised')),
  preparer       uuid,
  approver       uuid,
  unique (employer_id, pay_frequency, first_day),
  unique (employer_id, pay_frequency, last_day),
  unique (employer_id, id),
  constraint preparer_is_not_approver check (preparer <> approver),
  constraint state_names_its_people check (
    case state
      when 'open' then preparer is null and approver is null
      when 'calculated' then preparer is not null and approver is null
      else preparer is not null and approver is not null
    end)
);

create table pay.pay_run_event (
  id           uuid primary key,
  employer_id  uuid not null,
  pay_run_id   uuid not null,
  at           timestamptz not null,
  state        text not null check (state in ('open', 'calculated', 'approved', 'finalised')),
  actor        text not null,
  reason       text not null,
  foreign key (employer_id, pay_run_id) references pay.pay_run (employer_id, id)
);
create index pay_run_event_of_run on pay.pay_run_event (pay_run_id, at);

-- Long work and how far it has come. A calculation is cut into slices that any node may claim.
create table pay.job (
  id           uuid primary key,
  employer_id  uuid not null,
  pay_run_id   uuid not null,
  state        text not null check (state in ('waiting', 'running', 'done', 'failed')),
  done         int not null check (done between 0 and total),
  total        int not null check (total >= 0),
  message      text not null,
  account_id   uuid not null,
  actor        text not null,
  reason       text not null,
  created_at   timestamptz not null,
  touched_at   timestamptz not null,
  unique (employer_id, id),
  foreign key (employer_id, pay_run_id) references pay.pay_run (employer_id, id)
);
-- A run is calculated by one job at a time.
create unique index one_calculation_at_a_time on pay.job (pay_run_id) where state in ('waiting', 'running');

create table pay.pay_run_slice (
  job_id       uuid not null,
  number       int not null,
  employer_id  uuid not null,
  employments  uuid[] not null,
  done         boolean not null,
  primary key (job_id, number),
  foreign key (employer_id, job_id) references pay.job (employer_id, id)
);

-- The text of every rule file a payslip was worked out with, so that it can be worked out again.
create table pay.rule_set (
  employer_id  uuid not null,
  sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  texts        jsonb not null,
  first_used   timestamptz not null,
  primary key (employer_id, sha256)
);

create table pay.payslip_draft (
  id               uuid primary key,
  employer_id      uuid not null,
  pay_run_id       uuid not null,
  employment_id    uuid not null,
  rule_set_hash    text not null check (rule_set_hash ~ '^[0-9a-f]{64}$'),
  inputs           jsonb not null,
  lines            jsonb not null,
  after            jsonb not null,
  gross            bigint not null,
  tax              bigint not null,
  employee_nic     bigint not null,
  employer_nic     bigint not null,
  student_loan     bigint not null,
  postgraduate_loan bigint not null,
  employee_pension bigint not null,
  employer_pension bigint not null,
  deductions       bigint not null,
  reimbursements   bigint not null,
  net              bigint not null,
  payable          bigint not null,
  paid_minutes     bigint not null check (paid_minutes >= 0),
  one_offs         bigint not null check (one_offs >= 0),
  unique (pay_run_id, employment_id),
  check (net = gross - deductions),
  check (payable = net + reimbursements),
  foreign key (employer_id, rule_set_hash) references pay.rule_set (employer_id, sha256),
  foreign key (employer_id, pay_run_id) references pay.pay_run (employer_id, id),
  foreign key (employer_id, employment_id) references pay.employment (employer_id, id)
);

-- A payslip that was issued. The application may add and read, never change or remove.
create table pay.payslip (
  like pay.payslip_draft including constraints including indexes,
  person_id     uuid not null,
  tax_year      int not null,
  pay_date      date not null,
  first_day     date not null,
  last_day      date not null,
  finalised_at  timestamptz not null,
  foreign key (employer_id, rule_set_hash) references pay.rule_set (employer_id, sha256),
  foreign key (employer_id, pay_run_id) references pay.pay_run (employer_id, id),
  foreign key (employer_id, employment_id) references pay.employment (employer_id, id),
  unique (employer_id, id)
);
create index payslip_year_to_date on pay.payslip (employment_id, tax_year, pay_date desc);
create index payslip_of_person on pay.payslip (person_id, pay_date desc);

create table pay.pay_run_exception (
  id             uuid primary key,
  employer_id    uuid not null,
  pay_run_id     uuid not null,
  employment_id  uuid not null,
  blocks         boolean not null,
  code           text not null,
  message        text not null,
  foreign key (employer_id, pay_run_id) references pay.pay_run (employer_id, id),
  foreign key (employer_id, employment_id) references pay.employment (employer_id, id)
);
create index pay_run_exception_of_run on pay.pay_run_exception (pay_run_id, employment_id);

-- A visit as the roster told it. A calculation counts it into its run; finalising ties it to the
-- payslip that paid it, and from then on it can never be counted again.
create table pay.visit (
  id              uuid primary key,
  employer_id     uuid not null,
  employment_id   uuid not null,
  file_id         uuid not null,
  visit_ref       text not null,
  client_ref      text,
  planned_start   timestamp not null,
  planned_end     timestamp not null,
  actual_start    timestamp,
  actual_end      timestamp,
  checkin_method  text,
  checkout_method text,
  exception_code  text,
  status          text not null,
  second_carer    boolean not null,
  service_type    text not null,
  miles_tenths    int not null check (miles_tenths >= 0),
  travel_minutes  int not null check (travel_minutes >= 0),
  note            text,
  work_day        date not null,
  pay_run_id      uuid,
  payslip_id      uuid,
  unique (employer_id, visit_ref),
  check (payslip_id is null or pay_run_id is not null),
  foreign key (employer_id, employment_id) references pay.employment (employer_id, id),
  foreign key (employer_id, file_id) references pay.imported_file (employer_id, id),
  foreign key (employer_id, pay_run_id) references pay.pay_run (employer_id, id),
  foreign key (employer_id, payslip_id) references pay.payslip (employer_id, id)
);
create index visit_to_pay on pay.visit (employment_id, work_day);
create index visit_of_run on pay.visit (pay_run_id);

-- Something earned once, such as a share of the surplus; its reference makes it payable once.
create table pay.one_off_earning (
  id             uuid primary key,
  employer_id    uuid not null,
  employment_id  uuid not null,
  code           text not null,
  pence          bigint not null check (pence > 0),
  reference      text not null,
  added_at       timestamptz not null,
  pay_run_id     uuid,
  payslip_id     uuid,
  unique (employer_id, reference),
  check (payslip_id is null or pay_run_id is not null),
  foreign key (employer_id, employment_id) references pay.employment (employer_id, id),
  foreign key (employer_id, pay_run_id) references pay.pay_run (employer_id, id),
  foreign key (employer_id, payslip_id) references pay.payslip (employer_id, id)
);
create index one_off_to_pay on pay.one_off_earning (employment_id) where payslip_id is null;

-- What was paid stays paid by the payslip that paid it.
create function pay.refuse_paying_twice() returns trigger language plpgsql as $$
begin
  if old.payslip_id is not null then
    raise exception '% % was paid by payslip % and cannot be paid again',
      tg_table_name, old.id, old.payslip_id using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger paid_once before update on pay.visit
  for each row execute function pay.refuse_paying_twice();
create trigger paid_once before update on pay.one_off_earning
  for each row execute function pay.refuse_paying_twice();

-- A finalised run keeps its state, its people and its drafts.
create function pay.refuse_changing_a_finalised_run() returns trigger language plpgsql as $$
begin
  if old.state = 'finalised' then
    raise exception 'pay run % is finalised and cannot be changed', old.id
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger finalised_for_ever before update on pay.pay_run
  for each row execute function pay.refuse_changing_a_finalised_run();

do $$
declare t text;
begin
  foreach t in array array['pay_schedule', 'pay_run', 'pay_run_event', 'job', 'pay_run_slice',
      'rule_set', 'payslip_draft', 'payslip', 'pay_run_exception', 'visit', 'one_off_earning'] loop
    execute format('alter table pay.%I enable row level security', t);
    execute format('alter table pay.%I force row level security', t);
    execute format('create policy own_employer on pay.%I using (employer_id = register.current_employer())'
      ' with check (employer_id = register.current_employer())', t);
    execute format('grant select, insert on pay.%I to commonwage_pay', t);
  end loop;
end $$;

grant update (state, preparer, approver) on pay.pay_run to commonwage_pay;
grant update (state, done, message, touched_at) on pay.job to commonwage_pay;
grant update (done) on pay.pay_run_slice to commonwage_pay;
grant update (pay_run_id, payslip_id) on pay.visit, pay.one_off_earning to commonwage_pay;
grant delete on pay.payslip_draft, pay.pay_run_exception to commonwage_pay;
