-- What a change of the list was about, so that whoever keeps counts can carry them forward by it: the row
-- as it was and as it became, only what is searched or counted. A later column is part of it by itself.
-- Rows with neither, and those noted until now, say that all is to be counted anew.
ALTER TABLE app.list_change DROP COLUMN number, ADD COLUMN was jsonb, ADD COLUMN became jsonb;
--> statement-breakpoint
-- A row without what no count depends on: holds, interests, who has seen it, the version and its case; the
-- order; and the texts, whose words it holds. What a search newly asks of a row must not be named here.
CREATE FUNCTION app.counted(profile published_profile) RETURNS published_profile
  LANGUAGE sql STABLE PARALLEL SAFE
  AS $$
    SELECT jsonb_populate_record(profile, '{"case_id": null, "version": null, "hold_ends_on": null, "interested": null,
      "waiting": null, "seen_by": null, "need_week": null, "place": null, "fields": null, "text_en": null, "text_fr": null}')
  $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION app.note_list_change() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  -- A command changes one row. What changes more than this many at once is not copied.
  most CONSTANT integer := 500;
  noted integer;
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO app.list_change (became)
    SELECT jsonb_strip_nulls(to_jsonb(app.counted(n))) FROM fresh n LIMIT most + 1;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO app.list_change (was)
    SELECT jsonb_strip_nulls(to_jsonb(app.counted(o))) FROM gone o LIMIT most + 1;
  ELSE
    -- A full join is never a nested loop: what was planned for one row is kept, and met by all of them at night.
    INSERT INTO app.list_change (was, became)
    SELECT jsonb_strip_nulls(to_jsonb(app.counted(o))), jsonb_strip_nulls(to_jsonb(app.counted(n)))
    FROM gone o FULL JOIN fresh n ON n.number = o.number
    WHERE app.counted(o) IS DISTINCT FROM app.counted(n) LIMIT most + 1;
  END IF;
  GET DIAGNOSTICS noted = ROW_COUNT;
  IF noted > most THEN
    INSERT INTO app.list_change DEFAULT VALUES;
  END IF;
  RETURN NULL;
END $$;
