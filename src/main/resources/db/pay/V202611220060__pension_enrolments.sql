-- That a payslip makes its worker a member of the pension: recorded as an instruction of this id
-- when the run is finalised.
alter table pay.payslip_draft
  add column enrolment_id uuid,
  add column enrolled_as  text check (enrolled_as in ('enrolled', 're-enrolled')),
  add column enrolled_on  date,
  add constraint enrolment_is_whole
    check (num_nonnulls(enrolment_id, enrolled_as, enrolled_on) in (0, 3));
