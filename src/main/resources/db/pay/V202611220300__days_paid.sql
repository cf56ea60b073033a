-- The days a payslip's line paid under an instruction, so that no other instruction pays them again.
-- Empty for lines that are not for days, and for payslips from before it was kept.
alter table pay.instruction_payment
  add column days datemultirange check (days is null or not isempty(days));
