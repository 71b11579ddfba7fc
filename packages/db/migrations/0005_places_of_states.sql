-- compatible: yes
-- A place was taken for any state, also where the same days hold everywhere and it changed nothing. It is checked now, so
-- those that say nothing go; Bavaria, Saxony and Thuringia always had theirs checked.
update calendar set definition = jsonb_set(definition, '{holidays,place}', 'null')
where jsonb_typeof(definition -> 'holidays' -> 'place') = 'string'
  and definition -> 'holidays' ->> 'state' not in ('BY', 'SN', 'TH');
