-- Ways to share a surplus that were compared, with what they were compared from. What somebody saw
-- stays as it was seen; the hash is over inputs and figures.
create table surplus.comparison (
  id                 uuid primary key,
  employer_id        uuid not null,
  labour_year_id     uuid not null,
  title              text not null check (length(title) between 1 and 120),
  form               text not null,
  form_title         text not null,
  form_confidence    text not null check (form_confidence in ('high', 'medium', 'low')),
  record_date        date not null,
  declared_surplus   bigint not null check (declared_surplus > 0),
  losses             bigint not null check (losses >= 0),
  opening_reserve    bigint not null check (opening_reserve >= 0),
  growth             text not null,
  full_time_minutes  bigint not null check (full_time_minutes between 1 and 10080),
  result             text not null,
  hash               text not null check (hash ~ '^[0-9a-f]{64}$'),
  made_at            timestamptz not null,
  made_by            text not null,
  unique (employer_id, id),
  foreign key (employer_id, labour_year_id) references surplus.labour_year (employer_id, id)
);
create index comparison_newest on surplus.comparison (employer_id, made_at);

-- One way of it; without a fingerprint where the legal form does not allow it.
create table surplus.comparison_way (
  employer_id    uuid not null,
  comparison_id  uuid not null,
  position       int not null check (position between 1 and 6),
  title          text not null check (length(title) between 1 and 80),
  policy         text not null,
  fingerprint    text check (fingerprint ~ '^[0-9a-f]{64}$'),
  primary key (employer_id, comparison_id, position),
  foreign key (employer_id, comparison_id) references surplus.comparison (employer_id, id)
);

-- What each member would get by it. Only the member and the treasurer read it.
create table surplus.comparison_share (
  employer_id     uuid not null,
  comparison_id   uuid not null,
  position        int not null,
  person_id       uuid not null,
  share_interest  bigint not null check (share_interest >= 0),
  amount          bigint not null check (amount >= 0),
  cash            bigint not null check (cash >= 0),
  retained        bigint not null check (retained >= 0),
  primary key (employer_id, comparison_id, person_id, position),
  foreign key (employer_id, comparison_id, position)
    references surplus.comparison_way (employer_id, comparison_id, position),
  foreign key (employer_id, person_id) references register.person (employer_id, id),
  constraint cash_and_retained_are_all check (cash + retained = amount)
);

-- That members may see what each way would give them; once.
create table surplus.comparison_opening (
  employer_id    uuid not null,
  comparison_id  uuid not null,
  opened_at      timestamptz not null,
  opened_by      text not null,
  primary key (employer_id, comparison_id),
  foreign key (employer_id, comparison_id) references surplus.comparison (employer_id, id)
);

-- Which way a draft was made from.
create table surplus.distribution_origin (
  employer_id      uuid not null,
  distribution_id  uuid not null,
  comparison_id    uuid not null,
  position         int not null,
  primary key (employer_id, distribution_id),
  foreign key (employer_id, distribution_id) references surplus.distribution (employer_id, id),
  foreign key (employer_id, comparison_id, position)
    references surplus.comparison_way (employer_id, comparison_id, position)
);

do $$
declare t text;
begin
  foreach t in array array['comparison', 'comparison_way', 'comparison_share',
      'comparison_opening', 'distribution_origin'] loop
    execute format('alter table surplus.%I enable row level security', t);
    execute format('alter table surplus.%I force row level security', t);
    execute format('create policy own_employer on surplus.%I using (employer_id = register.current_employer())'
      ' with check (employer_id = register.current_employer())', t);
    execute format('grant select, insert on surplus.%I to commonwage_surplus', t);
  end loop;
end $$;
