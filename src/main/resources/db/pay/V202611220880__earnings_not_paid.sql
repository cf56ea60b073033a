-- What was handed over and is neither paid nor withdrawn: few, and looked for before every approval.
create index one_off_not_paid on pay.one_off_earning (reference)
  where payslip_id is null and withdrawn_at is null;
