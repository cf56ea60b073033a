-- A co-operative's first year as the first version kept it: people, contracts, a finalised run, a
-- year shared and posted, the next year proposed, and another co-operative beside it.
select set_config('commonwage.employer_id', '10000000-0000-4000-8000-000000000000', false);

insert into register.employer
    (id, name, address_lines, postcode, legal_form, paye_reference, nation, taken_in_at)
  values
    ('10000000-0000-4000-8000-000000000000', 'Gofal y Cwm', 'Lane 1', 'LL1 1AA', 'uk-cic-shares',
     '120/AB1', 'wales', '2024-01-02 09:00Z'),
    ('20000000-0000-4000-8000-000000000000', 'Next Door Care', 'Lane 2', 'LL1 1AB',
     'uk-coop-society', null, 'wales', '2024-01-02 09:00Z');

insert into register.person
    (id, employer_id, payroll_id, forename, surname, date_of_birth, gender, ni_number, address,
     postcode, email, member_class, member_since, taken_on_at)
  select
    (case when n = 9 then '2' else '1' end || lpad(n::text, 7, '0') || '-0000-4000-8000-000000000001')::uuid,
    (case when n = 9 then '2' else '1' end || '0000000-0000-4000-8000-000000000000')::uuid,
    'W' || n, 'Forename ' || n, 'Surname ' || n, date '1980-01-01' + n, case when n % 2 = 0 then 'F' else 'M' end,
    '\x00'::bytea, '{Lane 1}', 'LL1 1AA', '', 'worker', '2020-01-01', '2024-01-02 09:00Z'
  from generate_series(1, 9) n where n in (1, 2, 3, 4, 9);

insert into register.bank_account
    (id, employer_id, person_id, sort_code, account_number, recorded_at)
  select gen_random_uuid(), employer_id, id, '\x01', '\x02', taken_on_at from register.person;
insert into register.account (id, employer_id, login, display_name, password_hash, person_id, roles)
  select md5(id::text)::uuid, employer_id, lower(payroll_id) || '@' || left(id::text, 1) || '.example',
    forename, 'hash', id, '{worker}' from register.person;
insert into register.login_directory (login, employer_id, account_id)
  select login, employer_id, id from register.account;
insert into register.login_session (token_hash, employer_id, account_id, last_seen_at, expires_at)
  select repeat(left(id::text, 1), 64), employer_id, md5(id::text)::uuid, '2024-05-01', '2024-05-02'
  from register.person where payroll_id in ('W1', 'W9');
insert into register.audit_head (employer_id, sequence, hash)
  select id, 1, repeat('a', 64) from register.employer;
insert into register.audit_entry
    (employer_id, sequence, at, actor, action, subject, details, previous_hash, hash)
  select id, 1, taken_in_at, 'operator', 'taken in', name, '', '', repeat('a', 64)
  from register.employer;

-- Pay: a month finalised, with a visit and a one-off it paid, and both of the next month open.
insert into pay.imported_file (id, employer_id, kind, sha256, rows, imported_at, imported_by)
  select md5('file' || id)::uuid, id, 'visits', repeat('b', 64), 2, '2024-05-01', 'pay'
  from register.employer;
insert into pay.employment (id, employer_id, person_id, pay_frequency, start_date)
  select md5('employment' || id)::uuid, employer_id, id, 'monthly', '2020-01-01' from register.person;
insert into pay.contract
    (id, employer_id, employment_id, version, from_date, kind, job_title, guaranteed_minutes_weekly,
     hourly_rate, travel_rate, sleep_in_pence, mileage_rate, weekend_enhancement,
     bank_holiday_enhancement, issued_text, issued_sha256, issued_at, issued_by, acknowledged_at)
  select md5('contract' || id)::uuid, employer_id, id, 1, start_date, 'guaranteed-hours', 'Carer', 1800,
    12.9, 12.9, 5000, 0.45, 0, 0.5, 'agreed', repeat('c', 64), '2020-01-01', 'hr', '2020-01-02'
  from pay.employment;
insert into pay.standing
    (id, employer_id, employment_id, from_date, tax_code, tax_code_basis, ni_category,
     postgraduate_loan, pension_status, pension_employee_share, pension_employer_share, recorded_at,
     recorded_by)
  select md5('standing' || id)::uuid, employer_id, id, '2024-04-06', '1257L', 'cumulative', 'A', false,
    'enrolled', 0.05, 0.03, '2024-04-10 09:00Z', 'pay' from pay.employment;
insert into pay.pay_schedule (employer_id, pay_frequency, first_day)
  select id, 'monthly', '2024-04-01' from register.employer;
insert into pay.rule_set (employer_id, sha256, texts, first_used)
  select id, repeat('d', 64), '{"income-tax": "text"}', '2024-05-01' from register.employer;
insert into pay.pay_run
    (id, employer_id, pay_frequency, first_day, last_day, pay_date, state, preparer, approver)
  select md5('run' || e.id || m.first_day)::uuid, e.id, 'monthly', m.first_day,
    (m.first_day + interval '1 month' - interval '1 day')::date, m.first_day + 27, m.state,
    case when m.state = 'finalised' then md5('preparer')::uuid end,
    case when m.state = 'finalised' then md5('approver')::uuid end
  from register.employer e
    cross join (values (date '2024-04-01', 'finalised'), (date '2024-05-01', 'open')) m (first_day, state);
insert into pay.pay_run_event (id, employer_id, pay_run_id, at, state, actor, reason)
  select md5('event' || id)::uuid, employer_id, id, '2024-05-01', state, 'pay', '' from pay.pay_run;
insert into pay.job
    (id, employer_id, pay_run_id, state, done, total, message, account_id, actor, reason, created_at,
     touched_at)
  select md5('job' || id)::uuid, employer_id, id, 'done', 1, 1, '', md5('preparer')::uuid, 'pay', '',
    '2024-05-01', '2024-05-01' from pay.pay_run where state = 'finalised';
insert into pay.pay_run_slice (job_id, number, employer_id, employments, done)
  select j.id, 1, j.employer_id, array_agg(e.id), true
  from pay.job j join pay.employment e using (employer_id) group by j.id, j.employer_id;
insert into pay.payslip_draft
    (id, employer_id, pay_run_id, employment_id, rule_set_hash, inputs, lines, after, gross, tax,
     employee_nic, employer_nic, student_loan, postgraduate_loan, employee_pension, employer_pension,
     deductions, reimbursements, net, payable, paid_minutes, one_offs)
  select md5('slip' || e.id)::uuid, e.employer_id, r.id, e.id, repeat('d', 64), '{}', '[]', '{}', 200000,
    15000, 10000, 12000, 0, 0, 6000, 4000, 31000, 500, 169000, 169500, 9600, 10000
  from pay.employment e join pay.pay_run r using (employer_id) where r.state = 'finalised';
insert into pay.payslip
  select d.*, e.person_id, 2024, r.pay_date, r.first_day, r.last_day, '2024-05-02'
  from pay.payslip_draft d join pay.employment e on e.id = d.employment_id
    join pay.pay_run r on r.id = d.pay_run_id;
insert into pay.pay_run_exception
    (id, employer_id, pay_run_id, employment_id, blocks, code, message)
  select md5('exception' || e.id)::uuid, e.employer_id, r.id, e.id, false, 'no-hours', 'no hours'
  from pay.employment e join pay.pay_run r using (employer_id) where r.state = 'open';
insert into pay.visit
    (id, employer_id, employment_id, file_id, visit_ref, client_ref, planned_start, planned_end,
     status, second_carer, service_type, miles_tenths, travel_minutes, work_day, pay_run_id,
     payslip_id)
  select md5('visit' || e.id || d.day)::uuid, e.employer_id, e.id, md5('file' || e.employer_id)::uuid,
    'V' || left(e.id::text, 8) || d.day, 'C1', d.day + time '09:00', d.day + time '10:00', 'completed',
    false, 'personal-care', 25, 10, d.day,
    case when d.day < '2024-05-01' then r.id end,
    case when d.day < '2024-05-01' then md5('slip' || e.id)::uuid end
  from pay.employment e join pay.pay_run r on r.employer_id = e.employer_id and r.state = 'finalised'
    cross join (values (date '2024-04-10'), (date '2024-05-10')) d (day);
insert into pay.one_off_earning
    (id, employer_id, employment_id, code, pence, reference, added_at, pay_run_id, payslip_id)
  select md5('bonus' || e.id || d.reference)::uuid, e.employer_id, e.id, 'dividend', 10000,
    d.reference || e.person_id, '2024-04-20', case when d.paid then r.id end,
    case when d.paid then md5('slip' || e.id)::uuid end
  from pay.employment e join pay.pay_run r on r.employer_id = e.employer_id and r.state = 'finalised'
    cross join (values ('dividend/0d000000-0000-4000-8000-000000000001/', true), ('bonus/', false))
      d (reference, paid);

-- Surplus: one year posted, the next proposed, a third drafted.
insert into surplus.membership
    (id, employer_id, person_id, member_class, since, until, recorded_at)
  select md5('membership' || id)::uuid, employer_id, id, 'worker', '2020-01-01',
    case when payroll_id = 'W4' then date '2024-06-30' end, taken_on_at from register.person;
insert into surplus.members_file (employer_id, sha256, members, taken_in_at, taken_in_by)
  select id, repeat('e', 64), 4, taken_in_at, 'treasurer' from register.employer;
insert into surplus.labour_year (id, employer_id, first_day, last_day, closed_at, closed_by)
  select md5('year' || y || e.id)::uuid, e.id, make_date(y - 1, 4, 1), make_date(y, 3, 31),
    make_date(y, 4, 5), 'treasurer'
  from register.employer e cross join generate_series(2023, 2025) y;
insert into surplus.labour_record
    (labour_year_id, employer_id, person_id, payroll_id, name, minutes, pay, days, employed_since)
  select y.id, p.employer_id, p.id, p.payroll_id, p.forename, 90000, 2000000, 366, '2020-01-01'
  from surplus.labour_year y join register.person p using (employer_id);
insert into surplus.distribution
    (id, employer_id, labour_year_id, form, form_title, form_confidence, record_date,
     declared_surplus, losses, policy, drafted_at, state, undistributed_to)
  select ('0d000000-0000-4000-8000-00000000000' || d.n)::uuid, e.id,
    md5('year' || (2022 + d.n % 8) || e.id)::uuid, 'uk-coop-society', 'Co-operative society', 'high',
    make_date(2022 + d.n % 8, 3, 31), 120000, 0, 'equal', make_date(2022 + d.n % 8, 5, 1), 'draft',
    'general-reserve'
  from (values (1, 1), (2, 1), (3, 1), (9, 2)) d (n, employer)
    join register.employer e on left(e.id::text, 1) = d.employer::text;
insert into surplus.distribution_event (id, employer_id, distribution_id, at, state, actor, reason)
  select md5('draft' || id)::uuid, employer_id, id, drafted_at, 'draft', 'treasurer', ''
  from surplus.distribution;
insert into surplus.distribution_line
    (distribution_id, employer_id, position, step, name, percent, base, base_amount, amount,
     remaining, citation)
  select d.id, d.employer_id, l.position, l.step, l.name, l.percent, 'remaining', l.base, l.amount,
    l.remaining, 'the rules'
  from surplus.distribution d cross join (values
      (1, 'fund', 'general-reserve', '20', 120000, 24000, 96000),
      (2, 'pool', 'worker', '100', 96000, 96000, 0))
    l (position, step, name, percent, base, amount, remaining)
  where right(d.id::text, 1) <> '3';
insert into surplus.distribution_pool
    (distribution_id, employer_id, position, member_class, percent, amount, receivers, capped, raised,
     not_taken)
  select id, employer_id, 1, 'worker', '100', 96000, 4, 0, 0, 0 from surplus.distribution
  where right(id::text, 1) <> '3';
insert into surplus.distribution_pot
    (distribution_id, employer_id, pool, position, basis, percent, amount, all_figures)
  select distribution_id, employer_id, position, 1, 'equal', '100', amount, '4'
  from surplus.distribution_pool;
insert into surplus.allocation
    (id, employer_id, distribution_id, person_id, payroll_id, name, member_class, share_interest,
     amount, cash, retained, exempt, capped, raised)
  select md5('share' || d.id || p.id)::uuid, d.employer_id, d.id, p.id, p.payroll_id, p.forename, 'worker',
    0, 96000 / count(*) over w, 60000 / count(*) over w, 36000 / count(*) over w, 0, false, false
  from surplus.distribution d join register.person p using (employer_id)
  where right(d.id::text, 1) <> '3' window w as (partition by d.id);
insert into surplus.allocation_pot
    (allocation_id, employer_id, position, basis, own_figure, amount)
  select id, employer_id, 1, 'equal', '1', amount from surplus.allocation;
update surplus.distribution
  set state = 'proposed', hash = repeat(right(id::text, 1), 64), proposer = md5('treasurer')::uuid
  where right(id::text, 1) <> '3';
insert into surplus.distribution_event (id, employer_id, distribution_id, at, state, actor, reason)
  select md5('proposed' || id)::uuid, employer_id, id, drafted_at + interval '1 day', 'proposed',
    'treasurer', ''
  from surplus.distribution where state = 'proposed';
insert into surplus.resolution
    (distribution_id, employer_id, hash, number, held_on, present, entitled, votes_for, votes_against,
     recorded_at)
  select id, employer_id, hash, 'AGM/' || right(id::text, 1), (drafted_at + interval '30 days')::date, 3,
    4, 3, 0, drafted_at + interval '31 days'
  from surplus.distribution where right(id::text, 1) in ('1', '9');
update surplus.distribution set state = 'adopted', adopter = md5('board')::uuid
  where id in (select distribution_id from surplus.resolution);
update surplus.distribution set state = 'posted' where state = 'adopted';
insert into surplus.capital_entry
    (id, employer_id, person_id, distribution_id, day, kind, amount)
  select md5(k.kind || a.id)::uuid, a.employer_id, a.person_id, a.distribution_id, '2023-06-30', k.kind,
    case k.kind when 'allocated' then a.amount else -a.cash end
  from surplus.allocation a join surplus.distribution d on d.id = a.distribution_id
    cross join (values ('allocated'), ('paid-in-cash')) k (kind)
  where d.state = 'posted';
insert into surplus.handover (distribution_id, employer_id, handed_at, handed_by, people, amount)
  select a.distribution_id, a.employer_id, '2023-07-01', 'treasurer', count(*), sum(a.cash)
  from surplus.allocation a join surplus.distribution d on d.id = a.distribution_id
  where d.state = 'posted' group by a.distribution_id, a.employer_id;
