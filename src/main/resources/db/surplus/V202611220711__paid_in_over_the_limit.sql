-- What pay took for shares over what one member may hold stands in the member's account under a
-- name of its own: it is the member's money and no share.
alter table surplus.capital_entry
  drop constraint kind_of_entry,
  drop constraint sign_follows_kind,
  add constraint kind_of_entry check (kind in (
    'entry-share', 'instalment', 'over-limit', 'to-reserve', 'allocated', 'paid-in-cash',
    'interest', 'interest-paid', 'write-down', 'transfer-in', 'transfer-out', 'redeemed',
    'transferred-to-loan', 'forfeited', 'allocation-reversed', 'cash-reversed',
    'interest-reversed', 'interest-paid-reversed')),
  add constraint sign_follows_kind check ((amount > 0) = (kind in (
    'entry-share', 'instalment', 'over-limit', 'allocated', 'interest', 'transfer-in',
    'cash-reversed', 'interest-paid-reversed'))),
  add constraint over_limit_is_no_share check (kind <> 'over-limit' or holding = 'account');
create index capital_action_over_limit on surplus.capital_action (employer_id, prepared_at desc)
  where kind = 'receipt' and not_taken > 0;
