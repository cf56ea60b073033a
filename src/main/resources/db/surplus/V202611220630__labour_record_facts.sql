-- More of what crosses the door: under what terms somebody worked, and what protected absence kept
-- them from. Years that were closed before hold none of it, which is shown as "not known".
alter table surplus.labour_record
  add column employed_until      date check (employed_until >= employed_since),
  add column probation_minutes   bigint not null default 0,
  add column probation_until     date,
  add column protected_minutes   bigint not null default 0 check (protected_minutes >= 0),
  add column protected_days      int not null default 0 check (protected_days >= 0),
  add column protected_pay       bigint not null default 0 check (protected_pay >= 0),
  add column contract_type       text not null default ''
    check (contract_type ~ '^([a-z][a-z-]{1,30})?$'),
  add column contracted_minutes  bigint check (contracted_minutes between 0 and 10080),
  add column director            boolean not null default false,
  add constraint probation_is_part_of_the_minutes
    check (probation_minutes between 0 and minutes);
