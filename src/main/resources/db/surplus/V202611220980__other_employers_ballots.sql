-- Row security answers before the rules of a ballot: those are asked after the row, so that nobody
-- learns of another employer's ballot by what is refused.
drop trigger only_while_open on surplus.ballot_used;
create trigger only_while_open after insert on surplus.ballot_used
  for each row execute function surplus.only_while_open();
drop trigger only_while_open on surplus.ballot_slip;
create trigger only_while_open after insert on surplus.ballot_slip
  for each row execute function surplus.only_while_open();
drop trigger result_is_what_the_slips_say on surplus.ballot_result;
create trigger result_is_what_the_slips_say after insert on surplus.ballot_result
  for each row execute function surplus.result_is_what_the_slips_say();
