-- A ballot says when it is called on which day it goes on if too few take part. Only on that day is
-- whoever takes part a quorum; one that named no day is not taken up, and a new ballot needs the whole.
alter table surplus.ballot add column adjourned_to date;

create or replace function surplus.adjourned_from_one_without_a_quorum() returns trigger language plpgsql as $$
begin
  if new.adjourned_from is not null and not exists (select 1 from surplus.ballot b
      join surplus.ballot_result r on r.ballot_id = b.id
      where b.id = new.adjourned_from and b.distribution_id = new.distribution_id
        and not r.quorate
        and b.adjourned_to = (new.opens_at at time zone 'Europe/London')::date) then
    raise exception 'an adjourned ballot takes up one on the same proposal that had no quorum, on the day it named'
      using errcode = 'check_violation';
  end if;
  if new.adjourned_to <= (new.closes_at at time zone 'Europe/London')::date then
    raise exception 'a ballot goes on after voting in it ended' using errcode = 'check_violation';
  end if;
  return new;
end $$;
