-- How the files of a source are read, as an employer saved it: a new version for every change.
create table pay.import_mapping (
  id           uuid primary key,
  employer_id  uuid not null,
  name         text not null check (name ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
  version      int not null check (version >= 1),
  body         text not null,
  saved_at     timestamptz not null,
  saved_by     text not null,
  unique (employer_id, name, version)
);

-- What a file would change, looked at before it changes anything. The mapping is kept as it was
-- used and the file as it was sent; what is committed is worked out from both again and has to come
-- to the same, or is refused.
create table pay.import_preview (
  id               uuid primary key,
  employer_id      uuid not null,
  state            text not null check (state in ('open', 'committed', 'discarded')),
  mapping          text not null,
  mapping_version  int not null check (mapping_version >= 0),
  mapping_body     text not null,
  sha256           text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes            bigint not null check (bytes >= 0),
  complete_from    date,
  complete_to      date check (complete_to >= complete_from),
  print            bigint not null,
  outcome          jsonb not null,
  created_at       timestamptz not null,
  created_by       text not null,
  ended_at         timestamptz,
  ended_by         text,
  file_id          uuid,
  unique (employer_id, id),
  check ((complete_from is null) = (complete_to is null)),
  check ((state = 'open') = (ended_at is null) and (ended_at is null) = (ended_by is null)),
  check ((state = 'committed') = (file_id is not null)),
  foreign key (employer_id, file_id) references pay.imported_file (employer_id, id)
);
create index import_preview_newest on pay.import_preview (employer_id, created_at desc);

-- The file of a preview, packed, in parts.
create table pay.import_part (
  employer_id  uuid not null,
  preview_id   uuid not null,
  number       int not null check (number >= 0),
  bytes        bytea not null,
  primary key (employer_id, preview_id, number),
  foreign key (employer_id, preview_id) references pay.import_preview (employer_id, id)
);
alter table pay.import_part alter column bytes set storage external;

do $$
declare t text;
begin
  foreach t in array array['import_mapping', 'import_preview', 'import_part'] loop
    execute format('alter table pay.%I enable row level security', t);
    execute format('alter table pay.%I force row level security', t);
    execute format('create policy own_employer on pay.%I using (employer_id = register.current_employer())'
      ' with check (employer_id = register.current_employer())', t);
    execute format('grant select, insert on pay.%I to commonwage_pay', t);
  end loop;
end $$;
grant update (state, ended_at, ended_by, file_id) on pay.import_preview to commonwage_pay;
-- The bytes of a discarded preview go; what it would have changed stays on record.
grant delete on pay.import_part to commonwage_pay;

-- An import writes a million visits at once. One check for each statement holds the same promise as
-- one foreign key check for each row; employments and files are never deleted. Of a visit's number
-- one row is current, a row is corrected once, and a version names the row it corrects: with that,
-- no number can have the same version twice.
alter table pay.visit
  drop constraint visit_employer_id_employment_id_fkey,
  drop constraint visit_employer_id_file_id_fkey,
  drop constraint visit_version,
  drop constraint visit_employer_id_corrects_fkey,
  drop constraint visit_of_employer,
  drop constraint visit_pkey,
  add primary key (employer_id, id),
  add foreign key (employer_id, corrects) references pay.visit (employer_id, id);
drop index pay.visit_of_run;
create index visit_of_run on pay.visit (pay_run_id) where pay_run_id is not null;

alter table pay.worked_day drop constraint worked_day_employer_id_employment_id_fkey;

create function pay.refuse_time_of_nobody() returns trigger language plpgsql as $$
begin
  if exists (
      select 1 from (select distinct employer_id, employment_id from added) a
      where not exists (select 1 from pay.employment e
        where e.employer_id = a.employer_id and e.id = a.employment_id)) then
    raise exception 'time of an employment that is not there' using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;
create function pay.refuse_visits_of_no_file() returns trigger language plpgsql as $$
begin
  if exists (
      select 1 from (select distinct employer_id, file_id from added where file_id is not null) a
      where not exists (select 1 from pay.imported_file f
        where f.employer_id = a.employer_id and f.id = a.file_id)) then
    raise exception 'visits of a file that is not there' using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;
create trigger of_an_employment after insert on pay.visit
  referencing new table as added for each statement execute function pay.refuse_time_of_nobody();
create trigger of_a_file after insert on pay.visit
  referencing new table as added for each statement execute function pay.refuse_visits_of_no_file();
create trigger of_an_employment after insert on pay.worked_day
  referencing new table as added for each statement execute function pay.refuse_time_of_nobody();

-- A file is on the list before its rows are read; how many there were is said once.
create function pay.refuse_counting_twice() returns trigger language plpgsql as $$
begin
  if old.rows <> 0 then
    raise exception 'the rows of file % were counted', old.id
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger counted_once before update on pay.imported_file
  for each row execute function pay.refuse_counting_twice();
grant update (rows) on pay.imported_file to commonwage_pay;
