-- The day a notice was posted or handed over can be written down wrong. What was written stays; the
-- correction says what is right, who says so and why, and only until voting begins.
create table surplus.ballot_notice_correction (
  ballot_id     uuid not null,
  employer_id   uuid not null,
  person_id     uuid not null,
  correction    int not null check (correction > 0),
  given_at      timestamptz not null check (given_at <= corrected_at),
  reason        text not null check (reason <> ''),
  corrected_by  text not null,
  corrected_at  timestamptz not null,
  primary key (ballot_id, person_id, correction),
  foreign key (ballot_id, person_id) references surplus.ballot_notice (ballot_id, person_id),
  foreign key (employer_id, ballot_id, person_id)
    references surplus.ballot_roll (employer_id, ballot_id, person_id)
);
alter table surplus.ballot_notice_correction enable row level security;
alter table surplus.ballot_notice_correction force row level security;
create policy own_employer on surplus.ballot_notice_correction
  using (employer_id = register.current_employer())
  with check (employer_id = register.current_employer());
grant select, insert on surplus.ballot_notice_correction to commonwage_surplus;

create trigger only_before_opening after insert on surplus.ballot_notice_correction
  referencing new table as added for each statement
  execute function surplus.only_before_opening();

-- What the program itself showed on a page is not corrected by hand.
create function surplus.correction_of_its_time_and_way() returns trigger language plpgsql as $$
begin
  if exists (select 1 from added a join surplus.ballot b on b.id = a.ballot_id
      join surplus.ballot_notice n on n.ballot_id = a.ballot_id and n.person_id = a.person_id
      where a.given_at < b.called_at or n.way = 'page') then
    raise exception 'a notice by post or hand is corrected, to a day not before the call'
      using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger correction_of_its_time_and_way after insert on surplus.ballot_notice_correction
  referencing new table as added for each statement
  execute function surplus.correction_of_its_time_and_way();
