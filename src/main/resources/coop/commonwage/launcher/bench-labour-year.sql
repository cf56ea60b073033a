-- An employer with a closed labour year and nothing else in the books, for measuring. Put in by the
-- owner of a database that is thrown away afterwards.
truncate register.employer, surplus.labour_year, surplus.distribution, surplus.allocation,
  surplus.allocation_pot cascade;
insert into register.employer (id, name, address_lines, postcode, legal_form, nation, taken_in_at)
  values (':employer', 'Measured Care', 'Lane 1', 'LL1 1AA', 'uk-coop-society', 'wales', now());
insert into surplus.labour_year (id, employer_id, first_day, last_day, closed_at, closed_by)
  values (':year', ':employer', '2025-04-01', '2026-03-31', now(), 'bench');
