-- A meeting may carry a motion, lose it, be without a quorum, or be adjourned. Only what was carried
-- adopts; of the others the minutes are kept, signed by two as those are, and the proposal stays
-- proposed until other members meet, after new notice, or it is withdrawn.
alter table surplus.meeting_minutes
  drop constraint meeting_minutes_tellers_check,
  add column result text not null default 'carried'
    check (result in ('carried', 'lost', 'no-quorum', 'adjourned')),
  add column moved text not null default '',
  add column adjourned_to date,
  add column takes_up uuid,
  add foreign key (employer_id, takes_up) references surplus.meeting_minutes (employer_id, id),
  add constraint papers_were_counted_by_somebody
    check (tellers <> '' or result in ('no-quorum', 'adjourned')),
  add constraint nobody_votes_where_nothing_is_put
    check (result in ('carried', 'lost') or (votes_for, votes_against, abstained) = (0, 0, 0)),
  add constraint what_was_not_carried_is_told check (result = 'carried' or moved <> ''),
  add constraint adjourned_to_a_later_day check (adjourned_to > held_on),
  add constraint adjourned_to_some_day check (result <> 'adjourned' or adjourned_to is not null),
  add constraint only_without_a_decision_adjourned
    check (adjourned_to is null or result in ('no-quorum', 'adjourned'));

-- Who else stands behind minutes of a meeting that adopted nothing; those that adopt are signed by
-- their resolution.
create table surplus.meeting_signature (
  minutes_id    uuid primary key,
  employer_id   uuid not null,
  signed_by     uuid not null,
  signed_login  text not null,
  signed_at     timestamptz not null,
  foreign key (employer_id, minutes_id) references surplus.meeting_minutes (employer_id, id)
);
alter table surplus.meeting_signature enable row level security;
alter table surplus.meeting_signature force row level security;
create policy own_employer on surplus.meeting_signature
  using (employer_id = register.current_employer())
  with check (employer_id = register.current_employer());
grant select, insert on surplus.meeting_signature to commonwage_surplus;

create function surplus.another_signs_what_stands() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from surplus.meeting_minutes m
      join surplus.distribution d on d.id = m.distribution_id
      where m.id = new.minutes_id and m.result <> 'carried' and m.typed_by <> new.signed_by
        and d.state = 'proposed' and d.hash = m.hash and d.proposer is distinct from new.signed_by
        and m.typing = (select max(t.typing) from surplus.meeting_minutes t
          where t.distribution_id = m.distribution_id)) then
    raise exception 'minutes that adopt nothing are signed while they stand, by another than typed'
      ' them or proposed the figures' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger another_signs_what_stands after insert on surplus.meeting_signature
  for each row execute function surplus.another_signs_what_stands();

-- Nobody met, or was told, before there was a proposal, nor before the meeting that adopted nothing;
-- the figures are those proposed, and a number in the minute book is of one meeting.
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
        and m.result = 'no-quorum') then
    raise exception 'an adjourned meeting takes up one without a quorum'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;

create or replace function surplus.a_ballot_decides() returns trigger language plpgsql as $$
begin
  if new.signed_by is null then
    raise exception 'a resolution names who signed its minutes' using errcode = 'check_violation';
  end if;
  if new.ballot_id is null then
    if exists (select 1 from surplus.ballot b where b.distribution_id = new.distribution_id) then
      raise exception 'the members were called to vote on distribution %: their ballot decides',
        new.distribution_id using errcode = 'check_violation';
    end if;
    if not exists (select 1 from surplus.meeting_minutes m
        where m.id = new.minutes_id and m.distribution_id = new.distribution_id
          and m.result = 'carried' and new.adjourned = (m.takes_up is not null)
          and m.hash = new.hash and m.number = new.number and m.held_on = new.held_on
          and (m.entitled, m.present, m.votes_for, m.votes_against)
            = (new.entitled, new.present, new.votes_for, new.votes_against)
          and (m.majority, m.majority_share) = (new.majority, new.majority_share)
          and m.typing = (select max(t.typing) from surplus.meeting_minutes t
            where t.distribution_id = m.distribution_id)) then
      raise exception 'resolution % is not what the minutes of a meeting say', new.number
        using errcode = 'check_violation';
    end if;
    if exists (select 1 from surplus.meeting_minutes m
        where m.id = new.minutes_id and m.typed_by = new.signed_by) then
      raise exception 'who types minutes does not sign them' using errcode = 'check_violation';
    end if;
  elsif not exists (select 1 from surplus.ballot b
      join surplus.ballot_result r on r.ballot_id = b.id
      where b.id = new.ballot_id and b.distribution_id = new.distribution_id and b.hash = new.hash
        and r.carried and r.taken_part = new.present and r.votes_for = new.votes_for
        and r.votes_against = new.votes_against) then
    raise exception 'ballot % did not carry distribution % with these votes', new.ballot_id,
      new.distribution_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
