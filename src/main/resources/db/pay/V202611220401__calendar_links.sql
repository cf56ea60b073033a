-- A secret address under which a phone's calendar reads one worker's shifts and leave. The secret
-- stands only in the address the worker was shown; here is its hash.
create table pay.calendar_link (
  id             uuid primary key,
  employer_id    uuid not null,
  employment_id  uuid not null,
  token_hash     text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  made_at        timestamptz not null,
  made_by        text not null,
  ended_at       timestamptz check (ended_at >= made_at),
  foreign key (employer_id, employment_id) references pay.employment (employer_id, id)
);
create unique index one_calendar_link_at_a_time on pay.calendar_link (employment_id)
  where ended_at is null;

alter table pay.calendar_link enable row level security;
alter table pay.calendar_link force row level security;
create policy own_employer on pay.calendar_link using (employer_id = register.current_employer())
  with check (employer_id = register.current_employer());
-- Whose calendar it is, is found before an employer is known: only the one row whose exact hash was
-- asked for can be seen.
create policy the_calendar_asked_for on pay.calendar_link for select to commonwage_pay
  using (token_hash = current_setting('commonwage.calendar', true));
grant select, insert on pay.calendar_link to commonwage_pay;
grant update (ended_at) on pay.calendar_link to commonwage_pay;

create function pay.calendar_asked_for(asked text)
  returns table (employer_id uuid, employment_id uuid)
  language plpgsql volatile
  as $$
begin
  perform set_config('commonwage.calendar', asked, true);
  return query select l.employer_id, l.employment_id from pay.calendar_link l
    where l.token_hash = asked and l.ended_at is null;
end $$;
revoke all on function pay.calendar_asked_for(text) from public;
grant execute on function pay.calendar_asked_for(text) to commonwage_pay;
