-- The second SAH's assessment on file; and when a person last looked at the list, which is their own alone.
ALTER TABLE "undertaking_package" ADD COLUMN "partner_assessment_on_file_signed_on" date;--> statement-breakpoint
CREATE TABLE "list_visit" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"looked_on" date NOT NULL,
	"before_on" date,
	CONSTRAINT "list_visit_before" CHECK ("before_on" < "looked_on")
);
--> statement-breakpoint
ALTER TABLE "list_visit" ADD CONSTRAINT "list_visit_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON "list_visit" TO passerelle_app;
--> statement-breakpoint
ALTER TABLE "list_visit" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "list_visit" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "list_visit_own" ON "list_visit"
  USING ("account_id" = nullif(current_setting('app.account', true), '')::uuid)
  WITH CHECK ("account_id" = nullif(current_setting('app.account', true), '')::uuid);
