-- Some papers have a number for a name: p45.
alter table pay.pay_instruction drop constraint pay_instruction_kind_check;
alter table pay.pay_instruction add constraint pay_instruction_kind_check
  check (kind ~ '^[a-z][a-z0-9-]{2,40}$');
