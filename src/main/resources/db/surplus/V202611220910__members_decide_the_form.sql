-- Another legal form on record rests on the registrar's evidence and on how the members decided;
-- the office records both and decides neither. What was recorded before had neither asked of it.
alter table surplus.legal_form_change
  add column registered_on  date,
  add column evidence       text,
  add column decided_on     date,
  add column confirmed_on   date,
  add column votes_for      integer,
  add column votes_against  integer,
  add column entitled       integer,
  add constraint registered_with_evidence check (
    registered_on is not null and length(trim(evidence)) between 1 and 500
    and length(trim(registration)) >= 1 and from_day >= registered_on) not valid,
  add constraint members_decided check (
    (decided_on is null and confirmed_on is null and votes_for is null and votes_against is null
      and entitled is null)
    or (decided_on is not null and votes_for > votes_against and votes_against >= 0
      and votes_for + votes_against <= entitled
      and (confirmed_on is null or confirmed_on > decided_on)
      and registered_on >= coalesce(confirmed_on, decided_on)));

-- A change without the members' decision says that the record was wrong from the start: nothing
-- that stands was shared under it.
create function surplus.only_an_unused_record_was_wrong() returns trigger language plpgsql as $$
declare
  change surplus.legal_form_change;
begin
  if new.employer_id is distinct from register.current_employer() then
    return new;
  end if;
  select * into change from surplus.legal_form_change c where c.id = new.change_id;
  if new.outcome = 'confirmed' and change.registered_on is not null and change.decided_on is null
      and exists (
        select from surplus.distribution d
        where d.employer_id = new.employer_id and d.state in ('proposed', 'adopted', 'posted')
          and d.reverses is null and d.reversed_by is null and d.form <> change.form) then
    raise exception 'a surplus is shared under another form: the members decide on %', change.form
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger only_an_unused_record_was_wrong before insert on surplus.legal_form_decision
  for each row execute function surplus.only_an_unused_record_was_wrong();
