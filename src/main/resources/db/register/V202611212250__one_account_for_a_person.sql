-- Two accounts of one person could calculate a pay run with the one and approve it with the other.
create unique index one_account_of_a_person on register.account (employer_id, person_id)
  where person_id is not null;
