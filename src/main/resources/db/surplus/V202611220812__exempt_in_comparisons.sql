-- What of each member's cash would be free of income tax, where the legal form knows such a part.
alter table surplus.comparison_share
  add column exempt bigint not null default 0 check (exempt >= 0),
  add constraint exempt_is_paid_in_cash check (exempt <= cash);
