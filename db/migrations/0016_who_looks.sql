-- Where exactly relatives or friends are, when that is published: only groups there may claim.
ALTER TABLE "published_profile" ADD COLUMN "contacts_community" text;--> statement-breakpoint
UPDATE "published_profile" SET "contacts_community" = "fields" -> 'contacts' ->> 'community'
WHERE "fields" -> 'contacts' ->> 'community' IS NOT NULL;
--> statement-breakpoint

-- Live profiles are for SAHs and their constituent groups, under an agreement in force (privacy.md, who sees
-- what): as `mayNotLook` says it in app/domain/organization/sponsoring.ts.
CREATE FUNCTION app.looks_for_profiles() RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE
  AS $$
    SELECT (SELECT app.actor_role()) IN ('sah_manager', 'sah_member', 'cg_member')
      AND EXISTS (
        SELECT FROM public.organization o
        LEFT JOIN public.organization_parent p ON p.constituent_group_id = o.id AND o.kind = 'constituent_group'
        JOIN public.organization a ON a.id = CASE o.kind WHEN 'sah' THEN o.id ELSE p.sah_id END
        WHERE o.id = (SELECT app.actor_organization())
          AND o.kind IN ('sah', 'constituent_group')
          AND a.agreement_status IN ('active', 'check_in_period')
      )
  $$;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app.looks_for_profiles() TO passerelle_app;
--> statement-breakpoint
-- What an organization began with a household it sees to its end, whatever becomes of its agreement.
CREATE FUNCTION app.takes_part(wanted uuid) RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE
  AS $$
    SELECT (SELECT app.actor_role()) IN ('sah_manager', 'sah_member', 'cg_member')
      AND (
        EXISTS (
          SELECT FROM public.claim k
          WHERE k.case_id = wanted AND k.status IN ('requested', 'held')
            AND ((SELECT app.actor_organization()) IN (k.sah_id, k.group_id)
              OR (k.partner_sah_id = (SELECT app.actor_organization()) AND k.partner_status IN ('asked', 'agreed')))
        )
        OR EXISTS (
          SELECT FROM public.interest i
          WHERE i.case_id = wanted AND i.status = 'expressed' AND i.organization_id = (SELECT app.actor_organization())
        )
        OR EXISTS (
          SELECT FROM public.waiting_entry w
          WHERE w.case_id = wanted AND w.status IN ('waiting', 'offered')
            AND w.organization_id = (SELECT app.actor_organization())
        )
      )
  $$;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app.takes_part(uuid) TO passerelle_app;
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
    WHEN 'sah_manager' THEN
      (stage = 'promotion' AND ((SELECT app.looks_for_profiles()) OR app.takes_part(id)))
      OR (SELECT app.actor_organization()) IN (sponsor_sah_id, sponsor_partner_id)
    WHEN 'sah_member' THEN
      (stage = 'promotion' AND ((SELECT app.looks_for_profiles()) OR app.takes_part(id)))
      OR (SELECT app.actor_organization()) IN (sponsor_sah_id, sponsor_partner_id)
    WHEN 'cg_member' THEN
      (stage = 'promotion' AND ((SELECT app.looks_for_profiles()) OR app.takes_part(id)))
      OR sponsor_group_id = (SELECT app.actor_organization())
    ELSE false
  END
);
--> statement-breakpoint
DROP POLICY profile_read ON profile;
--> statement-breakpoint
CREATE POLICY profile_read ON profile FOR SELECT USING (
  (SELECT app.actor_role()) IN ('system', 'roco_officer', 'roco_manager', 'auditor', 'rod_officer')
  OR (status = 'published' AND (SELECT app.actor_role()) IN ('local_officer', 'local_supervisor', 'rstp_promoter'))
  OR (status = 'published' AND ((SELECT app.looks_for_profiles()) OR app.takes_part(case_id)))
  OR (status IN ('published', 'ended') AND app.works_on_case(case_id))
  OR (status = 'ended' AND (SELECT app.actor_role()) = 'rstp_promoter')
);
--> statement-breakpoint
DROP POLICY promotion_read ON promotion;
--> statement-breakpoint
CREATE POLICY promotion_read ON promotion FOR SELECT USING (
  (SELECT app.actor_role()) IN ('system', 'roco_officer', 'roco_manager', 'auditor', 'rod_officer', 'rstp_promoter')
  OR (ended_on IS NULL AND (SELECT app.actor_role()) IN ('local_officer', 'local_supervisor'))
  OR (ended_on IS NULL AND ((SELECT app.looks_for_profiles()) OR app.takes_part(case_id)))
  OR app.works_on_case(case_id)
);
--> statement-breakpoint
DROP POLICY featured_profile_read ON featured_profile;
--> statement-breakpoint
CREATE POLICY featured_profile_read ON featured_profile FOR SELECT USING (
  (SELECT app.actor_role()) NOT IN ('nobody', 'administrator', 'spo_worker', 'migration_officer',
    'sah_manager', 'sah_member', 'cg_member')
  OR (SELECT app.looks_for_profiles())
);
--> statement-breakpoint
DROP POLICY question_read ON question;
--> statement-breakpoint
CREATE POLICY question_read ON question FOR SELECT USING (
  (SELECT app.actor_role()) IN ('system', 'roco_officer', 'roco_manager', 'rstp_promoter', 'auditor')
  OR organization_id = (SELECT app.actor_organization())
  OR (published AND (SELECT app.actor_role()) IN ('local_officer', 'local_supervisor', 'rod_officer'))
  OR (published AND ((SELECT app.looks_for_profiles()) OR app.takes_part(case_id)))
);
--> statement-breakpoint
DROP POLICY bulletin_read ON bulletin;
--> statement-breakpoint
CREATE POLICY bulletin_read ON bulletin FOR SELECT USING (
  (SELECT app.actor_role()) IN ('system', 'rstp_promoter', 'roco_officer', 'roco_manager', 'auditor')
  OR (status = 'sent' AND (SELECT app.looks_for_profiles()))
);
