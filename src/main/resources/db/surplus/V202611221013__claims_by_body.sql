-- What goes back to one body is looked for by its name, with every payment to it.
create index care_entry_of_body on surplus.care_entry (employer_id, funder)
  where kind in ('returned-to-funder', 'return-reversed');
create index care_share_of_body on surplus.care_share (employer_id, funder);
