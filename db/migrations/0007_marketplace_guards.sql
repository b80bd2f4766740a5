-- Who may read and write what the marketplace adds. Grants of earlier migrations do not cover later tables.
GRANT SELECT, INSERT, UPDATE ON organization_capacity, saved_search, saved_search_alert, group_invitation TO passerelle_app;
--> statement-breakpoint
GRANT DELETE ON saved_search, saved_search_alert TO passerelle_app;
--> statement-breakpoint

-- What a group can do is its own to say; those who match profiles with groups, and the SAH of a group, read it.
ALTER TABLE organization_capacity ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE organization_capacity FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY organization_capacity_read ON organization_capacity FOR SELECT USING (
  (SELECT app.actor_role()) IN ('system', 'roco_officer', 'roco_manager', 'rstp_promoter', 'auditor')
  OR organization_id = (SELECT app.actor_organization())
  OR EXISTS (
    SELECT FROM organization_parent p
    WHERE p.constituent_group_id = organization_id AND p.sah_id = (SELECT app.actor_organization())
  )
);
--> statement-breakpoint
CREATE POLICY organization_capacity_write ON organization_capacity FOR INSERT WITH CHECK (
  (SELECT app.actor_role()) = 'system'
  OR ((SELECT app.actor_role()) IN ('sah_manager', 'sah_member', 'cg_member')
    AND organization_id = (SELECT app.actor_organization()))
);
--> statement-breakpoint
CREATE POLICY organization_capacity_change ON organization_capacity FOR UPDATE USING (
  (SELECT app.actor_role()) = 'system'
  OR ((SELECT app.actor_role()) IN ('sah_manager', 'sah_member', 'cg_member')
    AND organization_id = (SELECT app.actor_organization()))
);
--> statement-breakpoint

-- A saved search, and what it found, is its person's own.
ALTER TABLE saved_search ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE saved_search FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY saved_search_own ON saved_search USING (
  (SELECT app.actor_role()) = 'system'
  OR account_id = nullif(current_setting('app.account', true), '')::uuid
) WITH CHECK (
  (SELECT app.actor_role()) = 'system'
  OR (account_id = nullif(current_setting('app.account', true), '')::uuid
    AND organization_id = (SELECT app.actor_organization()))
);
--> statement-breakpoint
ALTER TABLE saved_search_alert ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE saved_search_alert FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY saved_search_alert_read ON saved_search_alert FOR SELECT USING (
  (SELECT app.actor_role()) = 'system'
  OR account_id = nullif(current_setting('app.account', true), '')::uuid
);
--> statement-breakpoint
CREATE POLICY saved_search_alert_write ON saved_search_alert FOR INSERT WITH CHECK ((SELECT app.actor_role()) = 'system');
--> statement-breakpoint
CREATE POLICY saved_search_alert_change ON saved_search_alert FOR UPDATE USING ((SELECT app.actor_role()) = 'system');
--> statement-breakpoint
CREATE POLICY saved_search_alert_remove ON saved_search_alert FOR DELETE USING (
  (SELECT app.actor_role()) = 'system'
  OR account_id = nullif(current_setting('app.account', true), '')::uuid
);
--> statement-breakpoint

-- An invitation is between its group and those who invite.
ALTER TABLE group_invitation ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE group_invitation FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY group_invitation_read ON group_invitation FOR SELECT USING (
  (SELECT app.actor_role()) IN ('system', 'roco_officer', 'roco_manager', 'rstp_promoter', 'auditor')
  OR organization_id = (SELECT app.actor_organization())
);
--> statement-breakpoint
CREATE POLICY group_invitation_write ON group_invitation FOR INSERT WITH CHECK ((SELECT app.actor_role()) = 'system');
--> statement-breakpoint
CREATE POLICY group_invitation_change ON group_invitation FOR UPDATE USING ((SELECT app.actor_role()) = 'system');
--> statement-breakpoint

-- A second SAH that shares a confirmed sponsorship is a sponsor like the first (IP 3 part 4 §4.1).
CREATE OR REPLACE FUNCTION app.opens_restricted(wanted uuid) RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE
  AS $$
    SELECT (SELECT app.actor_role()) NOT IN ('auditor', 'rstp_promoter', 'administrator', 'nobody')
      AND EXISTS (
        SELECT 1 FROM public.jas_case c
        WHERE c.id = wanted
          AND ((SELECT app.actor_role()) NOT IN ('sah_manager', 'sah_member', 'cg_member')
            OR (SELECT app.actor_organization()) IN (c.sponsor_sah_id, c.sponsor_group_id, c.sponsor_partner_id))
      )
  $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION app.works_on_case(wanted uuid) RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE
  AS $$
    SELECT EXISTS (
      SELECT 1 FROM public.jas_case c
      WHERE c.id = wanted
        AND ((SELECT app.actor_role()) NOT IN ('sah_manager', 'sah_member', 'cg_member')
          OR (SELECT app.actor_organization()) IN (c.sponsor_sah_id, c.sponsor_group_id, c.sponsor_partner_id))
    )
  $$;
--> statement-breakpoint
DROP POLICY jas_case_read ON jas_case;
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
    WHEN 'sah_manager' THEN stage = 'promotion'
      OR (SELECT app.actor_organization()) IN (sponsor_sah_id, sponsor_partner_id)
    WHEN 'sah_member' THEN stage = 'promotion'
      OR (SELECT app.actor_organization()) IN (sponsor_sah_id, sponsor_partner_id)
    WHEN 'cg_member' THEN stage = 'promotion' OR sponsor_group_id = (SELECT app.actor_organization())
    ELSE false
  END
);
--> statement-breakpoint
DROP POLICY claim_read ON claim;
--> statement-breakpoint
CREATE POLICY claim_read ON claim FOR SELECT USING (
  (SELECT app.actor_role()) IN ('system', 'roco_officer', 'roco_manager', 'auditor')
  OR sah_id = (SELECT app.actor_organization())
  OR group_id = (SELECT app.actor_organization())
  OR (partner_sah_id = (SELECT app.actor_organization()) AND partner_status IN ('asked', 'agreed'))
  OR ((SELECT app.actor_role()) IN ('local_officer', 'local_supervisor', 'spo_worker', 'rod_officer')
      AND app.works_on_case(case_id))
);
--> statement-breakpoint

-- RSTP reads the invitations it sends; groups do not read each other's, nor who shares a claim before it is confirmed.
DROP POLICY journal_read ON journal;
--> statement-breakpoint
CREATE POLICY journal_read ON journal FOR SELECT USING (
  (SELECT app.actor_role()) IN ('system', 'auditor')
  OR (case_id IS NULL AND (actor ->> 'accountId') = current_setting('app.account', true))
  OR (case_id IS NOT NULL AND (SELECT app.actor_role()) IN ('roco_officer', 'roco_manager'))
  OR ((SELECT app.actor_role()) = 'rstp_promoter' AND event IN ('profile_published', 'revision_published',
      'promotion_started', 'promotion_ended', 'promotion_warned', 'promotion_extended', 'promotion_shortened',
      'question_asked', 'question_relayed', 'question_answered', 'question_withdrawn',
      'group_invited', 'invitation_answered', 'invitation_closed'))
  OR (case_id IS NOT NULL AND (SELECT app.actor_role()) NOT IN ('rstp_promoter', 'administrator')
      AND app.works_on_case(case_id)
      AND ((SELECT app.actor_role()) NOT IN ('sah_manager', 'sah_member', 'cg_member')
        OR (actor ->> 'organizationId')::uuid = (SELECT app.actor_organization())
        OR event NOT IN ('interest_expressed', 'interest_withdrawn', 'interest_claimed', 'interest_closed',
            'interest_declined', 'claim_requested', 'claim_held', 'claim_released', 'claim_refused', 'claim_expired',
            'hold_extended', 'hold_reminded', 'partner_asked', 'partner_agreed', 'partner_declined', 'partner_left',
            'waiting_list_joined', 'waiting_list_left', 'waiting_list_offered', 'waiting_list_accepted',
            'waiting_list_lapsed', 'profile_written', 'approval_requested', 'profile_returned',
            'notes_written', 'revision_written', 'revision_requested', 'revision_returned', 'revision_dropped',
            'question_asked', 'question_relayed', 'question_answered', 'question_withdrawn',
            'group_invited', 'invitation_answered', 'invitation_closed')))
);
