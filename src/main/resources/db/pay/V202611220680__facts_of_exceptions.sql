-- The facts of an exception's sentence, one a line as type:value, so that it can be said in the
-- language of whoever reads it. What was kept before has none and is read as it was written.
alter table pay.pay_run_exception add column facts text not null default '';
