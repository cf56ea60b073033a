-- Why a member who is on the register may not share, and what a least payment left owed to one.
alter table surplus.allocation
  add column excluded_because text not null default '' check (excluded_because ~ '^[a-z-]{0,40}$'),
  add column credit_brought_forward bigint check (credit_brought_forward >= 0),
  add column credit_paid bigint check (credit_paid between 0 and credit_brought_forward),
  add column credit_carried bigint check (credit_carried >= 0),
  add constraint who_may_not_share_gets_nothing check (excluded_because = '' or amount = 0),
  add constraint credit_is_whole_or_absent check (
    num_nulls(credit_brought_forward, credit_paid, credit_carried) in (0, 3)),
  add constraint credit_is_paid_or_carried check (credit_paid = 0 or credit_carried = 0);

-- A pot belongs to the pool, and a member's part of it to the share, of the same employer.
alter table surplus.distribution_pool
  add constraint distribution_pool_of_employer unique (employer_id, distribution_id, position);
alter table surplus.distribution_pot
  drop constraint distribution_pot_distribution_id_pool_fkey,
  add foreign key (employer_id, distribution_id, pool)
    references surplus.distribution_pool (employer_id, distribution_id, position);
alter table surplus.allocation
  add constraint allocation_of_employer unique (employer_id, id);
alter table surplus.allocation_pot
  drop constraint allocation_pot_allocation_id_fkey,
  add foreign key (employer_id, allocation_id) references surplus.allocation (employer_id, id);
