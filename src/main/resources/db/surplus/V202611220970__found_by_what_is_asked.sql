-- What came back is looked for by the entry it paid, once for each entry.
create index bank_return_of_entry on surplus.bank_return (entry_id);

-- The return of interest reads these two kinds of entries only, and all of them.
create index capital_entry_interest on surplus.capital_entry (employer_id, person_id, day)
    where kind in ('interest', 'interest-paid');
