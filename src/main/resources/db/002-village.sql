-- The village whose link a person came by, so that officers of their next consultation know it. Null where none.
alter table person add column village text;
