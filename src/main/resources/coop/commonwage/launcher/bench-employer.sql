-- An employer with many workers and nothing else in the books, for measuring. Put in by the owner of
-- a database that is thrown away afterwards.
truncate register.employer, pay.visit, pay.worked_day cascade;
insert into register.employer (id, name, address_lines, postcode, legal_form, nation, taken_in_at)
  values (':employer', 'Measured Care', 'Lane 1', 'LL1 1AA', 'uk-coop-society', 'wales', now());
insert into register.person (id, employer_id, payroll_id, forename, surname, date_of_birth, gender,
    address, postcode, email, taken_on_at)
  select gen_random_uuid(), ':employer', ':prefix' || lpad(n::text, 7, '0'), 'Worker', 'Number ' || n,
    '1985-03-14', 'F', array['Lane ' || n], 'LL1 1AA', 'worker' || n || '@example.org', now()
  from generate_series(1, :workers) n;
insert into pay.employment (id, employer_id, person_id, pay_frequency, start_date)
  select gen_random_uuid(), employer_id, id, 'weekly', '2020-01-06' from register.person;
insert into pay.contract (id, employer_id, employment_id, version, from_date, kind, job_title,
    guaranteed_minutes_weekly, hourly_rate, travel_rate, sleep_in_pence, mileage_rate,
    weekend_enhancement, bank_holiday_enhancement, issued_text, issued_sha256, issued_at, issued_by)
  select gen_random_uuid(), employer_id, id, 1, start_date, 'guaranteed-hours', 'care worker',
    1800, 13.20, 12.75, 6500, 0.45, 0.10, 0.50, 'A contract.',
    encode(sha256('A contract.'), 'hex'), now(), 'bench' from pay.employment;
analyze register.person, pay.employment, pay.contract;
