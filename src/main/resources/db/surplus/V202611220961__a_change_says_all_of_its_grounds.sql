-- A check that comes to null passes: a change of the legal form names the registrar's paper, and a
-- decision of the members all of its votes. What was recorded before they were asked for had none.
alter table surplus.legal_form_change
  add constraint names_the_registrars_paper check (evidence is not null) not valid,
  add constraint decided_with_all_votes
    check (decided_on is null or num_nulls(votes_for, votes_against, entitled) = 0) not valid;
