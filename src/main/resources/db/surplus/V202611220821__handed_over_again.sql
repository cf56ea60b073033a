-- That a distribution was handed to payroll once more: somebody is employed now who was not before,
-- or what was carried is released because a membership has ended.
create table surplus.handover_again (
  id               uuid primary key,
  employer_id      uuid not null,
  distribution_id  uuid not null references surplus.handover (distribution_id),
  handed_at        timestamptz not null,
  handed_by        text not null,
  people           int not null check (people >= 0),
  amount           bigint not null check (amount >= 0),
  foreign key (employer_id, distribution_id) references surplus.distribution (employer_id, id)
);
create index handover_again_of on surplus.handover_again (distribution_id, handed_at desc);
alter table surplus.handover_again enable row level security;
alter table surplus.handover_again force row level security;
create policy own_employer on surplus.handover_again
  using (employer_id = register.current_employer())
  with check (employer_id = register.current_employer());
grant select, insert on surplus.handover_again to commonwage_surplus;
