-- Which connectors there are, the connectors know: a new one needs no migration.
alter table source drop constraint source_connector_check,
  add constraint source_connector_check check (connector ~ '^[a-z][a-z0-9_]{0,39}$'),
  drop constraint source_last_outcome_check,
  add constraint source_last_outcome_check
    check (last_outcome in ('items', 'unchanged', 'throttled', 'gone', 'needs_consent', 'blocked', 'failed'));
alter table source_rediscovery drop constraint source_rediscovery_connector_check,
  add constraint source_rediscovery_connector_check check (connector ~ '^[a-z][a-z0-9_]{0,39}$');
alter table source_poll drop constraint source_poll_outcome_check,
  add constraint source_poll_outcome_check
    check (outcome in ('items', 'unchanged', 'throttled', 'gone', 'needs_consent', 'blocked', 'failed'));

-- A cursor says of which version it is, and beside it since when its source says that it is gone for good.
update source
  set cursor_state = jsonb_build_object('version', 1, 'state', cursor_state - 'goneSince', 'goneSince', cursor_state -> 'goneSince')
  where jsonb_typeof(cursor_state) = 'object';
