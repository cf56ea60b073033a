-- Interest on capital is given once for a day, whoever gives it: an action of the board for the
-- year that ends on its day, or a distribution for its labour year. What was reversed gave none.
create function surplus.year_ending(day date) returns date language sql immutable as $$
  select case
    when day = (date_trunc('month', day) + interval '1 month' - interval '1 day')::date
      then (date_trunc('month', day) + interval '1 month' - interval '1 year')::date
    else (day - interval '1 year')::date + 1
  end
$$;

create function surplus.interest_of_a_day_once() returns trigger language plpgsql as $$
declare
  twice record;
begin
  if not exists (select 1 from added where kind = 'interest') then
    return null;
  end if;
  perform pg_advisory_xact_lock(
    hashtextextended('capital/' || (select employer_id from added limit 1)::text, 0));
  with giving as (
    select a.id, surplus.year_ending(a.day) as first_day, a.day as last_day
      from surplus.capital_action a
      where a.kind = 'interest' and (a.state = 'carried-out'
        or a.id in (select action_id from added where kind = 'interest'))
    union all
    select d.id, y.first_day, y.last_day
      from surplus.distribution d join surplus.labour_year y on y.id = d.labour_year_id
      where d.id in (select distribution_id from added where kind = 'interest')
        or (d.state = 'posted' and d.reverses is null and d.reversed_by is null
          and exists (select 1 from surplus.distribution_line l where l.distribution_id = d.id
            and l.step = 'share-interest' and l.amount > 0)))
  select other.first_day, other.last_day into twice
    from giving mine join giving other
      on other.id <> mine.id and other.first_day <= mine.last_day
        and mine.first_day <= other.last_day
    where mine.id in (select coalesce(action_id, distribution_id) from added
      where kind = 'interest')
    limit 1;
  if found then
    raise exception 'interest on capital of % to % was given already', twice.first_day, twice.last_day
      using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger interest_of_a_day_once after insert on surplus.capital_entry
  referencing new table as added
  for each statement execute function surplus.interest_of_a_day_once();
