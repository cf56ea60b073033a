-- A difference between the accounts and the books is explained item by item, to the penny, and a
-- second person says that they looked. Control totals of before keep their sentence.
create function surplus.items_sum(items jsonb) returns bigint language sql immutable as $$
  select coalesce(sum((item ->> 'pence')::bigint), 0)::bigint from jsonb_array_elements(items) item
$$;
create function surplus.items_are_named(items jsonb) returns boolean language sql immutable as $$
  select coalesce(bool_and(length(btrim(item ->> 'what')) between 8 and 120
    and length(btrim(item ->> 'where')) between 3 and 120
    and (item ->> 'pence')::bigint <> 0), true) from jsonb_array_elements(items) item
$$;
alter table surplus.capital_control
  add column recorder uuid,
  add column items jsonb not null default '[]',
  drop constraint difference_is_named,
  add constraint difference_is_explained check (
    case when recorder is null then accounts + collective = net_book_value or explanation <> ''
      else accounts + collective + surplus.items_sum(items) = net_book_value
        and surplus.items_are_named(items) and explanation = '' end),
  add constraint control_of_its_recorder unique (employer_id, id, recorder);
alter table surplus.capital_control alter column items drop default;

create table surplus.capital_control_confirmation (
  control_id    uuid primary key,
  employer_id   uuid not null,
  recorder      uuid not null,
  confirmer     uuid not null,
  confirmed_at  timestamptz not null,
  confirmed_by  text not null,
  foreign key (employer_id, control_id, recorder)
    references surplus.capital_control (employer_id, id, recorder),
  constraint two_people_looked check (confirmer <> recorder)
);
alter table surplus.capital_control_confirmation enable row level security;
alter table surplus.capital_control_confirmation force row level security;
create policy own_employer on surplus.capital_control_confirmation
  using (employer_id = register.current_employer())
  with check (employer_id = register.current_employer());
grant select, insert on surplus.capital_control_confirmation to commonwage_surplus;
