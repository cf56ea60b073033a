-- And as the version before payments came back from the bank kept it: users and supporters, minutes
-- signed by two, credits towards care, what is carried, another legal form, and a ballot under way.
select set_config('commonwage.employer_id', '10000000-0000-4000-8000-000000000000', false);

insert into register.person
    (id, employer_id, payroll_id, forename, surname, address, postcode, email, member_class,
     member_since, taken_on_at)
  select ('1000000' || n || '-0000-4000-8000-000000000001')::uuid, '10000000-0000-4000-8000-000000000000',
    'M' || n, 'Forename ' || n, 'Surname ' || n, '{Lane 1}', 'LL1 1AA', '',
    case n when 5 then 'user' else 'supporter' end, '2023-04-01', '2024-04-02'
  from generate_series(5, 6) n;
insert into register.bank_account
    (id, employer_id, person_id, sort_code, account_number, recorded_at)
  select gen_random_uuid(), employer_id, id, '\x01', '\x02', taken_on_at from register.person
  where payroll_id like 'M%';
insert into surplus.membership (id, employer_id, person_id, member_class, since, recorded_at)
  select md5('membership' || id)::uuid, employer_id, id, member_class, member_since, taken_on_at
  from register.person where payroll_id like 'M%';
insert into surplus.membership_end
    (membership_id, employer_id, last_day, reason, evidence, recorded_at, recorded_by)
  select m.id, m.employer_id, coalesce(m.until, '2024-12-31'), 'left-work', '', '2025-01-02', 'hr'
  from surplus.membership m join register.person p on p.id = m.person_id
  where p.payroll_id in ('W2', 'W4');
update surplus.membership m set until = '2024-12-31' from surplus.membership_end e
  where e.membership_id = m.id and m.until is null;
insert into surplus.labour_month
    (labour_year_id, employer_id, person_id, month, minutes, pay, protected_minutes, protected_pay)
  select labour_year_id, employer_id, person_id, '2024-05-01', 7500, 160000, 0, 0
  from surplus.labour_record
  where labour_year_id = md5('year2025' || employer_id)::uuid;
insert into surplus.spending_file (employer_id, sha256, rows, taken_in_at, taken_in_by)
  values ('10000000-0000-4000-8000-000000000000', repeat('e', 64), 1, '2024-04-10', 'treasurer');
insert into surplus.spending
    (employer_id, person_id, year_end, number, privately, publicly, funder, sha256, recorded_at,
     recorded_by)
  select employer_id, id, '2024-03-31', 1, 500000, 300000, 'Gwynedd Council', repeat('e', 64),
    '2024-04-10', 'treasurer' from register.person where payroll_id = 'M5';
insert into surplus.dividend_choice
    (id, employer_id, person_id, choice, recorded_at, recorded_by, consent)
  select md5('choice' || id)::uuid, employer_id, id, 'credit', '2024-04-11', 'office', 'by telephone'
  from register.person where payroll_id = 'M5';
insert into surplus.care_terms (employer_id, paid_on_wish, recorded_at, recorded_by)
  values ('10000000-0000-4000-8000-000000000000', true, '2024-04-11', 'treasurer');
insert into surplus.statement_contact (employer_id, name, reach, days, recorded_at, recorded_by)
  select id, 'The treasurer', '01234 567890', 14, '2024-04-11', 'treasurer' from register.employer;
insert into surplus.ownership_fact
    (employer_id, test, from_day, met, holders, everybody, evidence, recorded_at, recorded_by)
  values ('10000000-0000-4000-8000-000000000000', 'trading', '2023-04-01', true, 0, 0, 'accounts',
    '2024-04-11', 'treasurer');
insert into surplus.legal_form_change
    (id, employer_id, form, from_day, reason, registration, proposed_at, proposed_by, proposer)
  values (md5('change')::uuid, '10000000-0000-4000-8000-000000000000', 'uk-community-benefit-society',
    '2027-04-01', 'converted', '', '2024-04-12', 'treasurer', md5('treasurer')::uuid);
insert into surplus.legal_form_decision
    (change_id, employer_id, outcome, decided_at, decided_by, decider)
  values (md5('change')::uuid, '10000000-0000-4000-8000-000000000000', 'confirmed', '2024-04-13',
    'board', md5('board')::uuid);

-- The second year again, with users and what is too little to pay; decided by a meeting.
insert into surplus.distribution
    (id, employer_id, labour_year_id, form, form_title, form_confidence, record_date,
     declared_surplus, losses, policy, drafted_at, state, undistributed_to)
  select '0d000000-0000-4000-8000-000000000005', employer_id, labour_year_id, form, form_title,
    form_confidence, record_date, 120000, 0, 'equal', '2025-04-01', 'draft', undistributed_to
  from surplus.distribution where right(id::text, 1) = '2';
insert into surplus.distribution_line
    (distribution_id, employer_id, position, step, name, percent, base, base_amount, amount,
     remaining, citation)
  select d.id, d.employer_id, l.*, 'the rules'
  from surplus.distribution d cross join (values
      (1, 'fund', 'general-reserve', '20', 'remaining', 120000, 24000, 96000),
      (2, 'pool', 'worker', '80', 'remaining', 96000, 80000, 16000),
      (3, 'pool', 'user', '100', 'remaining', 16000, 16000, 0)) l
  where right(d.id::text, 1) in ('3', '5');
insert into surplus.distribution_pool
    (distribution_id, employer_id, position, member_class, percent, amount, receivers, capped, raised,
     not_taken)
  select distribution_id, employer_id, position, name, percent, amount, 1, 0, 0, 0
  from surplus.distribution_line where step = 'pool' and right(distribution_id::text, 1) in ('3', '5');
insert into surplus.distribution_pot
    (distribution_id, employer_id, pool, position, basis, percent, amount, all_figures)
  select distribution_id, employer_id, position, 1, 'equal', '100', amount, '3'
  from surplus.distribution_pool where right(distribution_id::text, 1) in ('3', '5');
insert into surplus.allocation
    (id, employer_id, distribution_id, person_id, payroll_id, name, member_class, share_interest,
     amount, cash, retained, exempt, capped, raised, excluded_because, credit_brought_forward,
     credit_paid, credit_carried)
  select md5('share' || d.id || p.id)::uuid, d.employer_id, d.id, p.id, p.payroll_id, p.forename,
    p.member_class, 0, s.amount, s.cash, s.amount - s.cash, 0, false, false, s.excluded, s.brought, s.paid,
    s.carried
  from surplus.distribution d join register.person p using (employer_id) join (values
      ('W1', 40000, 24000, '', null, null, null), ('W2', 39900, 24000, '', null, null, null),
      ('W3', 100, 0, '', 0, 0, 100), ('W4', 0, 0, 'left', null, null, null),
      ('M5', 16000, 16000, '', null, null, null))
    s (payroll_id, amount, cash, excluded, brought, paid, carried) using (payroll_id)
  where right(d.id::text, 1) in ('3', '5');
insert into surplus.allocation_pot (allocation_id, employer_id, position, basis, own_figure, amount)
  select id, employer_id, 1, 'equal', '1', amount from surplus.allocation
  where right(distribution_id::text, 1) in ('3', '5');
insert into surplus.care_share
    (distribution_id, employer_id, person_id, treatment, privately, publicly, funder, public_part)
  select distribution_id, employer_id, person_id, 'funder', 500000, 300000, 'Gwynedd Council', 6000
  from surplus.allocation where member_class = 'user';
insert into surplus.brought_forward (distribution_id, employer_id, person_id, source, amount)
  select '0d000000-0000-4000-8000-000000000003', employer_id, person_id, distribution_id, 100
  from surplus.allocation where credit_carried = 100 and right(distribution_id::text, 1) = '5';
insert into surplus.distribution_seal (distribution_id, employer_id, seal)
  select id, employer_id, repeat('a', 64) from surplus.distribution where state = 'draft';
update surplus.distribution
  set state = 'proposed', hash = repeat(right(id::text, 1), 64), proposer = md5('treasurer')::uuid
  where state = 'draft';
insert into surplus.distribution_event (id, employer_id, distribution_id, at, state, actor, reason)
  select md5('proposed' || id)::uuid, employer_id, id, '2025-04-10 09:00Z', 'proposed', 'treasurer', ''
  from surplus.distribution where state = 'proposed' and right(id::text, 1) in ('3', '5');
insert into surplus.meeting_minutes
    (id, employer_id, distribution_id, typing, hash, number, held_on, chair, notice_on, notice_way,
     served_on, notice_days, record_date, roll_hash, tellers, entitled, present, votes_for,
     votes_against, abstained, majority, majority_share, quorum_percent, rules_source, typed_by,
     typed_login, typed_at)
  select md5('minutes' || t.typing)::uuid, d.employer_id, d.id, t.typing, d.hash, 'AGM/5', '2025-05-20',
    'Chair', '2025-04-20', 'post', '2025-04-22', 14, '2025-04-20', repeat('f', 64), 'Tellers', 5, 4, 4, 0, 0,
    'ordinary', '0.5', '25', 'the rules', md5('treasurer')::uuid, 'treasurer', '2025-05-21'
  from surplus.distribution d cross join generate_series(1, 2) t (typing)
  where right(d.id::text, 1) = '5';
insert into surplus.meeting_college
    (minutes_id, employer_id, position, name, classes, weight, entitled, present, votes_for,
     votes_against)
  select id, employer_id, 1, 'all', '{worker,user}', '1', 5, 4, 4, 0 from surplus.meeting_minutes;
insert into surplus.resolution
    (distribution_id, employer_id, hash, number, held_on, present, entitled, votes_for, votes_against,
     recorded_at, quorum_percent, minutes_id, signed_by)
  select distribution_id, employer_id, hash, number, held_on, present, entitled, votes_for,
    votes_against, '2025-05-22', quorum_percent, id, md5('board')::uuid
  from surplus.meeting_minutes where typing = 2;
update surplus.distribution set state = 'adopted', adopter = md5('board')::uuid
  where right(id::text, 1) = '5';
update surplus.distribution set state = 'posted' where state = 'adopted';
insert into surplus.capital_entry
    (id, employer_id, person_id, distribution_id, day, kind, holding, tranche_year, amount)
  select md5(k.kind || p.id || '5')::uuid, p.employer_id, p.id, '0d000000-0000-4000-8000-000000000005',
    '2025-05-31', k.kind, 'account', 2024, k.amount
  from (values ('W1', 'allocated', 40000), ('W1', 'paid-in-cash', -24000), ('W2', 'allocated', 39900),
      ('W2', 'paid-in-cash', -24000), ('W3', 'allocated', 100), ('W3', 'carried', -100),
      ('M5', 'allocated', 16000), ('M5', 'returned-to-funder', -6000),
      ('M5', 'credited-to-care', -10000))
    k (payroll_id, kind, amount) join register.person p using (payroll_id);
insert into surplus.handover (distribution_id, employer_id, handed_at, handed_by, people, amount)
  values ('0d000000-0000-4000-8000-000000000005', '10000000-0000-4000-8000-000000000000', '2025-06-01',
    'treasurer', 1, 24000);
insert into surplus.handover_again
    (id, employer_id, distribution_id, handed_at, handed_by, people, amount)
  values (md5('again')::uuid, '10000000-0000-4000-8000-000000000000',
    '0d000000-0000-4000-8000-000000000005', '2025-06-02', 'treasurer', 1, 24000);
insert into surplus.recovery
    (id, employer_id, distribution_id, person_id, how, amount, reason, recorded_at, recorded_by, kind,
     paid)
  select md5('recovery' || p.id)::uuid, p.employer_id, '0d000000-0000-4000-8000-000000000002', p.id,
    'let-go', 3000, 'resolved', '2025-06-03', 'board', 'paid-in-cash', 15000
  from register.person p where p.payroll_id = 'W2';

-- What was credited is used, given back, paid out by bank and returned; the body is paid.
insert into surplus.care_entry
    (id, employer_id, person_id, day, kind, amount, invoice, reverses, recorded_at, recorded_by, reason,
     evidence, funder)
  select md5('care' || c.n)::uuid, p.employer_id, p.id, '2025-07-01', c.kind, c.amount, c.invoice,
    c.reverses::uuid, '2025-07-02', 'office', c.reason, c.evidence, c.funder
  from register.person p cross join (values
      (1, 'used', -2000, 'INV1', null, null, null, null),
      (2, 'use-reversed', 2000, 'INV1', md5('care1'), null, null, null),
      (3, 'used', -1000, 'INV2', null, null, null, null),
      (4, 'paid-out', -3000, null, null, 'wish', 'a letter', null),
      (5, 'returned-to-funder', -500, null, null, 'left', 'a letter', 'Gwynedd Council'))
    c (n, kind, amount, invoice, reverses, reason, evidence, funder)
  where p.payroll_id = 'M5' order by c.n;
insert into surplus.bank_batch (id, employer_id, pay_on, prepared_at, prepared_by, preparer)
  select md5('batch ' || n)::uuid, '10000000-0000-4000-8000-000000000000', '2025-08-01', '2025-07-20',
    'treasurer', md5('treasurer')::uuid from generate_series(2, 3) n;
insert into surplus.bank_payment (entry_id, employer_id, batch_id, person_id, kind, amount)
  select id, employer_id, md5('batch 2')::uuid, person_id, kind, -amount from surplus.capital_entry
  where kind = 'care-credit-paid';
insert into surplus.bank_cancellation (batch_id, employer_id, cancelled_at, cancelled_by, reason)
  values (md5('batch 2')::uuid, '10000000-0000-4000-8000-000000000000', '2025-07-21', 'treasurer', 'late');
insert into surplus.bank_payment (entry_id, employer_id, batch_id, person_id, kind, amount)
  select id, employer_id, md5('batch 3')::uuid, person_id, kind, -amount from surplus.capital_entry
  where kind = 'care-credit-paid';
insert into surplus.bank_release
    (batch_id, employer_id, preparer, releaser, released_at, released_by, sha256)
  values (md5('batch 3')::uuid, '10000000-0000-4000-8000-000000000000', md5('treasurer')::uuid,
    md5('board')::uuid, '2025-07-30', 'board', repeat('c', 64));
insert into surplus.funder_payment
    (id, employer_id, funder, paid_on, amount, reference, reverses, recorded_at, recorded_by)
  select md5('funder' || f.n)::uuid, '10000000-0000-4000-8000-000000000000', 'Gwynedd Council',
    '2025-08-02', f.amount, 'REF ' || f.n, f.reverses::uuid, '2025-08-03', 'treasurer'
  from (values (1, 4000, null), (2, -4000, md5('funder1')), (3, 6500, null)) f (n, amount, reverses)
  order by f.n;

-- Capital as it was agreed by then.
insert into surplus.capital_subscription
    (id, employer_id, person_id, agreed_on, amount, instalments, first_due, recorded_at, recorded_by,
     already, holding_limit)
  select md5('agreed' || id)::uuid, employer_id, id, '2024-04-01', 20000, 1, '2024-05-01', '2024-04-01',
    'treasurer', 0, 10000000 from register.person where payroll_id = 'M6';
insert into surplus.capital_action
    (id, employer_id, kind, day, reference, decision, terms, total, not_taken, hash, state, prepared_at,
     prepared_by, preparer)
  values (md5('paid in')::uuid, '10000000-0000-4000-8000-000000000000', 'receipt', '2025-06-01',
    'paid in', '', 'terms', 20500, 0, repeat('a', 64), 'prepared', '2025-06-01', 'treasurer',
    md5('treasurer')::uuid);
insert into surplus.capital_action_line
    (action_id, employer_id, person_id, holding, tranche_year, kind, base_amount, amount)
  select md5('paid in')::uuid, p.employer_id, p.id, l.holding, 2025, l.kind, 0, l.amount
  from register.person p cross join (values ('shares', 'entry-share', 20000),
    ('account', 'over-limit', 500)) l (holding, kind, amount) where p.payroll_id = 'M6';
insert into surplus.capital_entry
    (id, employer_id, person_id, action_id, day, kind, holding, tranche_year, amount)
  select md5(kind || person_id)::uuid, employer_id, person_id, action_id, '2025-06-01', kind, holding,
    tranche_year, amount from surplus.capital_action_line where action_id = md5('paid in')::uuid;
update surplus.capital_action set state = 'carried-out', carried_out_at = '2025-06-01'
  where id = md5('paid in')::uuid;
insert into surplus.capital_control
    (id, employer_id, day, net_book_value, collective, accounts, explanation, recorded_at, recorded_by,
     recorder, items)
  values (md5('control 2025')::uuid, '10000000-0000-4000-8000-000000000000', '2025-03-31', 60000, 24000,
    35000, '', '2025-04-10', 'treasurer', md5('treasurer')::uuid,
    '[{"what": "not yet booked", "where": "ledger 4", "pence": 1000}]');
insert into surplus.capital_control_confirmation
    (control_id, employer_id, recorder, confirmer, confirmed_at, confirmed_by)
  values (md5('control 2025')::uuid, '10000000-0000-4000-8000-000000000000', md5('treasurer')::uuid,
    md5('board')::uuid, '2025-04-11', 'board');
insert into surplus.capital_sum
    (employer_id, after, day, what, of_group, members, shares, account)
  select employer_id, max(number), '2025-06-01', 'class', '', 0, 0, 0 from surplus.capital_change
  group by employer_id;

-- The third year's ballot is open.
insert into surplus.ballot
    (id, employer_id, distribution_id, hash, title, motion, majority, majority_share, required_by,
     notice_days, post_hours, quorum_least, quorum_percent, rules_source, record_date, roll_size,
     roll_hash, meeting, opens_at, closes_at, notice_at, called_at, called_by)
  select md5('ballot' || id)::uuid, employer_id, id, hash, 'The year', 'That it be shared', 'ordinary',
    '0.5', '', 14, 48, 2, '25', 'the rules', '2025-04-20', 1, repeat('f', 64), '', '2025-06-01', '2025-06-08',
    '2025-05-01', '2025-04-25', 'board'
  from surplus.distribution where right(id::text, 1) = '3';
insert into surplus.ballot_roll
    (ballot_id, employer_id, person_id, payroll_id, name, member_class, college, has_login)
  select b.id, p.employer_id, p.id, p.payroll_id, p.forename, 'worker', '', true
  from surplus.ballot b join register.person p using (employer_id)
  where right(b.distribution_id::text, 1) = '3' and p.payroll_id = 'W1';
insert into surplus.ballot_notice (ballot_id, employer_id, person_id, way, given_at, given_by)
  select r.ballot_id, r.employer_id, r.person_id, 'post', '2025-05-02', 'office'
  from surplus.ballot_roll r join surplus.ballot b on b.id = r.ballot_id where b.post_hours is not null;
insert into surplus.ballot_notice_correction
    (ballot_id, employer_id, person_id, correction, given_at, reason, corrected_by, corrected_at)
  select ballot_id, employer_id, person_id, 1, '2025-05-03', 'a day later', 'office', '2025-05-05'
  from surplus.ballot_notice where way = 'post';
insert into surplus.ballot_trouble (ballot_id, employer_id, kind, message, at)
  select id, employer_id, 'noticed', 'nobody was told', '2025-05-01' from surplus.ballot
  where post_hours is not null;
insert into surplus.ballot_step (ballot_id, employer_id, kind, at, actor, reason)
  select id, employer_id, 'opened', opens_at, 'program', '' from surplus.ballot
  where post_hours is not null;
insert into surplus.ballot_used (ballot_id, employer_id, person_id)
  select ballot_id, employer_id, person_id from surplus.ballot_notice where way = 'post';
insert into surplus.ballot_box (ballot_id, employer_id, compartment, sealed)
  select id, employer_id, 0, '\x01' from surplus.ballot where post_hours is not null;
