-- A control total without a recorder is one of before, when a sentence was enough: none is added.
alter table surplus.capital_control
  add constraint recorded_by_somebody check (recorder is not null) not valid;
