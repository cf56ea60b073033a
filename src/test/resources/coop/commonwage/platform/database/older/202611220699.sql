-- What the first co-operative did next, as the version with capital accounts, ballots, reversals and
-- bank batches kept it: a year decided by ballot and taken back, shares paid in, interest and a
-- redemption paid by bank, and a leaver's capital owed.
select set_config('commonwage.employer_id', '10000000-0000-4000-8000-000000000000', false);

-- The second year is put to a ballot, carried and posted.
insert into surplus.ballot
    (id, employer_id, distribution_id, hash, title, motion, majority, majority_share, required_by,
     notice_days, quorum_least, quorum_percent, rules_source, record_date, roll_size, roll_hash,
     meeting, opens_at, closes_at, notice_at, called_at, called_by)
  select md5('ballot' || id)::uuid, employer_id, id, hash, 'The year', 'That it be shared', 'ordinary',
    '0.5', '', 14, 2, '25', 'the rules', '2024-05-01', 4, repeat('f', 64), '', '2024-06-01', '2024-06-08',
    '2024-05-15', '2024-05-10', 'board'
  from surplus.distribution where right(id::text, 1) = '2';
insert into surplus.ballot_college (ballot_id, employer_id, position, name, classes, weight)
  select id, employer_id, 1, 'workers', '{worker}', '1' from surplus.ballot;
insert into surplus.ballot_roll
    (ballot_id, employer_id, person_id, payroll_id, name, member_class, college, has_login)
  select b.id, p.employer_id, p.id, p.payroll_id, p.forename, 'worker', 'workers', true
  from surplus.ballot b join register.person p using (employer_id);
insert into surplus.ballot_notice (ballot_id, employer_id, person_id, way, given_at, given_by)
  select ballot_id, employer_id, person_id, 'page', '2024-05-15', 'program' from surplus.ballot_roll;
insert into surplus.ballot_consent (ballot_id, employer_id, person_id, at)
  select ballot_id, employer_id, person_id, '2024-05-16' from surplus.ballot_roll
  where payroll_id = 'W1';
insert into surplus.ballot_step (ballot_id, employer_id, kind, at, actor, reason)
  select id, employer_id, 'opened', opens_at, 'program', '' from surplus.ballot;
insert into surplus.ballot_used (ballot_id, employer_id, person_id)
  select ballot_id, employer_id, person_id from surplus.ballot_roll where payroll_id <> 'W4';
insert into surplus.ballot_box (ballot_id, employer_id, compartment, sealed)
  select id, employer_id, 0, null from surplus.ballot;
insert into surplus.ballot_slip (ballot_id, employer_id, receipt, choice, college)
  select b.id, b.employer_id, s.receipt, s.choice, 'workers'
  from surplus.ballot b cross join (values ('0000-0000-0000-0001', 'for'),
    ('0000-0000-0000-0002', 'for'), ('0000-0000-0000-0003', 'abstain')) s (receipt, choice);
insert into surplus.ballot_step (ballot_id, employer_id, kind, at, actor, reason)
  select id, employer_id, 'closed', closes_at, 'program', '' from surplus.ballot;
insert into surplus.ballot_result
    (ballot_id, employer_id, taken_part, votes_for, votes_against, abstained, quorate, carried,
     list_hash)
  select id, employer_id, 3, 2, 0, 1, true, true, repeat('a', 64) from surplus.ballot;
insert into surplus.ballot_minutes
    (ballot_id, employer_id, number, chair, remark, signed_at, signed_by)
  select id, employer_id, 'B/2', 'Chair', '', '2024-06-09', 'board' from surplus.ballot;
insert into surplus.resolution
    (distribution_id, employer_id, hash, number, held_on, present, entitled, votes_for, votes_against,
     recorded_at, quorum_percent, ballot_id)
  select distribution_id, employer_id, hash, 'B/2', '2024-06-08', 3, 4, 2, 0, '2024-06-09', '25', id
  from surplus.ballot;
insert into surplus.resolution_college
    (distribution_id, employer_id, position, name, weight, entitled, present, votes_for, votes_against)
  select distribution_id, employer_id, 1, 'workers', '1', 4, 3, 2, 0 from surplus.ballot;
update surplus.distribution set state = 'adopted', adopter = md5('board')::uuid
  where id in (select distribution_id from surplus.ballot);
update surplus.distribution set state = 'posted' where state = 'adopted';
insert into surplus.capital_entry
    (id, employer_id, person_id, distribution_id, day, kind, holding, tranche_year, amount)
  select md5(k.kind || a.id)::uuid, a.employer_id, a.person_id, a.distribution_id, '2024-06-30', k.kind,
    'account', 2024, case k.kind when 'allocated' then a.amount else -a.cash end
  from surplus.allocation a join surplus.ballot b using (distribution_id)
    cross join (values ('allocated'), ('paid-in-cash')) k (kind);
insert into surplus.dividend_pay_date (employer_id, distribution_id, pay_on, recorded_at, recorded_by)
  select employer_id, distribution_id, '2024-07-01', '2024-06-30', 'treasurer' from surplus.ballot;
insert into surplus.handover (distribution_id, employer_id, handed_at, handed_by, people, amount)
  select distribution_id, employer_id, '2024-07-01', 'treasurer', 4, 60000 from surplus.ballot;

-- It is taken back by another, and one member pays a part of it back.
insert into surplus.distribution
    (id, employer_id, labour_year_id, form, form_title, form_confidence, record_date,
     declared_surplus, losses, policy, drafted_at, state, undistributed_to, reverses)
  select '0d000000-0000-4000-8000-000000000004', employer_id, labour_year_id, form, form_title,
    form_confidence, record_date, declared_surplus, losses, policy, '2024-08-01', 'draft',
    undistributed_to, id
  from surplus.distribution where right(id::text, 1) = '2';
insert into surplus.distribution_line
  select d.id, l.employer_id, l.position, l.step, l.name, l.percent, l.base, l.base_amount, l.amount,
    l.remaining, l.citation
  from surplus.distribution_line l join surplus.distribution d on d.reverses = l.distribution_id;
insert into surplus.distribution_pool
  select d.id, l.employer_id, l.position, l.member_class, l.percent, l.amount, l.receivers, l.capped,
    l.raised, l.not_taken
  from surplus.distribution_pool l join surplus.distribution d on d.reverses = l.distribution_id;
insert into surplus.allocation
    (id, employer_id, distribution_id, person_id, payroll_id, name, member_class, share_interest,
     amount, cash, retained, exempt, capped, raised)
  select md5('share' || d.id || a.person_id)::uuid, a.employer_id, d.id, a.person_id, a.payroll_id, a.name,
    a.member_class, a.share_interest, a.amount, a.cash, a.retained, a.exempt, a.capped, a.raised
  from surplus.allocation a join surplus.distribution d on d.reverses = a.distribution_id;
update surplus.distribution
  set state = 'proposed', hash = repeat('4', 64), proposer = md5('treasurer')::uuid
  where reverses is not null;
insert into surplus.resolution
    (distribution_id, employer_id, hash, number, held_on, present, entitled, votes_for, votes_against,
     recorded_at, majority, majority_share)
  select id, employer_id, hash, 'AGM/4', '2024-09-01', 4, 4, 4, 0, '2024-09-02', 'extraordinary', '0.75'
  from surplus.distribution where reverses is not null;
update surplus.distribution set state = 'adopted', adopter = md5('board')::uuid
  where reverses is not null;
update surplus.distribution set state = 'posted' where state = 'adopted';
insert into surplus.capital_entry
    (id, employer_id, person_id, distribution_id, day, kind, holding, tranche_year, amount)
  select md5('back' || e.id)::uuid, e.employer_id, e.person_id, d.id, '2024-09-05',
    case e.kind when 'allocated' then 'allocation-reversed' else 'cash-reversed' end, e.holding,
    e.tranche_year, -e.amount
  from surplus.capital_entry e join surplus.distribution d on d.reverses = e.distribution_id;
update surplus.distribution set reversed_by = '0d000000-0000-4000-8000-000000000004'
  where right(id::text, 1) = '2';
insert into surplus.recovery
    (id, employer_id, distribution_id, person_id, how, amount, reason, recorded_at, recorded_by)
  select md5('recovery' || p.id)::uuid, p.employer_id, '0d000000-0000-4000-8000-000000000002', p.id,
    'paid-back', 5000, 'by bank', '2024-09-10', 'treasurer'
  from register.person p where p.payroll_id = 'W1';

-- Capital: shares paid in, interest, a redemption, a leaver's debt, and the batch that paid by bank.
insert into surplus.capital_policy
    (id, employer_id, from_day, form, decision, terms, recorded_at, recorded_by)
  select md5('policy' || id)::uuid, id, '2024-04-01', 'uk-coop-society', 'AGM/1', 'terms', '2024-04-01',
    'treasurer' from register.employer;
insert into surplus.capital_subscription
    (id, employer_id, person_id, agreed_on, amount, instalments, first_due, recorded_at, recorded_by)
  select md5('agreed' || id)::uuid, employer_id, id, '2024-04-01', 10000, 10, '2024-05-01', '2024-04-01',
    'treasurer' from register.person where payroll_id in ('W3', 'W9');
insert into surplus.capital_action
    (id, employer_id, kind, day, reference, decision, terms, total, not_taken, hash, state, prepared_at,
     prepared_by, preparer)
  select md5('action' || a.kind)::uuid, '10000000-0000-4000-8000-000000000000', a.kind, a.day,
    'action ' || a.kind, 'AGM/1', 'terms', a.total, 0, repeat('a', 64), 'prepared', '2024-09-12',
    'treasurer', md5('treasurer')::uuid
  from (values ('receipt', date '2024-06-01', 5000), ('interest', '2024-09-15', 200),
    ('redemption', '2024-09-16', 1000), ('leaving', '2024-09-17', 9000)) a (kind, day, total);
insert into surplus.capital_action_line
    (action_id, employer_id, person_id, holding, tranche_year, kind, base_amount, amount)
  select md5('action' || l.action)::uuid, p.employer_id, p.id, l.holding, l.year, l.kind, 5000, l.amount
  from (values ('receipt', 'W3', 'shares', 2024, 'entry-share', 5000),
      ('interest', 'W3', 'account', 2024, 'interest', 100),
      ('interest', 'W3', 'account', 2024, 'interest-paid', -100),
      ('redemption', 'W1', 'account', 2023, 'redeemed', -1000),
      ('leaving', 'W4', 'account', 2023, 'transferred-to-loan', -9000))
    l (action, payroll_id, holding, year, kind, amount) join register.person p using (payroll_id);
update surplus.capital_action
  set state = 'approved', approver = md5('board')::uuid, approved_by = 'board', approved_at = '2024-09-13'
  where kind <> 'receipt';
insert into surplus.capital_entry
    (id, employer_id, person_id, action_id, day, kind, holding, tranche_year, amount)
  select md5(l.kind || l.person_id)::uuid, l.employer_id, l.person_id, l.action_id, a.day, l.kind,
    l.holding, l.tranche_year, l.amount
  from surplus.capital_action_line l join surplus.capital_action a on a.id = l.action_id;
update surplus.capital_action set state = 'carried-out', carried_out_at = '2024-09-20';
insert into surplus.capital_debt (id, employer_id, action_id, person_id, opened_on, principal, rate)
  select md5('debt')::uuid, l.employer_id, l.action_id, l.person_id, '2024-09-17', 9000, '0.02'
  from surplus.capital_action_line l where l.kind = 'transferred-to-loan';
insert into surplus.capital_debt_line
    (debt_id, employer_id, number, due, opening, interest, payment, closing)
  select d.id, d.employer_id, l.*
  from surplus.capital_debt d cross join (values (1, date '2025-09-17', 9000, 180, 4680, 4500),
    (2, date '2026-09-17', 4500, 90, 4590, 0)) l;
insert into surplus.capital_debt_payment
    (debt_id, employer_id, number, paid_on, recorded_at, recorded_by)
  select id, employer_id, 1, '2025-09-17', '2025-09-18', 'treasurer' from surplus.capital_debt;
insert into surplus.capital_control
    (id, employer_id, day, net_book_value, collective, accounts, explanation, recorded_at, recorded_by)
  select md5('control' || id)::uuid, id, '2024-03-31', 60000, 24000, 36001, 'a penny of rounding',
    '2024-04-10', 'treasurer' from register.employer;
insert into surplus.bank_batch (id, employer_id, pay_on, prepared_at, prepared_by, preparer)
  values (md5('batch 1')::uuid, '10000000-0000-4000-8000-000000000000', '2024-10-01', '2024-09-29',
    'treasurer', md5('treasurer')::uuid);
insert into surplus.bank_payment (entry_id, employer_id, batch_id, person_id, kind, amount)
  select id, employer_id, md5('batch 1')::uuid, person_id, kind, -amount from surplus.capital_entry
  where kind in ('interest-paid', 'redeemed');
insert into surplus.bank_release
    (batch_id, employer_id, preparer, releaser, released_at, released_by, sha256)
  select id, employer_id, preparer, md5('board')::uuid, '2024-09-30', 'board', repeat('b', 64)
  from surplus.bank_batch;

-- Ways that were compared, and a member who asks.
insert into surplus.comparison
    (id, employer_id, labour_year_id, title, form, form_title, form_confidence, record_date,
     declared_surplus, losses, opening_reserve, growth, full_time_minutes, result, hash, made_at,
     made_by)
  select md5('comparison')::uuid, employer_id, id, 'Two ways', 'uk-coop-society', 'Co-operative society',
    'high', last_day, 120000, 0, 5000, '0', 2250, '{}', repeat('c', 64), '2025-05-02', 'treasurer'
  from surplus.labour_year
  where last_day = '2025-03-31' and employer_id = '10000000-0000-4000-8000-000000000000';
insert into surplus.comparison_way (employer_id, comparison_id, position, title, policy, fingerprint)
  select employer_id, id, n, 'Way ' || n, 'equal', repeat('d', 64) from surplus.comparison, generate_series(1, 2) n;
insert into surplus.comparison_share
    (employer_id, comparison_id, position, person_id, share_interest, amount, cash, retained)
  select w.employer_id, w.comparison_id, w.position, p.id, 0, 24000, 15000, 9000
  from surplus.comparison_way w join register.person p using (employer_id);
insert into surplus.comparison_opening (employer_id, comparison_id, opened_at, opened_by)
  select employer_id, id, '2025-05-03', 'treasurer' from surplus.comparison;
insert into surplus.distribution_origin (employer_id, distribution_id, comparison_id, position)
  select employer_id, '0d000000-0000-4000-8000-000000000003', id, 1 from surplus.comparison;
insert into surplus.statement_question
    (id, employer_id, allocation_id, person_id, line, question, asked_at, asked_by)
  select md5('question' || id)::uuid, employer_id, id, person_id, 'share', 'Why so much?', '2023-08-01',
    'member' from surplus.allocation where distribution_id = '0d000000-0000-4000-8000-000000000001';
insert into surplus.statement_answer (question_id, employer_id, answer, answered_at, answered_by)
  select id, employer_id, 'As resolved.', '2023-08-02', 'treasurer' from surplus.statement_question;
