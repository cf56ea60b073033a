-- After many visits came in, the database has to look at them again before it chooses how to find
-- them: to statistics that are older than a co-operative's first roster it has no visits at all, and
-- the worst way of finding them looks as good as the best. The application owns no table, so this is
-- done by the owner's right.
create function pay.look_at_visits_again() returns void language plpgsql
  security definer set search_path = pg_catalog, pg_temp as $$
begin
  analyze pay.visit (employer_id, employment_id, work_day);
end $$;
revoke execute on function pay.look_at_visits_again() from public;
grant execute on function pay.look_at_visits_again() to commonwage_pay;
