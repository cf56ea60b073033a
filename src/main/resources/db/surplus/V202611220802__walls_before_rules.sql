-- Whose rows they are is settled before what they say: a row of another employer is refused for
-- that, whatever is in it, and tells nothing by how it is refused.
drop trigger a_ballot_decides on surplus.resolution;
create trigger a_ballot_decides after insert on surplus.resolution
  for each row execute function surplus.a_ballot_decides();
drop trigger minutes_follow_the_proposal on surplus.meeting_minutes;
create trigger minutes_follow_the_proposal after insert on surplus.meeting_minutes
  for each row execute function surplus.minutes_follow_the_proposal();
