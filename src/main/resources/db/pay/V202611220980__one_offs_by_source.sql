-- Earnings that were handed over together have references that begin alike, up to their last
-- stroke. They are found by that, without looking at every one there ever was.
alter table pay.one_off_earning
  add column source text not null generated always as
    (regexp_replace(reference, '[^/]*$', '')) stored;
create index one_off_earning_of_source on pay.one_off_earning (employer_id, source);
drop index pay.one_off_not_paid;
create index one_off_not_paid on pay.one_off_earning (employer_id, source)
  where payslip_id is null and withdrawn_at is null;
