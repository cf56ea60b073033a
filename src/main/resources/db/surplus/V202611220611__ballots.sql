-- A ballot of the members on one proposal: what is put, under which rules, when, and to whom. Every
-- row is written once; what happens to a ballot is a step, added once.
create table surplus.ballot (
  id                    uuid primary key,
  employer_id           uuid not null,
  distribution_id       uuid not null,
  hash                  text not null check (hash ~ '^[0-9a-f]{64}$'),
  title                 text not null check (title <> ''),
  motion                text not null check (motion <> ''),
  majority              text not null check (majority in ('ordinary', 'extraordinary')),
  majority_share        text not null,
  required_by           text not null,
  notice_days           int not null check (notice_days >= 0),
  post_hours            int check (post_hours >= 0),
  short_notice_percent  text,
  quorum_least          int not null check (quorum_least >= 0),
  quorum_percent        text not null,
  extraordinary_percent text,
  rules_source          text not null check (rules_source <> ''),
  record_date           date not null,
  roll_size             int not null check (roll_size > 0),
  roll_hash             text not null check (roll_hash ~ '^[0-9a-f]{64}$'),
  meeting               text not null,
  opens_at              timestamptz not null,
  closes_at             timestamptz not null check (closes_at > opens_at),
  notice_at             timestamptz not null check (notice_at <= opens_at),
  called_at             timestamptz not null check (called_at <= opens_at),
  called_by             text not null,
  amends                uuid,
  adjourned_from        uuid,
  unique (employer_id, id),
  foreign key (employer_id, distribution_id) references surplus.distribution (employer_id, id),
  foreign key (employer_id, amends) references surplus.ballot (employer_id, id),
  foreign key (employer_id, adjourned_from) references surplus.ballot (employer_id, id)
);
create index ballot_of_distribution on surplus.ballot (distribution_id);

create table surplus.ballot_college (
  ballot_id    uuid not null,
  employer_id  uuid not null,
  position     int not null,
  name         text not null check (name <> ''),
  classes      text[] not null,
  weight       text not null,
  primary key (ballot_id, position),
  unique (ballot_id, name),
  foreign key (employer_id, ballot_id) references surplus.ballot (employer_id, id)
);

-- The electoral roll, frozen when the ballot is called.
create table surplus.ballot_roll (
  ballot_id     uuid not null,
  employer_id   uuid not null,
  person_id     uuid not null,
  payroll_id    text not null,
  name          text not null,
  member_class  text not null,
  college       text not null,
  has_login     boolean not null,
  primary key (ballot_id, person_id),
  unique (employer_id, ballot_id, person_id),
  foreign key (employer_id, ballot_id) references surplus.ballot (employer_id, id),
  foreign key (employer_id, person_id) references register.person (employer_id, id)
);
create index ballot_roll_of_person on surplus.ballot_roll (person_id);

-- To whom notice was given, how and when; once each.
create table surplus.ballot_notice (
  ballot_id    uuid not null,
  employer_id  uuid not null,
  person_id    uuid not null,
  way          text not null check (way in ('page', 'post', 'hand')),
  given_at     timestamptz not null,
  given_by     text not null,
  primary key (ballot_id, person_id),
  foreign key (employer_id, ballot_id, person_id)
    references surplus.ballot_roll (employer_id, ballot_id, person_id)
);

-- Members who agreed that the notice be shorter than the rules ask for.
create table surplus.ballot_consent (
  ballot_id    uuid not null,
  employer_id  uuid not null,
  person_id    uuid not null,
  at           timestamptz not null,
  primary key (ballot_id, person_id),
  foreign key (employer_id, ballot_id, person_id)
    references surplus.ballot_roll (employer_id, ballot_id, person_id)
);

create table surplus.ballot_step (
  ballot_id    uuid not null,
  employer_id  uuid not null,
  kind         text not null check (kind in ('opened', 'closed', 'withdrawn', 'signed')),
  at           timestamptz not null,
  actor        text not null,
  reason       text not null,
  primary key (ballot_id, kind),
  foreign key (employer_id, ballot_id) references surplus.ballot (employer_id, id)
);

-- That an entry of the roll was used, and nothing else: no time, no number, no order of its own.
create table surplus.ballot_used (
  ballot_id    uuid not null,
  employer_id  uuid not null,
  person_id    uuid not null,
  primary key (ballot_id, person_id),
  foreign key (employer_id, ballot_id, person_id)
    references surplus.ballot_roll (employer_id, ballot_id, person_id)
);

-- The box: some compartments, each one sealed value with many slips in random order, written anew
-- with every slip. The key stands outside the database. When the box is emptied the values go.
create table surplus.ballot_box (
  ballot_id    uuid not null,
  employer_id  uuid not null,
  compartment  int not null check (compartment >= 0),
  sealed       bytea,
  primary key (ballot_id, compartment),
  foreign key (employer_id, ballot_id) references surplus.ballot (employer_id, id)
);

-- What was in the box, published when the ballot is closed, written in the order of the receipts.
create table surplus.ballot_slip (
  ballot_id    uuid not null,
  employer_id  uuid not null,
  receipt      text not null check (receipt ~ '^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$'),
  choice       text not null check (choice in ('for', 'against', 'abstain')),
  college      text not null,
  primary key (ballot_id, receipt),
  foreign key (employer_id, ballot_id) references surplus.ballot (employer_id, id)
);

create table surplus.ballot_result (
  ballot_id      uuid primary key,
  employer_id    uuid not null,
  taken_part     int not null check (taken_part >= 0),
  votes_for      int not null check (votes_for >= 0),
  votes_against  int not null check (votes_against >= 0),
  abstained      int not null check (abstained >= 0),
  quorate        boolean not null,
  carried        boolean not null,
  list_hash      text not null check (list_hash ~ '^[0-9a-f]{64}$'),
  foreign key (employer_id, ballot_id) references surplus.ballot (employer_id, id),
  constraint everybody_counts_once check (votes_for + votes_against + abstained = taken_part),
  constraint only_a_quorate_ballot_carries check (quorate or not carried)
);

-- The minutes, signed off by whoever chaired.
create table surplus.ballot_minutes (
  ballot_id    uuid primary key,
  employer_id  uuid not null,
  number       text not null check (number <> ''),
  chair        text not null check (chair <> ''),
  remark       text not null,
  signed_at    timestamptz not null,
  signed_by    text not null,
  unique (employer_id, number),
  foreign key (employer_id, ballot_id) references surplus.ballot (employer_id, id)
);

alter table surplus.resolution add constraint resolution_of_ballot
  foreign key (employer_id, ballot_id) references surplus.ballot (employer_id, id);

-- The roll is complete when the ballot is called; an entry is used while the ballot is open.
create function surplus.only_while_open() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from surplus.ballot_step
        where ballot_id = new.ballot_id and kind = 'opened')
      or exists (select 1 from surplus.ballot_step
        where ballot_id = new.ballot_id and kind in ('closed', 'withdrawn')) then
    raise exception 'ballot % is not open', new.ballot_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger only_while_open before insert on surplus.ballot_used
  for each row execute function surplus.only_while_open();
create trigger only_while_open before insert on surplus.ballot_slip
  for each row execute function surplus.only_while_open();

create function surplus.roll_is_frozen() returns trigger language plpgsql as $$
begin
  if exists (select 1 from surplus.ballot b
      where b.id in (select ballot_id from added)
        and b.roll_size <> (select count(*) from surplus.ballot_roll r where r.ballot_id = b.id)) then
    raise exception 'the roll of a ballot is written once and whole' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger roll_is_frozen after insert on surplus.ballot_roll
  referencing new table as added for each statement execute function surplus.roll_is_frozen();

-- As many slips as entries used, and the tally is what the slips say.
create function surplus.result_is_what_the_slips_say() returns trigger language plpgsql as $$
declare
  slips record;
begin
  select count(*) as every, count(*) filter (where choice = 'for') as pro,
      count(*) filter (where choice = 'against') as contra
    into slips from surplus.ballot_slip where ballot_id = new.ballot_id;
  if slips.every <> new.taken_part or slips.pro <> new.votes_for
      or slips.contra <> new.votes_against
      or slips.every <> (select count(*) from surplus.ballot_used where ballot_id = new.ballot_id) then
    raise exception 'the result of ballot % is not what its slips say', new.ballot_id
      using errcode = 'check_violation';
  end if;
  if exists (select 1 from surplus.ballot_box
      where ballot_id = new.ballot_id and sealed is not null) then
    raise exception 'the box of ballot % is not empty', new.ballot_id
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger result_is_what_the_slips_say before insert on surplus.ballot_result
  for each row execute function surplus.result_is_what_the_slips_say();

-- An emptied box stays empty.
create function surplus.empty_box_stays_empty() returns trigger language plpgsql as $$
begin
  if old.sealed is null then
    raise exception 'the box of ballot % was emptied', old.ballot_id
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger empty_box_stays_empty before update on surplus.ballot_box
  for each row execute function surplus.empty_box_stays_empty();

do $$
declare t text;
begin
  foreach t in array array['ballot', 'ballot_college', 'ballot_roll', 'ballot_notice',
      'ballot_consent', 'ballot_step', 'ballot_used', 'ballot_box', 'ballot_slip', 'ballot_result',
      'ballot_minutes'] loop
    execute format('alter table surplus.%I enable row level security', t);
    execute format('alter table surplus.%I force row level security', t);
    execute format('create policy own_employer on surplus.%I using (employer_id = register.current_employer())'
      ' with check (employer_id = register.current_employer())', t);
    execute format('grant select, insert on surplus.%I to commonwage_surplus', t);
  end loop;
end $$;
grant update (sealed) on surplus.ballot_box to commonwage_surplus;
