-- What is said beside the reason for which a claim ended: sealed, between ROC-O and the organizations of that claim.
CREATE TABLE "claim_note" (
	"claim_id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"lang" text NOT NULL,
	"note" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "claim_note" ADD CONSTRAINT "claim_note_claim_id_claim_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claim"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_note" ADD CONSTRAINT "claim_note_case_id_jas_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."jas_case"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- Written once, with the end of its claim.
GRANT SELECT, INSERT ON "claim_note" TO passerelle_app;
--> statement-breakpoint
ALTER TABLE "claim_note" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "claim_note" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- Not `app.opens_restricted` for sponsoring groups: it would show them, once they are the sponsor, why others
-- before them were not.
CREATE POLICY "claim_note_read" ON "claim_note" FOR SELECT USING (
  CASE
    WHEN (SELECT app.actor_role()) IN ('system', 'roco_officer', 'roco_manager') THEN true
    WHEN (SELECT app.actor_role()) IN ('local_officer', 'local_supervisor') THEN app.opens_restricted("case_id")
    WHEN (SELECT app.actor_role()) IN ('sah_manager', 'sah_member', 'cg_member') THEN EXISTS (
      SELECT FROM "claim" k
      WHERE k.id = "claim_note"."claim_id"
        AND ((SELECT app.actor_organization()) IN (k.sah_id, k.group_id)
          OR (k.partner_sah_id = (SELECT app.actor_organization()) AND k.partner_status = 'agreed'))
    )
    ELSE false
  END
);
--> statement-breakpoint
CREATE POLICY "claim_note_write" ON "claim_note" FOR INSERT WITH CHECK ((SELECT app.actor_role()) = 'system');
