-- Few are a quorum only where a meeting without one was adjourned to exactly the day on which the
-- next was held: on any other day it is a new meeting, which needs the whole quorum.
create or replace function surplus.minutes_follow_the_proposal() returns trigger language plpgsql as $$
declare
  proposed date;
begin
  select (max(e.at) at time zone 'Europe/London')::date into proposed
    from surplus.distribution_event e
    where e.distribution_id = new.distribution_id and e.state = 'proposed';
  if proposed is null or new.notice_on < proposed or new.held_on < proposed then
    raise exception 'a meeting, and the notice of it, follow the proposal of distribution %',
      new.distribution_id using errcode = 'check_violation';
  end if;
  if not exists (select 1 from surplus.distribution d
      where d.id = new.distribution_id and d.state = 'proposed' and d.hash = new.hash) then
    raise exception 'minutes are of the figures that stand proposed' using errcode = 'check_violation';
  end if;
  if exists (select 1 from surplus.meeting_minutes m
      join surplus.meeting_signature s on s.minutes_id = m.id
      where m.distribution_id = new.distribution_id and new.notice_on < m.held_on) then
    raise exception 'a new vote needs new notice, after the meeting that adopted nothing'
      using errcode = 'check_violation';
  end if;
  if exists (select 1 from surplus.meeting_minutes m
      join surplus.meeting_signature s on s.minutes_id = m.id
      where m.employer_id = new.employer_id and m.number = new.number) then
    raise exception 'number % is of another meeting', new.number using errcode = 'check_violation';
  end if;
  if new.takes_up is not null and not exists (select 1 from surplus.meeting_minutes m
      join surplus.meeting_signature s on s.minutes_id = m.id
      where m.id = new.takes_up and m.distribution_id = new.distribution_id
        and m.result = 'no-quorum' and m.adjourned_to = new.held_on) then
    raise exception 'an adjourned meeting takes up one without a quorum that was adjourned to its day'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;

-- A ballot says itself which one it takes up: one on the same proposal that closed without a quorum.
create function surplus.adjourned_from_one_without_a_quorum() returns trigger language plpgsql as $$
begin
  if new.adjourned_from is not null and not exists (select 1 from surplus.ballot b
      join surplus.ballot_result r on r.ballot_id = b.id
      where b.id = new.adjourned_from and b.distribution_id = new.distribution_id
        and not r.quorate) then
    raise exception 'an adjourned ballot takes up one on the same proposal that had no quorum'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger adjourned_from_one_without_a_quorum after insert on surplus.ballot
  for each row execute function surplus.adjourned_from_one_without_a_quorum();
