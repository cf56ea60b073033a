-- Minutes of a meeting that decided on a proposal: typed by one person, signed by another. Typed
-- again they stand in the place of those before, which stay.
create table surplus.meeting_minutes (
  id                   uuid primary key,
  employer_id          uuid not null,
  distribution_id      uuid not null,
  typing               int not null check (typing > 0),
  hash                 text not null check (hash ~ '^[0-9a-f]{64}$'),
  number               text not null check (number <> ''),
  held_on              date not null,
  chair                text not null check (chair <> ''),
  notice_on            date not null,
  notice_way           text not null check (notice_way in ('post', 'hand')),
  served_on            date not null check (served_on >= notice_on),
  notice_days          int not null check (notice_days >= 0),
  short_notice_agreed  int check (short_notice_agreed between 1 and entitled),
  record_date          date not null check (record_date <= held_on),
  roll_hash            text not null check (roll_hash ~ '^[0-9a-f]{64}$'),
  tellers              text not null check (tellers <> ''),
  entitled             int not null check (entitled > 0),
  present              int not null check (present between 0 and entitled),
  votes_for            int not null check (votes_for >= 0),
  votes_against        int not null check (votes_against >= 0),
  abstained            int not null check (abstained >= 0),
  majority             text not null check (majority in ('ordinary', 'extraordinary')),
  majority_share       text not null,
  quorum_percent       text not null,
  rules_source         text not null check (rules_source <> ''),
  typed_by             uuid not null,
  typed_login          text not null,
  typed_at             timestamptz not null,
  unique (employer_id, id),
  unique (distribution_id, typing),
  foreign key (employer_id, distribution_id) references surplus.distribution (employer_id, id),
  constraint papers_are_by_those_present check (votes_for + votes_against + abstained <= present),
  constraint notice_before_the_meeting check (notice_on <= held_on),
  constraint held_before_typed check (held_on <= (typed_at at time zone 'Europe/London')::date),
  constraint notice_has_run check (
    short_notice_agreed is not null or held_on > served_on + notice_days)
);

-- How each college voted, where the rules weigh votes.
create table surplus.meeting_college (
  minutes_id     uuid not null,
  employer_id    uuid not null,
  position       int not null,
  name           text not null check (name <> ''),
  classes        text[] not null,
  weight         text not null,
  entitled       int not null check (entitled >= 0),
  present        int not null check (present between 0 and entitled),
  votes_for      int not null check (votes_for >= 0),
  votes_against  int not null check (votes_against >= 0),
  primary key (minutes_id, position),
  unique (minutes_id, name),
  foreign key (employer_id, minutes_id) references surplus.meeting_minutes (employer_id, id),
  constraint votes_are_by_those_present check (votes_for + votes_against <= present)
);

do $$
declare t text;
begin
  foreach t in array array['meeting_minutes', 'meeting_college'] loop
    execute format('alter table surplus.%I enable row level security', t);
    execute format('alter table surplus.%I force row level security', t);
    execute format('create policy own_employer on surplus.%I using (employer_id = register.current_employer())'
      ' with check (employer_id = register.current_employer())', t);
    execute format('grant select, insert on surplus.%I to commonwage_surplus', t);
  end loop;
end $$;

-- Nobody met, or was told, before there was a proposal; and the figures are those proposed.
create function surplus.minutes_follow_the_proposal() returns trigger language plpgsql as $$
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
  return new;
end $$;
create trigger minutes_follow_the_proposal before insert on surplus.meeting_minutes
  for each row execute function surplus.minutes_follow_the_proposal();

alter table surplus.resolution
  add column minutes_id uuid,
  add column signed_by uuid,
  add constraint resolution_of_minutes
    foreign key (employer_id, minutes_id) references surplus.meeting_minutes (employer_id, id),
  add constraint a_ballot_or_a_meeting check (ballot_id is null or minutes_id is null);

-- A resolution is what the minutes of a meeting say that stand, signed by another than typed them;
-- or what a ballot came to. Where the members were ever called to a ballot no meeting decides.
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

-- Who signed is who adopts.
create function surplus.the_signer_adopts() returns trigger language plpgsql as $$
begin
  if new.adopter is null or new.adopter is distinct from (select signed_by from surplus.resolution
        where distribution_id = new.id) then
    raise exception 'a distribution is adopted by who signed its resolution'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger the_signer_adopts before update on surplus.distribution
  for each row when (new.state = 'adopted' and old.state = 'proposed')
  execute function surplus.the_signer_adopts();
