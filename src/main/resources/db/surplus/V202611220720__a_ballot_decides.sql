-- Where the members were called to vote on a proposal their ballot decides: no minutes of another
-- meeting adopt it, and a ballot's own resolution says what its result says.
create function surplus.a_ballot_decides() returns trigger language plpgsql as $$
begin
  if new.ballot_id is null then
    if exists (select 1 from surplus.ballot b where b.distribution_id = new.distribution_id
        and not exists (select 1 from surplus.ballot_step s
          where s.ballot_id = b.id and s.kind = 'withdrawn')) then
      raise exception 'the members were called to vote on distribution %: their ballot decides',
        new.distribution_id using errcode = 'check_violation';
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
create trigger a_ballot_decides before insert on surplus.resolution
  for each row execute function surplus.a_ballot_decides();

-- The steps of a ballot follow each other, whoever takes two of them at once: the second waits for
-- the first and then sees it.
alter table surplus.ballot_step drop constraint ballot_step_kind_check;
alter table surplus.ballot_step add constraint ballot_step_kind_check
  check (kind in ('noticed', 'opened', 'closed', 'withdrawn', 'signed'));
create function surplus.steps_follow() returns trigger language plpgsql as $$
declare
  before text[];
begin
  perform pg_advisory_xact_lock(hashtextextended('surplus.ballot/' || new.ballot_id, 0));
  select coalesce(array_agg(kind), '{}') into before
    from surplus.ballot_step where ballot_id = new.ballot_id;
  if new.kind = any (before) then
    return new;
  end if;
  if 'withdrawn' = any (before)
      or new.kind = 'noticed' and 'opened' = any (before)
      or new.kind = 'closed' and not 'opened' = any (before)
      or new.kind = 'withdrawn' and 'closed' = any (before)
      or new.kind = 'signed' and not 'closed' = any (before) then
    raise exception 'ballot % cannot be % after %', new.ballot_id, new.kind,
      array_to_string(before, ', ') using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger steps_follow before insert on surplus.ballot_step
  for each row execute function surplus.steps_follow();

-- What a ballot is opened on is frozen by then: colleges come with the call, notices and consents
-- before voting begins. No notice is older than the call, none is posted where no rule says when a
-- posted one is served.
create function surplus.colleges_come_with_the_call() returns trigger language plpgsql as $$
begin
  if exists (select 1 from added a join surplus.ballot_roll r on r.ballot_id = a.ballot_id) then
    raise exception 'the colleges of a ballot are frozen with its roll'
      using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger colleges_come_with_the_call after insert on surplus.ballot_college
  referencing new table as added for each statement
  execute function surplus.colleges_come_with_the_call();

create function surplus.only_before_opening() returns trigger language plpgsql as $$
begin
  if exists (select 1 from (select distinct ballot_id from added) a
      join surplus.ballot_step s on s.ballot_id = a.ballot_id
        and s.kind in ('opened', 'closed', 'withdrawn')) then
    raise exception 'notices and consents of a ballot are frozen when it opens'
      using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger only_before_opening after insert on surplus.ballot_notice
  referencing new table as added for each statement
  execute function surplus.only_before_opening();
create trigger only_before_opening after insert on surplus.ballot_consent
  referencing new table as added for each statement
  execute function surplus.only_before_opening();

create function surplus.notice_of_its_time_and_way() returns trigger language plpgsql as $$
begin
  if exists (select 1 from added a join surplus.ballot b on b.id = a.ballot_id
      where a.given_at < b.called_at or (a.way = 'post' and b.post_hours is null)) then
    raise exception 'notice is given after the call, and by post where the rules say when it is served'
      using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger notice_of_its_time_and_way after insert on surplus.ballot_notice
  referencing new table as added for each statement
  execute function surplus.notice_of_its_time_and_way();

-- Why a step of a ballot that was due could not be taken: said once, shown until it is taken.
create table surplus.ballot_trouble (
  ballot_id    uuid not null,
  employer_id  uuid not null,
  kind         text not null check (kind in ('noticed', 'opened', 'closed')),
  message      text not null check (message <> ''),
  at           timestamptz not null,
  primary key (ballot_id, kind, message),
  foreign key (employer_id, ballot_id) references surplus.ballot (employer_id, id)
);
alter table surplus.ballot_trouble enable row level security;
alter table surplus.ballot_trouble force row level security;
create policy own_employer on surplus.ballot_trouble
  using (employer_id = register.current_employer())
  with check (employer_id = register.current_employer());
grant select, insert on surplus.ballot_trouble to commonwage_surplus;

-- What is due each minute is found without reading what is long past.
create index ballot_notice_due on surplus.ballot (employer_id, notice_at);
create index ballot_closing_due on surplus.ballot (employer_id, closes_at);
