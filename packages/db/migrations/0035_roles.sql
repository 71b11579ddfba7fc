-- Six roles instead of three. Who was a member works on tickets, as the community does.
alter table person drop constraint person_role_check;
update person set role = 'community' where role = 'member';
alter table person add constraint person_role_check
  check (role in ('administrator', 'manager', 'department_head', 'community', 'contributor', 'auditor'));
