-- A proposal can be taken from the vote, to put an amended one with its own figures in its place.
alter table surplus.distribution drop constraint distribution_state_check;
alter table surplus.distribution add constraint distribution_state_check
  check (state in ('draft', 'proposed', 'adopted', 'posted', 'withdrawn'));
alter table surplus.distribution drop constraint state_names_its_people;
alter table surplus.distribution add constraint state_names_its_people check (
  case state
    when 'draft' then hash is null and proposer is null and adopter is null
    when 'proposed' then hash is not null and proposer is not null and adopter is null
    when 'withdrawn' then hash is not null and proposer is not null and adopter is null
    else hash is not null and proposer is not null and adopter is not null
  end);
alter table surplus.distribution_event drop constraint distribution_event_state_check;
alter table surplus.distribution_event add constraint distribution_event_state_check
  check (state in ('draft', 'proposed', 'adopted', 'posted', 'withdrawn'));

create or replace function surplus.distribution_moves() returns trigger language plpgsql as $$
begin
  if (old.state, new.state) not in (('draft', 'proposed'), ('proposed', 'adopted'),
      ('proposed', 'withdrawn'), ('adopted', 'posted')) then
    raise exception 'a distribution cannot go from % to %', old.state, new.state
      using errcode = 'check_violation';
  end if;
  if old.state <> 'draft' and (new.hash, new.proposer) is distinct from (old.hash, old.proposer) then
    raise exception 'the frozen figures of a distribution cannot change'
      using errcode = 'check_violation';
  end if;
  if (select coalesce(sum(amount), 0) from surplus.distribution_line where distribution_id = new.id)
      <> new.declared_surplus then
    raise exception 'the lines of distribution % do not sum to the declared surplus', new.id
      using errcode = 'check_violation';
  end if;
  if (select coalesce(sum(amount), 0) from surplus.allocation where distribution_id = new.id)
      <> (select coalesce(sum(amount), 0) from surplus.distribution_line
          where distribution_id = new.id and step = 'pool') then
    raise exception 'the shares of distribution % do not sum to its pools', new.id
      using errcode = 'check_violation';
  end if;
  return new;
end $$;

-- How the votes of a resolution were counted: what majority it needed, and which ballot it is from.
alter table surplus.resolution
  add column majority text not null default 'ordinary' check (majority in ('ordinary', 'extraordinary')),
  add column majority_share text not null default '0.5',
  add column adjourned boolean not null default false,
  add column quorum_percent text,
  add column ballot_id uuid,
  add column weighed boolean not null default false,
  add constraint resolution_of_employer unique (employer_id, distribution_id);
alter table surplus.resolution drop constraint it_was_carried;
alter table surplus.resolution add constraint it_was_carried check (
  case when weighed then votes_for > 0
    else votes_for > votes_against
      and (majority = 'ordinary' or votes_for >= majority_share::numeric * (votes_for + votes_against))
  end);

-- The colleges whose votes were weighed.
create table surplus.resolution_college (
  distribution_id  uuid not null,
  employer_id      uuid not null,
  position         int not null,
  name             text not null check (name <> ''),
  weight           text not null,
  entitled         int not null check (entitled >= 0),
  present          int not null check (present between 0 and entitled),
  votes_for        int not null check (votes_for >= 0),
  votes_against    int not null check (votes_against >= 0),
  primary key (distribution_id, position),
  unique (distribution_id, name),
  foreign key (employer_id, distribution_id)
    references surplus.resolution (employer_id, distribution_id),
  constraint votes_are_by_those_present check (votes_for + votes_against <= present)
);
alter table surplus.resolution_college enable row level security;
alter table surplus.resolution_college force row level security;
create policy own_employer on surplus.resolution_college
  using (employer_id = register.current_employer())
  with check (employer_id = register.current_employer());
grant select, insert on surplus.resolution_college to commonwage_surplus;
