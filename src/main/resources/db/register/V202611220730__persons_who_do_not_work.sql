-- Members who use care, or only hold shares, are persons of the register too. Nobody needs to know
-- when they were born or what HMRC calls them: both are known, or neither.
alter table register.person
  alter column date_of_birth drop not null,
  alter column gender drop not null,
  add constraint what_hmrc_asks_is_known_together
    check ((date_of_birth is null) = (gender is null) and (gender is not null or ni_number is null));

grant insert on register.person, register.bank_account to commonwage_register;
