-- A credit towards care that went out comes back: because the office put it back, as long as no
-- payment of it is under way, or because the distribution that credited it was reversed. Then what
-- the bank paid of it stands as paid and taken back, and is settled by name as any other dividend.
alter table surplus.care_entry
  add column paid_in uuid,
  add foreign key (employer_id, paid_in) references surplus.bank_batch (employer_id, id),
  add constraint taken_back_after_it_was_paid check (
    paid_in is null or kind = 'paid-out-reversed' and distribution_id is not null),
  drop constraint kind_of_care_entry,
  drop constraint sign_follows_kind,
  drop constraint a_way_out_says_why,
  drop constraint public_money_goes_back_when_a_member_goes,
  drop constraint a_credit_is_of_a_distribution,
  drop constraint what_is_given_back_was_used,
  drop constraint credited_once,
  drop constraint care_entry_reverses_key,
  add constraint kind_of_care_entry check (kind in (
    'credited', 'credit-reversed', 'used', 'use-reversed', 'paid-out', 'returned-to-funder',
    'paid-out-reversed', 'return-reversed')),
  add constraint sign_follows_kind check (amount <> 0 and (amount > 0) = (kind in (
    'credited', 'use-reversed', 'paid-out-reversed', 'return-reversed'))),
  add constraint a_way_out_says_why check (
    case
      when kind in ('paid-out', 'returned-to-funder') then reason is not null
        and evidence is not null and distribution_id is null
      when kind in ('paid-out-reversed', 'return-reversed') then reason is null
        and num_nonnulls(evidence, distribution_id) = 1
      else num_nonnulls(reason, evidence) = 0
    end),
  add constraint public_money_goes_back_when_a_member_goes check (
    (kind in ('returned-to-funder', 'return-reversed')) = (funder is not null)
    and (kind <> 'returned-to-funder' or reason <> 'wish')),
  add constraint a_credit_is_of_a_distribution check (
    kind in ('paid-out-reversed', 'return-reversed')
    or (kind in ('credited', 'credit-reversed')) = (distribution_id is not null)),
  add constraint what_comes_back_went_out check (
    (kind in ('use-reversed', 'paid-out-reversed', 'return-reversed')) = (reverses is not null));
create unique index credited_once on surplus.care_entry (distribution_id, person_id, kind)
  where kind in ('credited', 'credit-reversed');
create unique index a_use_is_given_back_once on surplus.care_entry (reverses)
  where kind = 'use-reversed';
create index care_entry_taken_back on surplus.care_entry (reverses)
  where kind in ('paid-out-reversed', 'return-reversed');

-- What of a way out was taken back.
create function surplus.came_back(way_out uuid) returns bigint language sql stable as $$
  select coalesce(sum(c.amount), 0)::bigint from surplus.care_entry c
  where c.reverses = way_out and c.kind in ('paid-out-reversed', 'return-reversed')
$$;

create or replace function surplus.care_stays_above_zero() returns trigger language plpgsql as $$
declare
  short record;
begin
  if exists (select from added a join surplus.care_entry u on u.id = a.reverses
      where a.kind = 'use-reversed' and (u.kind <> 'used' or u.person_id <> a.person_id
        or u.invoice <> a.invoice or u.amount <> -a.amount)) then
    raise exception 'what is given back is what an invoice used' using errcode = 'check_violation';
  end if;
  if exists (select from added where amount < 0
      or kind in ('paid-out-reversed', 'return-reversed')) then
    perform pg_advisory_xact_lock(
      hashtextextended('care/' || (select employer_id from added limit 1)::text, 0));
  end if;
  if exists (select from added where kind in ('paid-out-reversed', 'return-reversed')) then
    perform pg_advisory_xact_lock(
      hashtextextended('bank-batches/' || (select employer_id from added limit 1)::text, 0));
    if exists (select from added a join surplus.care_entry o on o.id = a.reverses
        where a.kind in ('paid-out-reversed', 'return-reversed') and (
          (a.kind, o.kind) not in (('paid-out-reversed', 'paid-out'),
            ('return-reversed', 'returned-to-funder'))
          or o.person_id <> a.person_id or o.funder is distinct from a.funder
          or surplus.came_back(o.id) > -o.amount)) then
      raise exception 'what comes back is what went out, to the same person or body, and no more'
        using errcode = 'check_violation';
    end if;
    if exists (select from added a
        left join surplus.distribution d on d.id = a.distribution_id
        where a.kind in ('paid-out-reversed', 'return-reversed')
          and a.distribution_id is not null and d.reverses is null) then
      raise exception 'a way out is taken back by the office or with the distribution that credited it'
        using errcode = 'check_violation';
    end if;
    if exists (select from added a join surplus.capital_entry e on e.care_entry_id = a.reverses
          and e.kind = 'care-credit-paid'
        join surplus.bank_payment p on p.entry_id = e.id and not p.cancelled
        where a.kind = 'paid-out-reversed' and a.distribution_id is null) then
      raise exception 'what stands in a batch of payments is not put back'
        using errcode = 'check_violation';
    end if;
    if exists (select from added a
        where a.kind = 'paid-out-reversed' and a.paid_in is distinct from
          (select p.batch_id from surplus.capital_entry e
            join surplus.bank_payment p on p.entry_id = e.id and not p.cancelled
            join surplus.bank_release x on x.batch_id = p.batch_id
            where e.care_entry_id = a.reverses and e.kind = 'care-credit-paid')) then
      raise exception 'what was paid when it was taken back says in which batch'
        using errcode = 'check_violation';
    end if;
  end if;
  select e.person_id, sum(e.amount) as balance into short from surplus.care_entry e
    where e.person_id in (select person_id from added where amount < 0)
    group by e.person_id having sum(e.amount) < 0 limit 1;
  if found then
    raise exception 'the care account of person % would stand at % pence',
      short.person_id, short.balance using errcode = 'check_violation';
  end if;
  return null;
end $$;

alter table surplus.capital_entry
  drop constraint a_way_out_is_of_care,
  add constraint a_way_out_is_of_care check (
    (care_entry_id is not null) = (kind in ('care-credit-back', 'care-credit-paid',
      'care-credit-back-reversed', 'care-credit-paid-reversed')));
do $$
declare
  more record;
begin
  for more in select * from (values
      ('capital_entry', 'kind_of_entry', 'entry-share', 'care-credit-back-reversed'),
      ('capital_entry', 'kind_of_entry', 'entry-share', 'care-credit-paid-reversed'),
      ('capital_entry', 'sign_follows_kind', 'entry-share', 'care-credit-paid-reversed'),
      ('recovery', 'recovery_kind_check', 'paid-in-cash', 'care-credit-paid'))
      as m (of_table, of_constraint, known, added) loop
    execute (select format('alter table surplus.%1$I drop constraint %2$I, add constraint %2$I %3$s',
        more.of_table, more.of_constraint, replace(pg_get_constraintdef(oid),
          quote_literal(more.known) || '::text',
          quote_literal(more.known) || '::text, ' || quote_literal(more.added) || '::text'))
      from pg_constraint where conname = more.of_constraint
        and conrelid = ('surplus.' || more.of_table)::regclass);
  end loop;
end $$;

-- What was paid out passed through the capital account, and goes back by the same way.
create or replace function surplus.credit_is_paid_out() returns trigger language plpgsql as $$
begin
  if exists (select from added where kind in ('paid-out', 'paid-out-reversed')) then
    insert into surplus.capital_entry
        (id, employer_id, person_id, care_entry_id, day, kind, holding, tranche_year, amount,
         recorded_at)
      select gen_random_uuid(), a.employer_id, a.person_id, a.id, a.day, way.kind, 'account',
        extract(year from a.day), way.sign * a.amount, a.recorded_at
      from added a join (values ('paid-out', 'care-credit-back', -1),
          ('paid-out', 'care-credit-paid', 1),
          ('paid-out-reversed', 'care-credit-back-reversed', -1),
          ('paid-out-reversed', 'care-credit-paid-reversed', 1))
        as way (care, kind, sign) on way.care = a.kind;
  end if;
  return null;
end $$;

-- A payment is what its entry took out of the account, less what of it settled an earlier payment
-- for the same year, and less what of a credit came back since.
create or replace function surplus.pays_what_left_the_account() returns trigger
language plpgsql as $$
begin
  if exists (select from added p
      left join surplus.capital_entry e
        on e.id = p.entry_id and e.person_id = p.person_id and e.kind = p.kind
      left join surplus.allocation a
        on a.distribution_id = e.distribution_id and a.person_id = e.person_id
      where e.id is null or p.cancelled
        or (e.kind = 'paid-in-cash' and coalesce(a.member_class, 'worker') = 'worker')
        or -e.amount <> p.amount + surplus.came_back(e.care_entry_id)
          + coalesce((select sum(r.amount) from surplus.recovery r
             where r.set_off_in = e.distribution_id and r.person_id = e.person_id
               and r.kind = e.kind), 0)) then
    raise exception 'a payment by bank is what its entry took out of the account, and no worker''s share'
      using errcode = 'check_violation';
  end if;
  if exists (select from added p join surplus.bank_release r on r.batch_id = p.batch_id)
      or exists (select from added p join surplus.bank_cancellation c on c.batch_id = p.batch_id) then
    raise exception 'a batch that was released or cancelled takes no more payments'
      using errcode = 'check_violation';
  end if;
  return null;
end $$;

-- A batch whose payments are more than is owed by now does not leave.
create function surplus.releases_what_is_owed() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('bank-batches/' || new.employer_id::text, 0));
  if exists (select from surplus.bank_payment p join surplus.capital_entry e on e.id = p.entry_id
      where p.batch_id = new.batch_id and e.care_entry_id is not null
        and p.amount > -e.amount - surplus.came_back(e.care_entry_id)) then
    raise exception 'batch % holds a credit that was taken back', new.batch_id
      using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger releases_what_is_owed after insert on surplus.bank_release
  for each row execute function surplus.releases_what_is_owed();

create or replace view surplus.funder_claim with (security_invoker = true) as
  select e.employer_id, c.funder, e.person_id, e.day, -e.amount as amount, e.distribution_id
  from surplus.capital_entry e
  join surplus.care_share c on c.distribution_id = e.distribution_id and c.person_id = e.person_id
  join surplus.distribution d on d.id = e.distribution_id
  where e.kind = 'returned-to-funder' and d.reversed_by is null
  union all
  select e.employer_id, e.funder, e.person_id, e.day, -e.amount, null
  from surplus.care_entry e where e.kind in ('returned-to-funder', 'return-reversed');

-- What the bank paid of a distribution and did not send back; of a credit towards care that it
-- credited, what its reversal took back after it was paid out.
create or replace function surplus.paid_by_bank(distribution uuid, person uuid, paid_as text)
returns bigint language sql stable as $$
  select coalesce(sum(paid.amount), 0)::bigint from (
    select p.amount from surplus.capital_entry e
      join surplus.bank_payment p on p.entry_id = e.id and not p.cancelled
      join surplus.bank_release x on x.batch_id = p.batch_id
    where e.distribution_id = distribution and e.person_id = person and e.kind = paid_as
    union all
    select b.amount from surplus.distribution r
      join surplus.care_entry b on b.distribution_id = r.id and b.person_id = person
      join surplus.capital_entry e on e.care_entry_id = b.reverses and e.kind = paid_as
      join surplus.bank_payment p on p.entry_id = e.id and p.batch_id = b.paid_in
        and not p.cancelled
    where r.reverses = distribution) paid
$$;

create or replace function surplus.was_given_back(entry uuid) returns boolean
language sql stable as $$
  select exists (select from surplus.capital_entry e
    left join surplus.care_entry b on b.reverses = e.care_entry_id and b.paid_in is not null
    left join surplus.distribution d on d.id = b.distribution_id
    join surplus.recovery r on r.distribution_id = coalesce(e.distribution_id, d.reverses)
      and r.person_id = e.person_id and r.kind = e.kind and r.how <> 'let-go'
    left join surplus.distribution i on i.id = r.set_off_in
    where e.id = entry and i.reversed_by is null)
$$;
