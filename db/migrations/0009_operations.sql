-- The keys of the recommended order (search/ranking.ts), so that a first page is read from an index
-- instead of sorting the whole list. The contract suite holds both to the same order.
CREATE FUNCTION app.week_of_need(limit_on date, priority text, seen_by integer) RETURNS integer
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$
    SELECT floor((limit_on - date '1970-01-01'
      - CASE priority WHEN 'high' THEN 14 ELSE 0 END
      + width_bucket(seen_by, ARRAY[1, 3, 7, 15, 31, 63, 127, 255, 511, 1023, 2047]) * 91) / 7.0)::integer
  $$;
--> statement-breakpoint
CREATE FUNCTION app.place_of(number text) RETURNS integer
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  AS $$ SELECT ('x' || left(encode(sha256(convert_to(number, 'UTF8')), 'hex'), 6))::bit(24)::integer % 70000 $$;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app.week_of_need(date, text, integer), app.place_of(text) TO passerelle_app;
--> statement-breakpoint
CREATE TABLE "index_run" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"started_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"missing" integer,
	"stale" integer,
	"left_over" integer,
	"failure" text
);
--> statement-breakpoint
ALTER TABLE "published_profile" ADD COLUMN "need_week" integer GENERATED ALWAYS AS (app.week_of_need(limit_on, priority, seen_by)) STORED;--> statement-breakpoint
ALTER TABLE "published_profile" ADD COLUMN "place" integer GENERATED ALWAYS AS (app.place_of(number)) STORED;--> statement-breakpoint
ALTER TABLE "index_run" ADD CONSTRAINT "index_run_asked_by_account_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "index_run_asked_idx" ON "index_run" USING btree ("asked_at");--> statement-breakpoint
CREATE INDEX "published_profile_need_week_idx" ON "published_profile" USING btree ("need_week");
--> statement-breakpoint

-- Which profiles the list took up, changed or gave up, and in which transaction: whoever keeps counts of
-- the list reads from it what has become visible since. Holds and interests count for nothing there.
CREATE TABLE app.list_change (
  xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  number text NOT NULL,
  at timestamptz NOT NULL DEFAULT now()
);
--> statement-breakpoint
CREATE INDEX list_change_xid_idx ON app.list_change (xid);
--> statement-breakpoint
CREATE INDEX list_change_at_idx ON app.list_change (at);
--> statement-breakpoint
GRANT SELECT, DELETE ON app.list_change TO passerelle_app;
--> statement-breakpoint
CREATE FUNCTION app.note_list_change() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO app.list_change (number) SELECT number FROM fresh;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO app.list_change (number) SELECT number FROM gone;
  ELSE
    INSERT INTO app.list_change (number)
    SELECT o.number FROM gone o JOIN fresh n ON n.number = o.number
    WHERE (o.limit_on, o.community, o.province, o.priority, o.stream, o.medical_level, o.languages, o.needs,
        o.size_facet, o.size_from, o.size_to, o.in_canada, o.ready_to_travel, o.fields)
      IS DISTINCT FROM (n.limit_on, n.community, n.province, n.priority, n.stream, n.medical_level, n.languages, n.needs,
        n.size_facet, n.size_from, n.size_to, n.in_canada, n.ready_to_travel, n.fields);
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER note_change_inserted AFTER INSERT ON published_profile
  REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION app.note_list_change();
--> statement-breakpoint
CREATE TRIGGER note_change_deleted AFTER DELETE ON published_profile
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION app.note_list_change();
--> statement-breakpoint
CREATE TRIGGER note_change_updated AFTER UPDATE ON published_profile
  REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION app.note_list_change();
--> statement-breakpoint

-- What is asked of the index, by the administrator who asks; the portal itself does it.
GRANT SELECT, INSERT, UPDATE ON index_run TO passerelle_app;
--> statement-breakpoint
ALTER TABLE index_run ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE index_run FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY index_run_read ON index_run FOR SELECT USING (
  (SELECT app.actor_role()) IN ('system', 'administrator')
);
--> statement-breakpoint
CREATE POLICY index_run_write ON index_run FOR INSERT WITH CHECK (
  (SELECT app.actor_role()) IN ('system', 'administrator')
);
--> statement-breakpoint
CREATE POLICY index_run_change ON index_run FOR UPDATE USING ((SELECT app.actor_role()) = 'system');
--> statement-breakpoint

-- The queue as an administrator sees it: tasks and times, never what a job is about. Its tables belong to
-- their owner, so these run as it, and ask who acts themselves.
CREATE FUNCTION app.queued_jobs()
  RETURNS TABLE (id bigint, task text, attempts integer, most_attempts integer, last_error text,
    run_at timestamptz, created_at timestamptz, is_running boolean)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  IF app.actor_role() NOT IN ('administrator', 'system') THEN
    RETURN;
  END IF;
  RETURN QUERY
    SELECT j.id::bigint, j.task_identifier, j.attempts::integer, j.max_attempts::integer,
      split_part(j.last_error, E'\n', 1), j.run_at, j.created_at, j.locked_at IS NOT NULL
    FROM graphile_worker.jobs j;
END $$;
--> statement-breakpoint
CREATE FUNCTION app.regular_jobs() RETURNS TABLE (task text, last_run timestamptz)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  IF app.actor_role() NOT IN ('administrator', 'system') THEN
    RETURN;
  END IF;
  RETURN QUERY SELECT k.identifier, k.last_execution FROM graphile_worker._private_known_crontabs k;
END $$;
--> statement-breakpoint
-- Jobs that were given up begin anew. Only what an administrator, or the portal, asks for.
CREATE FUNCTION app.retry_jobs() RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
DECLARE
  given_up bigint[];
BEGIN
  IF app.actor_role() NOT IN ('administrator', 'system') THEN
    RETURN 0;
  END IF;
  SELECT coalesce(array_agg(j.id), '{}') INTO given_up
  FROM graphile_worker.jobs j WHERE j.attempts >= j.max_attempts AND j.locked_at IS NULL;
  PERFORM graphile_worker.reschedule_jobs(given_up, run_at => now(), attempts => 0);
  RETURN cardinality(given_up);
END $$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION app.queued_jobs(), app.regular_jobs(), app.retry_jobs() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app.queued_jobs(), app.regular_jobs(), app.retry_jobs() TO passerelle_app;
