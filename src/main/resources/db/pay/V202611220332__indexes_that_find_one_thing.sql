-- Row-level security adds the employer to every query, and until statistics know a new employer, any
-- index that begins with it looks as good as the right one: the first roster of a co-operative read
-- everything it had stored again for each visit. So no index of what comes in by the million begins
-- with the employer; each begins with what it is asked for. Then there is no wrong one to choose,
-- and nothing to be looked at again after an import.
drop function pay.look_at_visits_again();

do $$
declare
  referring record;
  again text[] := '{}';
  statement text;
begin
  for referring in
    select conrelid::regclass as tab, conname, pg_get_constraintdef(oid) as def
      from pg_constraint where confrelid = 'pay.visit'::regclass and contype = 'f'
  loop
    execute format('alter table %s drop constraint %I', referring.tab, referring.conname);
    again := again || format('alter table %s add constraint %I %s', referring.tab, referring.conname, referring.def);
  end loop;
  alter table pay.visit drop constraint visit_pkey, add primary key (id, employer_id);
  foreach statement in array again loop
    execute statement;
  end loop;
end $$;

drop index pay.visit_current;
create unique index visit_current on pay.visit (visit_ref, employer_id) where superseded_at is null;
-- For the days of a whole employer: a few kilobytes that cost an import nothing.
create index visit_of_days on pay.visit using brin (work_day);

drop index pay.worked_day_of_employer;
create index worked_day_of_days on pay.worked_day (day, employer_id);
