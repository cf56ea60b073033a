-- And as the version before endings and second thoughts kept it: a payment that came back and was
-- paid again, who acts for an estate, a meeting without a quorum and the one it was adjourned to,
-- agreements withdrawn, and a legal form with all its grounds.
select set_config('commonwage.employer_id', '10000000-0000-4000-8000-000000000000', false);

insert into surplus.bank_return
    (batch_id, entry_id, employer_id, returned_on, reason, evidence, recorded_at, recorded_by)
  select batch_id, entry_id, employer_id, '2025-08-04', 'account closed', 'statement of 4 August',
    '2025-08-05', 'treasurer'
  from surplus.bank_payment where batch_id = md5('batch 3')::uuid;
insert into surplus.bank_batch (id, employer_id, pay_on, prepared_at, prepared_by, preparer)
  values (md5('batch 4')::uuid, '10000000-0000-4000-8000-000000000000', '2025-09-10', '2025-09-08',
    'treasurer', md5('treasurer')::uuid);

insert into surplus.membership_end
    (membership_id, employer_id, last_day, reason, evidence, recorded_at, recorded_by)
  select m.id, m.employer_id, '2025-09-01', 'died', 'certificate', '2025-09-02', 'hr'
  from surplus.membership m join register.person p on p.id = m.person_id where p.payroll_id = 'M5';
update surplus.membership m set until = e.last_day from surplus.membership_end e
  where e.membership_id = m.id and m.until is null;
insert into register.payee
    (id, employer_id, person_id, capacity, name, evidence, sort_code, account_number, recorded_at,
     recorded_by, recorder)
  select md5('payee ' || y.capacity)::uuid, p.employer_id, p.id, y.capacity, 'Somebody', 'probate', '\x01',
    '\x02', '2025-09-03', 'hr', md5('hr')::uuid
  from register.person p join (values ('M5', 'executor'), ('W1', 'own')) y (payroll_id, capacity)
    using (payroll_id);
insert into register.payee_decision
    (payee_id, employer_id, recorder, outcome, decider, decided_at, decided_by)
  select id, employer_id, recorder, case capacity when 'own' then 'withdrawn' else 'confirmed' end,
    md5('treasurer')::uuid, '2025-09-04', 'treasurer' from register.payee;
insert into surplus.bank_payment
    (entry_id, employer_id, batch_id, person_id, kind, amount, paid_to)
  select entry_id, employer_id, md5('batch 4')::uuid, person_id, kind, amount, 'Somebody'
  from surplus.bank_payment where batch_id = md5('batch 3')::uuid;
insert into surplus.bank_release
    (batch_id, employer_id, preparer, releaser, released_at, released_by, sha256)
  values (md5('batch 4')::uuid, '10000000-0000-4000-8000-000000000000', md5('treasurer')::uuid,
    md5('board')::uuid, '2025-09-09', 'board', repeat('d', 64));

insert into surplus.distribution
    (id, employer_id, labour_year_id, form, form_title, form_confidence, record_date,
     declared_surplus, losses, policy, drafted_at, state, undistributed_to)
  select '0d000000-0000-4000-8000-000000000006', employer_id, labour_year_id, form, form_title,
    form_confidence, record_date, 100, 0, 'equal', '2025-09-20', 'draft', undistributed_to
  from surplus.distribution where right(id::text, 1) = '3';
insert into surplus.distribution_line
    (distribution_id, employer_id, position, step, name, percent, base, base_amount, amount,
     remaining, citation)
  select id, employer_id, 1, 'pool', 'worker', '100', 'remaining', 100, 100, 0, 'the rules'
  from surplus.distribution where right(id::text, 1) = '6';
insert into surplus.distribution_pool
    (distribution_id, employer_id, position, member_class, percent, amount, receivers, capped, raised,
     not_taken)
  select id, employer_id, 1, 'worker', '100', 100, 1, 0, 0, 0 from surplus.distribution
  where right(id::text, 1) = '6';
insert into surplus.allocation
    (id, employer_id, distribution_id, person_id, payroll_id, name, member_class, share_interest,
     amount, cash, retained, exempt, capped, raised)
  select md5('share' || d.id || p.id)::uuid, d.employer_id, d.id, p.id, p.payroll_id, p.forename, 'worker',
    7, 100, 100, 0, 0, false, false
  from surplus.distribution d join register.person p using (employer_id)
  where right(d.id::text, 1) = '6' and p.payroll_id = 'W1';
insert into surplus.distribution_seal (distribution_id, employer_id, seal)
  select id, employer_id, repeat('b', 64) from surplus.distribution where state = 'draft';
update surplus.distribution
  set state = 'proposed', hash = repeat('6', 64), proposer = md5('treasurer')::uuid
  where state = 'draft';
insert into surplus.distribution_event (id, employer_id, distribution_id, at, state, actor, reason)
  select md5('proposed' || id)::uuid, employer_id, id, '2025-09-21 09:00Z', 'proposed', 'treasurer', ''
  from surplus.distribution where right(id::text, 1) = '6';
insert into surplus.meeting_minutes
    (id, employer_id, distribution_id, typing, hash, number, held_on, chair, notice_on, notice_way,
     served_on, notice_days, record_date, roll_hash, tellers, entitled, present, votes_for,
     votes_against, abstained, majority, majority_share, quorum_percent, rules_source, typed_by,
     typed_login, typed_at, result, moved, adjourned_to)
  select md5('minutes 6')::uuid, employer_id, id, 1, hash, 'GM/6', '2025-10-20', 'Chair', '2025-09-25',
    'post', '2025-09-27', 14, '2025-09-25', repeat('f', 64), '', 5, 1, 0, 0, 0, 'ordinary', '0.5', '25',
    'the rules', md5('hr')::uuid, 'hr', '2025-10-21', 'no-quorum', 'that the year be shared', '2025-11-20'
  from surplus.distribution where right(id::text, 1) = '6';
insert into surplus.meeting_signature (minutes_id, employer_id, signed_by, signed_login, signed_at)
  select id, employer_id, md5('board')::uuid, 'board', '2025-10-22' from surplus.meeting_minutes
  where result = 'no-quorum';
insert into surplus.meeting_minutes
    (id, employer_id, distribution_id, typing, hash, number, held_on, chair, notice_on, notice_way,
     served_on, notice_days, record_date, roll_hash, tellers, entitled, present, votes_for,
     votes_against, abstained, majority, majority_share, quorum_percent, rules_source, typed_by,
     typed_login, typed_at, result, moved, takes_up)
  select md5('minutes 7')::uuid, employer_id, distribution_id, 2, hash, 'GM/7', adjourned_to, chair,
    '2025-10-25', notice_way, '2025-10-27', notice_days, '2025-10-25', roll_hash, 'Tellers', 5, 1, 0, 1, 0,
    majority, majority_share, quorum_percent, rules_source, typed_by, typed_login, '2025-11-21', 'lost',
    moved, id
  from surplus.meeting_minutes where result = 'no-quorum';

insert into surplus.capital_subscription
    (id, employer_id, person_id, agreed_on, amount, instalments, first_due, recorded_at, recorded_by,
     already, holding_limit)
  select md5('twice' || id)::uuid, employer_id, id, '2025-10-01', 1000, 1, '2025-10-01', '2025-10-01',
    'treasurer', 10000, 10000000 from register.person where payroll_id in ('W3', 'M6');
insert into surplus.subscription_withdrawal
    (subscription_id, employer_id, reason, asked_by, asked_login, asked_at)
  select id, employer_id, 'typed twice', md5('treasurer')::uuid, 'treasurer', '2025-10-02'
  from surplus.capital_subscription where agreed_on = '2025-10-01';
insert into surplus.subscription_withdrawn
    (subscription_id, employer_id, confirmed_by, confirmed_login, confirmed_at)
  select s.id, s.employer_id, md5('board')::uuid, 'board', '2025-10-03'
  from surplus.capital_subscription s join register.person p on p.id = s.person_id
  where s.agreed_on = '2025-10-01' and p.payroll_id = 'W3';
insert into surplus.legal_form_change
    (id, employer_id, form, from_day, reason, registration, proposed_at, proposed_by, proposer,
     registered_on, evidence, decided_on, confirmed_on, votes_for, votes_against, entitled)
  values (md5('change 2')::uuid, '10000000-0000-4000-8000-000000000000', 'uk-coop-society', '2029-04-01',
    'converted back', '1234R', '2025-10-05', 'treasurer', md5('treasurer')::uuid, '2025-10-04', 'letter',
    '2025-09-01', '2025-09-20', 5, 1, 6);
insert into surplus.legal_form_decision
    (change_id, employer_id, outcome, decided_at, decided_by, decider)
  values (md5('change 2')::uuid, '10000000-0000-4000-8000-000000000000', 'withdrawn', '2025-10-06',
    'board', md5('board')::uuid);
