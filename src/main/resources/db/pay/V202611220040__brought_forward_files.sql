alter table pay.imported_file drop constraint imported_file_kind_check;
alter table pay.imported_file add constraint imported_file_kind_check
  check (kind in ('workers', 'visits', 'brought-forward'));
