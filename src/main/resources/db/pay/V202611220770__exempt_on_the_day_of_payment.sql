-- What of a one-off earning is free of income tax follows the law of the day it is paid, not of the
-- day it was handed over: limits that begin later come along with it.
alter table pay.one_off_earning
  add constraint one_off_of_its_employer unique (id, employer_id);
create table pay.one_off_limit (
  one_off_id   uuid not null,
  employer_id  uuid not null,
  from_day     date not null,
  yearly       bigint not null check (yearly >= 0),
  years        int not null check (years >= 0),
  source       text not null check (source <> ''),
  primary key (one_off_id, from_day),
  foreign key (one_off_id, employer_id) references pay.one_off_earning (id, employer_id)
);
alter table pay.one_off_limit enable row level security;
alter table pay.one_off_limit force row level security;
create policy own_employer on pay.one_off_limit
  using (employer_id = register.current_employer())
  with check (employer_id = register.current_employer());
grant select, insert on pay.one_off_limit to commonwage_pay;
