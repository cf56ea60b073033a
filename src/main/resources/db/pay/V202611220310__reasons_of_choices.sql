-- Why an employer settled something, for whoever asks later. Answers of before have none.
alter table pay.employer_choice
  add column reason text not null default '' check (length(reason) <= 500);
