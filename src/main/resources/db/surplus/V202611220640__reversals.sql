-- A posted distribution is never edited. Another one points at it, is decided like any other, and
-- takes every movement of the accounts back; the year may be shared again after that.
alter table surplus.distribution
  add column reverses     uuid,
  add column reversed_by  uuid,
  add foreign key (employer_id, reverses) references surplus.distribution (employer_id, id),
  add foreign key (employer_id, reversed_by) references surplus.distribution (employer_id, id),
  add constraint a_distribution_does_not_reverse_itself check (reverses <> id),
  add constraint a_reversal_is_not_reversed check (reverses is null or reversed_by is null),
  add constraint only_what_is_posted_is_reversed check (reversed_by is null or state = 'posted');

drop index surplus.one_posted_distribution_of_a_year;
create unique index one_posted_distribution_of_a_year
  on surplus.distribution (employer_id, labour_year_id)
  where state = 'posted' and reverses is null and reversed_by is null;
create unique index a_distribution_is_reversed_once
  on surplus.distribution (employer_id, reverses) where state = 'posted';

-- What reverses points at something that is posted, of the same year, and no reversal itself.
create function surplus.reverses_what_is_posted() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from surplus.distribution d where d.id = new.reverses
      and d.employer_id = new.employer_id and d.labour_year_id = new.labour_year_id
      and d.state = 'posted' and d.reverses is null and d.reversed_by is null) then
    raise exception 'only a posted distribution of the same year that stands can be reversed'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger reverses_what_is_posted before insert on surplus.distribution
  for each row when (new.reverses is not null) execute function surplus.reverses_what_is_posted();

-- A state moves as before; that a distribution was reversed is noted once, by what reversed it.
drop trigger distribution_moves on surplus.distribution;
create trigger distribution_moves before update on surplus.distribution
  for each row when (old.reversed_by is not distinct from new.reversed_by)
  execute function surplus.distribution_moves();

create function surplus.distribution_is_reversed() returns trigger language plpgsql as $$
begin
  if old.reversed_by is not null or to_jsonb(old) - 'reversed_by' <> to_jsonb(new) - 'reversed_by'
      or not exists (select 1 from surplus.distribution r where r.id = new.reversed_by
        and r.employer_id = new.employer_id and r.reverses = new.id and r.state = 'posted') then
    raise exception 'distribution % is reversed once, by a posted distribution that points at it', new.id
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger distribution_is_reversed before update on surplus.distribution
  for each row when (old.reversed_by is distinct from new.reversed_by)
  execute function surplus.distribution_is_reversed();
grant update (reversed_by) on surplus.distribution to commonwage_surplus;

