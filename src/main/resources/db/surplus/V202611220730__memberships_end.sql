-- A membership ends once, for a reason that is kept; who comes back begins another one. Somebody is
-- never a member twice on one day.
alter table surplus.membership
  add constraint membership_of_its_employer unique (employer_id, id);

create table surplus.membership_end (
  membership_id  uuid primary key,
  employer_id    uuid not null,
  last_day       date not null,
  reason         text not null check (reason in (
                   'resigned', 'left-work', 'died', 'expelled', 'lapsed', 'class-changed')),
  evidence       text not null check (length(evidence) <= 200),
  recorded_at    timestamptz not null,
  recorded_by    text not null,
  foreign key (employer_id, membership_id) references surplus.membership (employer_id, id),
  constraint an_expulsion_was_resolved check (reason <> 'expelled' or evidence <> '')
);
alter table surplus.membership_end enable row level security;
alter table surplus.membership_end force row level security;
create policy own_employer on surplus.membership_end
  using (employer_id = register.current_employer())
  with check (employer_id = register.current_employer());
grant select, insert on surplus.membership_end to commonwage_surplus;

create function surplus.membership_ends_once() returns trigger language plpgsql as $$
begin
  if old.until is not null or new.until is null then
    raise exception 'membership % has ended on % and that stays', old.id, old.until
      using errcode = 'check_violation';
  end if;
  if not exists (select 1 from surplus.membership_end e where e.membership_id = new.id
      and e.employer_id = new.employer_id and e.last_day = new.until) then
    raise exception 'why membership % ends on % has to be recorded with it', new.id, new.until
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger membership_ends_once before update on surplus.membership
  for each row execute function surplus.membership_ends_once();

-- Of a membership that was taken in with its last day, the reason is about that day.
create function surplus.end_is_of_its_membership() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from surplus.membership m where m.id = new.membership_id
      and m.since <= new.last_day and coalesce(m.until, new.last_day) = new.last_day) then
    raise exception 'membership % does not end on %', new.membership_id, new.last_day
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger end_is_of_its_membership before insert on surplus.membership_end
  for each row execute function surplus.end_is_of_its_membership();

-- Whoever writes at the same time: of two memberships of one person no day is in both.
create function surplus.memberships_do_not_overlap() returns trigger language plpgsql as $$
declare
  twice record;
begin
  perform pg_advisory_xact_lock(
    hashtextextended('membership/' || (select employer_id from added limit 1)::text, 0));
  select a.person_id, a.since into twice from added a
    join surplus.membership m on m.employer_id = a.employer_id and m.person_id = a.person_id
      and m.id <> a.id and m.since <= coalesce(a.until, 'infinity')
      and a.since <= coalesce(m.until, 'infinity')
    limit 1;
  if found then
    raise exception 'person % would be a member twice from %', twice.person_id, twice.since
      using errcode = 'exclusion_violation';
  end if;
  return null;
end $$;
create trigger memberships_do_not_overlap after insert on surplus.membership
  referencing new table as added
  for each statement execute function surplus.memberships_do_not_overlap();
