-- What the quantity of a correction counts, as on its line.
alter table pay.time_correction add column unit text;
