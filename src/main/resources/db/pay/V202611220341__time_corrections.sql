-- A row that was paid and then replaced: which run looked at it again, and the payslip that put
-- right what it paid. It may be said once, of rows that were replaced.
alter table pay.visit
  add column recount_run_id      uuid,
  add column recount_payslip_id  uuid,
  add constraint only_what_was_paid_is_recounted
    check (recount_run_id is null or (payslip_id is not null and superseded_at is not null)),
  add constraint recounted_by_a_run check (recount_payslip_id is null or recount_run_id is not null),
  add foreign key (employer_id, recount_run_id) references pay.pay_run (employer_id, id),
  add foreign key (employer_id, recount_payslip_id) references pay.payslip (employer_id, id);
alter table pay.time_entry
  add column recount_run_id      uuid,
  add column recount_payslip_id  uuid,
  add constraint only_what_was_paid_is_recounted
    check (recount_run_id is null or (payslip_id is not null and superseded_at is not null)),
  add constraint recounted_by_a_run check (recount_payslip_id is null or recount_run_id is not null),
  add foreign key (employer_id, recount_run_id) references pay.pay_run (employer_id, id),
  add foreign key (employer_id, recount_payslip_id) references pay.payslip (employer_id, id);
create index visit_to_recount on pay.visit (employment_id)
  where superseded_at is not null and payslip_id is not null and recount_payslip_id is null;
create index time_entry_to_recount on pay.time_entry (employment_id)
  where superseded_at is not null and payslip_id is not null and recount_payslip_id is null;
create index visit_recounted_by_run on pay.visit (recount_run_id) where recount_run_id is not null;
create index time_entry_recounted_by_run on pay.time_entry (recount_run_id)
  where recount_run_id is not null;
grant update (recount_run_id, recount_payslip_id) on pay.visit, pay.time_entry to commonwage_pay;

-- What was paid stays paid by the payslip that paid it; that it was replaced, and which payslip put
-- it right, may be said once.
create or replace function pay.refuse_paying_twice() returns trigger language plpgsql as $$
declare
  later text[] := array['superseded_at', 'recount_run_id', 'recount_payslip_id'];
begin
  if old.payslip_id is null then
    return new;
  end if;
  if to_jsonb(new) - later is distinct from to_jsonb(old) - later then
    raise exception '% % was paid by payslip % and cannot be paid again',
      tg_table_name, old.id, old.payslip_id using errcode = 'integrity_constraint_violation';
  end if;
  if to_jsonb(old) ->> 'recount_payslip_id' is not null
     and to_jsonb(new) is distinct from to_jsonb(old) then
    raise exception '% % was put right by payslip % and cannot be put right again',
      tg_table_name, old.id, to_jsonb(old) ->> 'recount_payslip_id'
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;

-- What a payslip paid, or took back, for the time of an earlier period, by the code of its line. With
-- the payslip of that period it says what was really paid for it.
create table pay.time_correction (
  employer_id    uuid not null,
  payslip_id     uuid not null,
  employment_id  uuid not null,
  period_first   date not null,
  code           text not null,
  pence          bigint not null,
  quantity       bigint not null,
  primary key (payslip_id, period_first, code),
  foreign key (employer_id, payslip_id) references pay.payslip (employer_id, id),
  foreign key (employer_id, employment_id) references pay.employment (employer_id, id)
);
create index time_correction_of_period on pay.time_correction (employment_id, period_first);
alter table pay.time_correction enable row level security;
alter table pay.time_correction force row level security;
create policy own_employer on pay.time_correction using (employer_id = register.current_employer())
  with check (employer_id = register.current_employer());
grant select, insert on pay.time_correction to commonwage_pay;

-- Minutes that turn out not to have been worked count where they are taken back, so a payslip's
-- minutes may be fewer than none.
alter table pay.payslip_draft drop constraint payslip_draft_paid_minutes_check;
alter table pay.payslip drop constraint payslip_draft_paid_minutes_check;
