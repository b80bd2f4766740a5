-- Who may read and write what promotion adds. Grants of earlier migrations do not cover later tables.
GRANT SELECT, INSERT, UPDATE ON profile_revision, profile_version, profile_view, profile_shown, profile_watch,
  featured_profile, question, bulletin, bulletin_subscription, bulletin_copy, public_numbers,
  reference_set, reference_population, reference_share TO passerelle_app;
--> statement-breakpoint
GRANT DELETE ON profile_revision, profile_watch, featured_profile, reference_population, reference_share TO passerelle_app;
--> statement-breakpoint
-- A version is what was published: it never changes once its command is over. Its notes follow within it.
CREATE FUNCTION app.guard_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.xmin <> pg_current_xact_id()::xid
  THEN
    RAISE EXCEPTION 'a published version does not change' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER profile_version_stands BEFORE UPDATE OR DELETE ON profile_version
  FOR EACH ROW EXECUTE FUNCTION app.guard_version();
--> statement-breakpoint

-- Drafts of a change and the versions behind a profile: those who prepare and oversee.
DO $$
DECLARE staff_table text;
BEGIN
  FOREACH staff_table IN ARRAY ARRAY['profile_revision', 'profile_version'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', staff_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', staff_table);
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT USING ((SELECT app.actor_role()) IN (''system'', ''roco_officer'', ''roco_manager'', ''auditor'', ''rod_officer''))', staff_table || '_read', staff_table);
    EXECUTE format('CREATE POLICY %I ON %I FOR INSERT WITH CHECK ((SELECT app.actor_role()) = ''system'')', staff_table || '_write', staff_table);
    EXECUTE format('CREATE POLICY %I ON %I FOR UPDATE USING ((SELECT app.actor_role()) = ''system'')', staff_table || '_change', staff_table);
    EXECUTE format('CREATE POLICY %I ON %I FOR DELETE USING ((SELECT app.actor_role()) = ''system'')', staff_table || '_remove', staff_table);
  END LOOP;
END $$;
--> statement-breakpoint

-- Reach: which group saw what is for those who promote; a group knows its own.
DO $$
DECLARE reach_table text;
BEGIN
  FOREACH reach_table IN ARRAY ARRAY['profile_view', 'profile_shown'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', reach_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', reach_table);
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT USING ((SELECT app.actor_role()) IN (''system'', ''roco_officer'', ''roco_manager'', ''rstp_promoter'', ''auditor'') OR organization_id = (SELECT app.actor_organization()))', reach_table || '_read', reach_table);
    EXECUTE format('CREATE POLICY %I ON %I FOR INSERT WITH CHECK ((SELECT app.actor_role()) = ''system'' OR organization_id = (SELECT app.actor_organization()))', reach_table || '_write', reach_table);
    EXECUTE format('CREATE POLICY %I ON %I FOR UPDATE USING ((SELECT app.actor_role()) = ''system'' OR organization_id = (SELECT app.actor_organization()))', reach_table || '_change', reach_table);
  END LOOP;
END $$;
--> statement-breakpoint

-- A watch is its person's own; who promotes sees that there is one.
ALTER TABLE profile_watch ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE profile_watch FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY profile_watch_read ON profile_watch FOR SELECT USING (
  (SELECT app.actor_role()) IN ('system', 'roco_officer', 'roco_manager', 'rstp_promoter', 'auditor')
  OR account_id = nullif(current_setting('app.account', true), '')::uuid
);
--> statement-breakpoint
CREATE POLICY profile_watch_write ON profile_watch FOR INSERT WITH CHECK (
  (SELECT app.actor_role()) = 'system'
  OR (account_id = nullif(current_setting('app.account', true), '')::uuid
    AND organization_id = (SELECT app.actor_organization()))
);
--> statement-breakpoint
CREATE POLICY profile_watch_remove ON profile_watch FOR DELETE USING (
  (SELECT app.actor_role()) = 'system'
  OR account_id = nullif(current_setting('app.account', true), '')::uuid
);
--> statement-breakpoint

ALTER TABLE featured_profile ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE featured_profile FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY featured_profile_read ON featured_profile FOR SELECT USING (
  (SELECT app.actor_role()) NOT IN ('nobody', 'administrator', 'spo_worker', 'migration_officer')
);
--> statement-breakpoint
CREATE POLICY featured_profile_write ON featured_profile FOR INSERT WITH CHECK (
  (SELECT app.actor_role()) IN ('system', 'rstp_promoter')
);
--> statement-breakpoint
CREATE POLICY featured_profile_change ON featured_profile FOR UPDATE USING (
  (SELECT app.actor_role()) IN ('system', 'rstp_promoter')
);
--> statement-breakpoint
CREATE POLICY featured_profile_remove ON featured_profile FOR DELETE USING (
  (SELECT app.actor_role()) IN ('system', 'rstp_promoter')
);
--> statement-breakpoint

-- A question is between its group, RSTP and ROC-O until its answer is published to all.
ALTER TABLE question ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE question FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY question_read ON question FOR SELECT USING (
  (SELECT app.actor_role()) IN ('system', 'roco_officer', 'roco_manager', 'rstp_promoter', 'auditor')
  OR organization_id = (SELECT app.actor_organization())
  OR (published AND (SELECT app.actor_role()) IN
    ('sah_manager', 'sah_member', 'cg_member', 'local_officer', 'local_supervisor', 'rod_officer'))
);
--> statement-breakpoint
CREATE POLICY question_write ON question FOR INSERT WITH CHECK ((SELECT app.actor_role()) = 'system');
--> statement-breakpoint
CREATE POLICY question_change ON question FOR UPDATE USING ((SELECT app.actor_role()) = 'system');
--> statement-breakpoint

ALTER TABLE bulletin ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE bulletin FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY bulletin_read ON bulletin FOR SELECT USING (
  (SELECT app.actor_role()) IN ('system', 'rstp_promoter', 'roco_officer', 'roco_manager', 'auditor')
  OR (status = 'sent' AND (SELECT app.actor_role()) IN ('sah_manager', 'sah_member', 'cg_member'))
);
--> statement-breakpoint
CREATE POLICY bulletin_write ON bulletin FOR INSERT WITH CHECK (
  (SELECT app.actor_role()) IN ('system', 'rstp_promoter')
);
--> statement-breakpoint
-- What was sent stands.
CREATE POLICY bulletin_change ON bulletin FOR UPDATE USING (
  status = 'draft' AND (SELECT app.actor_role()) IN ('system', 'rstp_promoter')
) WITH CHECK ((SELECT app.actor_role()) IN ('system', 'rstp_promoter'));
--> statement-breakpoint

ALTER TABLE bulletin_subscription ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE bulletin_subscription FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY bulletin_subscription_own ON bulletin_subscription USING (
  (SELECT app.actor_role()) = 'system'
  OR account_id = nullif(current_setting('app.account', true), '')::uuid
);
--> statement-breakpoint
ALTER TABLE bulletin_copy ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE bulletin_copy FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY bulletin_copy_read ON bulletin_copy FOR SELECT USING (
  (SELECT app.actor_role()) IN ('system', 'rstp_promoter')
);
--> statement-breakpoint
CREATE POLICY bulletin_copy_write ON bulletin_copy FOR INSERT WITH CHECK ((SELECT app.actor_role()) = 'system');
--> statement-breakpoint
CREATE POLICY bulletin_copy_change ON bulletin_copy FOR UPDATE USING ((SELECT app.actor_role()) = 'system');
--> statement-breakpoint

-- RSTP reads all of promotion, and questions; groups do not read each other's questions or drafts of a change.
DROP POLICY journal_read ON journal;
--> statement-breakpoint
CREATE POLICY journal_read ON journal FOR SELECT USING (
  (SELECT app.actor_role()) IN ('system', 'auditor')
  OR (case_id IS NULL AND (actor ->> 'accountId') = current_setting('app.account', true))
  OR (case_id IS NOT NULL AND (SELECT app.actor_role()) IN ('roco_officer', 'roco_manager'))
  OR ((SELECT app.actor_role()) = 'rstp_promoter' AND event IN ('profile_published', 'revision_published',
      'promotion_started', 'promotion_ended', 'promotion_warned', 'promotion_extended', 'promotion_shortened',
      'question_asked', 'question_relayed', 'question_answered', 'question_withdrawn'))
  OR (case_id IS NOT NULL AND (SELECT app.actor_role()) NOT IN ('rstp_promoter', 'administrator')
      AND app.works_on_case(case_id)
      AND ((SELECT app.actor_role()) NOT IN ('sah_manager', 'sah_member', 'cg_member')
        OR (actor ->> 'organizationId')::uuid = (SELECT app.actor_organization())
        OR event NOT IN ('interest_expressed', 'interest_withdrawn', 'interest_claimed', 'interest_closed',
            'claim_requested', 'claim_held', 'claim_released', 'claim_refused', 'claim_expired', 'hold_extended',
            'waiting_list_joined', 'waiting_list_left', 'waiting_list_offered', 'waiting_list_accepted',
            'waiting_list_lapsed', 'profile_written', 'approval_requested', 'profile_returned',
            'notes_written', 'revision_written', 'revision_requested', 'revision_returned', 'revision_dropped',
            'question_asked', 'question_relayed', 'question_answered', 'question_withdrawn')))
);
