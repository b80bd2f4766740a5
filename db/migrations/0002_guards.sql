-- Row-level security: the database decides again what each role may see (privacy.md, who sees what),
-- so that a forgotten check leaks nothing. FORCE makes the tables' owner obey too.
-- Function calls stand in scalar subqueries so that they run once a statement, not once a row.

GRANT USAGE ON SCHEMA public TO passerelle_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA public TO passerelle_app;
--> statement-breakpoint
-- Nothing is deleted by a command (process §3) but what only mirrors or counts.
GRANT DELETE ON published_profile, checklist_signature, session, attempt_limit, recovery_code, command_receipt TO passerelle_app;
--> statement-breakpoint
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO passerelle_app;
--> statement-breakpoint
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA app TO passerelle_app;
--> statement-breakpoint
REVOKE UPDATE ON journal FROM passerelle_app;
--> statement-breakpoint

ALTER TABLE jas_case ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE jas_case FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY jas_case_read ON jas_case FOR SELECT USING (
  CASE (SELECT app.actor_role())
    WHEN 'system' THEN true
    WHEN 'roco_officer' THEN true
    WHEN 'roco_manager' THEN true
    WHEN 'auditor' THEN true
    WHEN 'local_officer' THEN office_id = (SELECT app.actor_organization())
    WHEN 'local_supervisor' THEN office_id = (SELECT app.actor_organization())
    WHEN 'spo_worker' THEN service_provider_id = (SELECT app.actor_organization())
    WHEN 'migration_officer' THEN migration_office_id = (SELECT app.actor_organization())
    WHEN 'rod_officer' THEN stage NOT IN ('draft', 'local_review', 'information_requested')
    -- A sponsoring group reaches a case while it is promoted, or while it holds it confirmed.
    WHEN 'sah_manager' THEN stage = 'promotion' OR sponsor_sah_id = (SELECT app.actor_organization())
    WHEN 'sah_member' THEN stage = 'promotion' OR sponsor_sah_id = (SELECT app.actor_organization())
    WHEN 'cg_member' THEN stage = 'promotion' OR sponsor_group_id = (SELECT app.actor_organization())
    ELSE false
  END
);
--> statement-breakpoint
CREATE POLICY jas_case_write ON jas_case FOR INSERT WITH CHECK ((SELECT app.actor_role()) = 'system');
--> statement-breakpoint
CREATE POLICY jas_case_change ON jas_case FOR UPDATE USING ((SELECT app.actor_role()) = 'system');
--> statement-breakpoint

-- Whether the actor may open the restricted side of a case: the same rule for every restricted table.
CREATE FUNCTION app.opens_restricted(wanted uuid) RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE
  AS $$
    SELECT (SELECT app.actor_role()) NOT IN ('auditor', 'rstp_promoter', 'administrator', 'nobody')
      AND EXISTS (
        SELECT 1 FROM public.jas_case c
        WHERE c.id = wanted
          AND ((SELECT app.actor_role()) NOT IN ('sah_manager', 'sah_member', 'cg_member')
            OR (SELECT app.actor_organization()) IN (c.sponsor_sah_id, c.sponsor_group_id))
      )
  $$;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app.opens_restricted(uuid) TO passerelle_app;
--> statement-breakpoint
DO $$
DECLARE restricted_table text;
BEGIN
  FOREACH restricted_table IN ARRAY ARRAY['case_key', 'household_member', 'restricted_note', 'form_answers', 'document', 'checklist_note'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', restricted_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', restricted_table);
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT USING (app.opens_restricted(case_id))', restricted_table || '_read', restricted_table);
    EXECUTE format('CREATE POLICY %I ON %I FOR INSERT WITH CHECK ((SELECT app.actor_role()) = ''system'')', restricted_table || '_write', restricted_table);
    EXECUTE format('CREATE POLICY %I ON %I FOR UPDATE USING ((SELECT app.actor_role()) = ''system'')', restricted_table || '_change', restricted_table);
  END LOOP;
END $$;
--> statement-breakpoint

-- What follows the case: whoever sees the confirmed or own case sees these.
CREATE FUNCTION app.works_on_case(wanted uuid) RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE
  AS $$
    SELECT EXISTS (
      SELECT 1 FROM public.jas_case c
      WHERE c.id = wanted
        AND ((SELECT app.actor_role()) NOT IN ('sah_manager', 'sah_member', 'cg_member')
          OR (SELECT app.actor_organization()) IN (c.sponsor_sah_id, c.sponsor_group_id))
    )
  $$;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app.works_on_case(uuid) TO passerelle_app;
--> statement-breakpoint
DO $$
DECLARE followed_table text;
BEGIN
  FOREACH followed_table IN ARRAY ARRAY['consent', 'undertaking_package', 'package_form', 'task', 'conference', 'checklist', 'checklist_entry', 'checklist_signature'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', followed_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', followed_table);
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT USING (app.works_on_case(case_id))', followed_table || '_read', followed_table);
    EXECUTE format('CREATE POLICY %I ON %I FOR INSERT WITH CHECK ((SELECT app.actor_role()) = ''system'')', followed_table || '_write', followed_table);
    EXECUTE format('CREATE POLICY %I ON %I FOR UPDATE USING ((SELECT app.actor_role()) = ''system'')', followed_table || '_change', followed_table);
    EXECUTE format('CREATE POLICY %I ON %I FOR DELETE USING ((SELECT app.actor_role()) = ''system'')', followed_table || '_remove', followed_table);
  END LOOP;
END $$;
--> statement-breakpoint

-- The profile: drafts for those who prepare and oversee; once published, for everyone who browses.
ALTER TABLE profile ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE profile FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY profile_read ON profile FOR SELECT USING (
  (SELECT app.actor_role()) IN ('system', 'roco_officer', 'roco_manager', 'auditor', 'rod_officer')
  OR (status = 'published' AND (SELECT app.actor_role()) IN
      ('sah_manager', 'sah_member', 'cg_member', 'local_officer', 'local_supervisor', 'rstp_promoter'))
  OR (status IN ('published', 'ended') AND app.works_on_case(case_id))
  OR (status = 'ended' AND (SELECT app.actor_role()) = 'rstp_promoter')
);
--> statement-breakpoint
CREATE POLICY profile_write ON profile FOR INSERT WITH CHECK ((SELECT app.actor_role()) = 'system');
--> statement-breakpoint
CREATE POLICY profile_change ON profile FOR UPDATE USING ((SELECT app.actor_role()) = 'system');
--> statement-breakpoint

ALTER TABLE promotion ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE promotion FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY promotion_read ON promotion FOR SELECT USING (
  (SELECT app.actor_role()) IN ('system', 'roco_officer', 'roco_manager', 'auditor', 'rod_officer', 'rstp_promoter')
  OR (ended_on IS NULL AND (SELECT app.actor_role()) IN
      ('sah_manager', 'sah_member', 'cg_member', 'local_officer', 'local_supervisor'))
  OR app.works_on_case(case_id)
);
--> statement-breakpoint
CREATE POLICY promotion_write ON promotion FOR INSERT WITH CHECK ((SELECT app.actor_role()) = 'system');
--> statement-breakpoint
CREATE POLICY promotion_change ON promotion FOR UPDATE USING ((SELECT app.actor_role()) = 'system');
--> statement-breakpoint

-- A group sees its own interest, claims and place in line; a SAH also those of its groups made under it.
ALTER TABLE interest ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE interest FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY interest_read ON interest FOR SELECT USING (
  (SELECT app.actor_role()) IN ('system', 'roco_officer', 'roco_manager', 'auditor', 'rstp_promoter')
  OR organization_id = (SELECT app.actor_organization())
);
--> statement-breakpoint
CREATE POLICY interest_write ON interest FOR INSERT WITH CHECK ((SELECT app.actor_role()) = 'system');
--> statement-breakpoint
CREATE POLICY interest_change ON interest FOR UPDATE USING ((SELECT app.actor_role()) = 'system');
--> statement-breakpoint
ALTER TABLE claim ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE claim FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY claim_read ON claim FOR SELECT USING (
  (SELECT app.actor_role()) IN ('system', 'roco_officer', 'roco_manager', 'auditor')
  OR sah_id = (SELECT app.actor_organization())
  OR group_id = (SELECT app.actor_organization())
  OR ((SELECT app.actor_role()) IN ('local_officer', 'local_supervisor', 'spo_worker', 'rod_officer')
      AND app.works_on_case(case_id))
);
--> statement-breakpoint
CREATE POLICY claim_write ON claim FOR INSERT WITH CHECK ((SELECT app.actor_role()) = 'system');
--> statement-breakpoint
CREATE POLICY claim_change ON claim FOR UPDATE USING ((SELECT app.actor_role()) = 'system');
--> statement-breakpoint
ALTER TABLE waiting_entry ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE waiting_entry FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY waiting_entry_read ON waiting_entry FOR SELECT USING (
  (SELECT app.actor_role()) IN ('system', 'roco_officer', 'roco_manager', 'auditor')
  OR organization_id = (SELECT app.actor_organization())
  OR sah_id = (SELECT app.actor_organization())
);
--> statement-breakpoint
CREATE POLICY waiting_entry_write ON waiting_entry FOR INSERT WITH CHECK ((SELECT app.actor_role()) = 'system');
--> statement-breakpoint
CREATE POLICY waiting_entry_change ON waiting_entry FOR UPDATE USING ((SELECT app.actor_role()) = 'system');
--> statement-breakpoint

-- The journal: append-only for everyone, read by those who see the case; RSTP reads promotion alone.
ALTER TABLE journal ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE journal FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY journal_read ON journal FOR SELECT USING (
  (SELECT app.actor_role()) IN ('system', 'auditor')
  OR (case_id IS NULL AND (actor ->> 'accountId') = current_setting('app.account', true))
  OR (case_id IS NOT NULL AND (SELECT app.actor_role()) IN ('roco_officer', 'roco_manager'))
  OR ((SELECT app.actor_role()) = 'rstp_promoter' AND event IN ('profile_published', 'promotion_started', 'promotion_ended'))
  -- A sponsor's own part: what it did, and the shared way once it is the sponsor; not other groups' asking.
  OR (case_id IS NOT NULL AND (SELECT app.actor_role()) NOT IN ('rstp_promoter', 'administrator')
      AND app.works_on_case(case_id)
      AND ((SELECT app.actor_role()) NOT IN ('sah_manager', 'sah_member', 'cg_member')
        OR (actor ->> 'organizationId')::uuid = (SELECT app.actor_organization())
        OR event NOT IN ('interest_expressed', 'interest_withdrawn', 'interest_claimed', 'interest_closed',
            'claim_requested', 'claim_held', 'claim_released', 'claim_refused', 'claim_expired', 'hold_extended',
            'waiting_list_joined', 'waiting_list_left', 'waiting_list_offered', 'waiting_list_accepted',
            'waiting_list_lapsed', 'profile_written', 'approval_requested', 'profile_returned')))
);
--> statement-breakpoint
CREATE POLICY journal_append ON journal FOR INSERT WITH CHECK (true);
--> statement-breakpoint
CREATE FUNCTION app.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the journal is append-only' USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER journal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON journal
  FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
--> statement-breakpoint
-- Other server processes hear that something happened; ids only (architecture, live pages).
CREATE FUNCTION app.tell() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('journal', json_build_object('seq', NEW.seq, 'caseId', NEW.case_id, 'event', NEW.event)::text);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER journal_tell AFTER INSERT ON journal FOR EACH ROW EXECUTE FUNCTION app.tell();
--> statement-breakpoint

-- A job exists exactly when its event does: it is added inside the same transaction. The function runs
-- as its owner, so that the application role needs no right on the job tables.
CREATE FUNCTION app.add_job(task text, payload json, run_at timestamptz, job_key text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = graphile_worker, pg_temp
  AS $$
BEGIN
  PERFORM graphile_worker.add_job(task, payload, run_at => coalesce(run_at, now()), job_key => job_key, max_attempts => 12);
END $$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION app.add_job(text, json, timestamptz, text) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app.add_job(text, json, timestamptz, text) TO passerelle_app;
