-- What is handed over to be paid once may say how much of it is free of income tax, and under which
-- law; and it may be withdrawn for as long as no payslip has paid it.
alter table pay.one_off_earning
  add column exempt         bigint not null default 0 check (exempt between 0 and pence),
  add column exempt_yearly  bigint not null default 0 check (exempt_yearly >= 0),
  add column exempt_years   int not null default 0 check (exempt_years >= 0),
  add column exempt_source  text not null default '',
  add column withdrawn_at   timestamptz,
  add column withdrawn_why  text check (withdrawn_why <> ''),
  add constraint withdrawing_has_a_reason check ((withdrawn_at is null) = (withdrawn_why is null)),
  add constraint what_is_paid_is_not_withdrawn check (payslip_id is null or withdrawn_at is null),
  add constraint what_is_exempt_names_its_law check (exempt = 0 or exempt_source <> '');

create function pay.refuse_handing_over_again() returns trigger language plpgsql as $$
begin
  if old.withdrawn_at is not null
      and (new.withdrawn_at, new.withdrawn_why) is distinct from (old.withdrawn_at, old.withdrawn_why) then
    raise exception 'one-off earning % was withdrawn and stays so', old.id
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger withdrawn_for_good before update on pay.one_off_earning
  for each row execute function pay.refuse_handing_over_again();
grant update (withdrawn_at, withdrawn_why) on pay.one_off_earning to commonwage_pay;
