-- A sponsor reads its own part of a case and nothing of the sponsors before it (privacy.md, who sees what:
-- “own part”, “own package”). A case whose undertaking was refused is promoted again and may find another.

-- Whether the actor's organization is a party of that claim: its SAH, its group, or the SAH that agreed to share it.
CREATE FUNCTION app.is_of_claim(wanted uuid) RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE
  AS $$
    SELECT EXISTS (
      SELECT FROM public.claim k
      WHERE k.id = wanted
        AND ((SELECT app.actor_organization()) IN (k.sah_id, k.group_id)
          OR (k.partner_sah_id = (SELECT app.actor_organization()) AND k.partner_status = 'agreed'))
    )
  $$;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app.is_of_claim(uuid) TO passerelle_app;
--> statement-breakpoint
-- Of the undertaking packages of a case, a sponsoring group's own are those of its claims; whoever else
-- works on the case reads them all.
CREATE FUNCTION app.is_of_package(wanted uuid) RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE
  AS $$
    SELECT (SELECT app.actor_role()) NOT IN ('sah_manager', 'sah_member', 'cg_member')
      OR EXISTS (
        SELECT FROM public.undertaking_package u WHERE u.id = wanted AND app.is_of_claim(u.claim_id)
      )
  $$;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app.is_of_package(uuid) TO passerelle_app;
--> statement-breakpoint
-- Whether an organization is a sponsor of the case today.
CREATE FUNCTION app.sponsors_case(wanted uuid, organization uuid) RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE
  AS $$
    SELECT EXISTS (
      SELECT FROM public.jas_case c
      WHERE c.id = wanted AND organization IN (c.sponsor_sah_id, c.sponsor_group_id, c.sponsor_partner_id)
    )
  $$;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app.sponsors_case(uuid, uuid) TO passerelle_app;
--> statement-breakpoint

DROP POLICY undertaking_package_read ON undertaking_package;
--> statement-breakpoint
CREATE POLICY undertaking_package_read ON undertaking_package FOR SELECT USING (
  app.works_on_case(case_id)
  AND ((SELECT app.actor_role()) NOT IN ('sah_manager', 'sah_member', 'cg_member') OR app.is_of_claim(claim_id))
);
--> statement-breakpoint
DROP POLICY package_form_read ON package_form;
--> statement-breakpoint
CREATE POLICY package_form_read ON package_form FOR SELECT USING (
  app.works_on_case(case_id) AND app.is_of_package(package_id)
);
--> statement-breakpoint
DROP POLICY form_answers_read ON form_answers;
--> statement-breakpoint
CREATE POLICY form_answers_read ON form_answers FOR SELECT USING (
  app.opens_restricted(case_id) AND app.is_of_package(package_id)
);
--> statement-breakpoint
DROP POLICY document_read ON document;
--> statement-breakpoint
CREATE POLICY document_read ON document FOR SELECT USING (
  app.opens_restricted(case_id) AND app.is_of_package(package_id)
);
--> statement-breakpoint

DROP POLICY journal_read ON journal;
--> statement-breakpoint
CREATE POLICY journal_read ON journal FOR SELECT USING (
  CASE
    WHEN (SELECT app.actor_role()) IN ('system', 'auditor') THEN true
    WHEN case_id IS NULL AND (actor ->> 'accountId') = current_setting('app.account', true) THEN true
    WHEN (SELECT app.actor_role()) IN ('roco_officer', 'roco_manager') THEN case_id IS NOT NULL
    WHEN (SELECT app.actor_role()) = 'rstp_promoter' THEN event IN ('profile_published', 'revision_published',
      'promotion_started', 'promotion_ended', 'promotion_warned', 'promotion_extended', 'promotion_shortened',
      'question_asked', 'question_relayed', 'question_answered', 'question_withdrawn',
      'group_invited', 'invitation_answered', 'invitation_closed')
    WHEN case_id IS NULL OR (SELECT app.actor_role()) = 'administrator' THEN false
    WHEN (SELECT app.actor_role()) IN ('sah_manager', 'sah_member', 'cg_member') THEN
      app.works_on_case(case_id)
      -- Of claims, packages and places in line, its own alone, whoever acted: who gives up a hold may by that
      -- offer the profile to another.
      AND (data ->> 'claimId' IS NULL OR app.is_of_claim((data ->> 'claimId')::uuid))
      AND (data ->> 'packageId' IS NULL OR app.is_of_package((data ->> 'packageId')::uuid))
      AND (data ->> 'entryId' IS NULL OR EXISTS (
        SELECT FROM waiting_entry w
        WHERE w.id = (data ->> 'entryId')::uuid
          AND (SELECT app.actor_organization()) IN (w.organization_id, w.sah_id)))
      AND (
        -- What it did itself.
        (actor ->> 'organizationId')::uuid = (SELECT app.actor_organization())
        -- What staff and the sponsors of today did, but for what groups asked and how a profile is prepared.
        OR (
          ((actor ->> 'role') IN ('system', 'spo_worker', 'local_officer', 'local_supervisor', 'rod_officer',
              'roco_officer', 'roco_manager', 'rstp_promoter', 'migration_officer', 'auditor', 'administrator')
            OR app.sponsors_case(case_id, (actor ->> 'organizationId')::uuid))
          AND event NOT IN ('interest_expressed', 'interest_withdrawn', 'interest_claimed', 'interest_closed',
            'interest_declined', 'claim_requested', 'claim_held', 'claim_released', 'claim_refused', 'claim_expired',
            'hold_extended', 'hold_reminded', 'partner_asked', 'partner_agreed', 'partner_declined', 'partner_left',
            'waiting_list_joined', 'waiting_list_left', 'waiting_list_offered', 'waiting_list_accepted',
            'waiting_list_lapsed', 'profile_written', 'approval_requested', 'profile_returned',
            'notes_written', 'revision_written', 'revision_requested', 'revision_returned', 'revision_dropped',
            'question_asked', 'question_relayed', 'question_answered', 'question_withdrawn',
            'group_invited', 'invitation_answered', 'invitation_closed')
        )
      )
    ELSE app.works_on_case(case_id)
  END
);
