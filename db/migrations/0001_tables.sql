CREATE TABLE "agenda_topic" (
	"code" text PRIMARY KEY NOT NULL,
	"position" integer NOT NULL,
	"text_en" text NOT NULL,
	"text_fr" text NOT NULL,
	"answers_needs" text[] NOT NULL,
	"always" boolean NOT NULL,
	"stream" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "checklist" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	CONSTRAINT "checklist_case_id_unique" UNIQUE("case_id")
);
--> statement-breakpoint
CREATE TABLE "checklist_entry" (
	"checklist_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"item_code" text NOT NULL,
	"position" integer NOT NULL,
	"responsible" text,
	"by_date" date,
	CONSTRAINT "checklist_entry_checklist_id_item_code_pk" PRIMARY KEY("checklist_id","item_code")
);
--> statement-breakpoint
CREATE TABLE "checklist_item" (
	"kind" text NOT NULL,
	"code" text NOT NULL,
	"position" integer NOT NULL,
	"group_code" text NOT NULL,
	"group_en" text NOT NULL,
	"group_fr" text NOT NULL,
	"text_en" text NOT NULL,
	"text_fr" text NOT NULL,
	"usual_responsible" text,
	"answers_needs" text[] NOT NULL,
	"retired" boolean DEFAULT false NOT NULL,
	CONSTRAINT "checklist_item_kind_code_pk" PRIMARY KEY("kind","code")
);
--> statement-breakpoint
CREATE TABLE "checklist_signature" (
	"checklist_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"party" text NOT NULL,
	"account_id" uuid NOT NULL,
	"signed_on" date NOT NULL,
	CONSTRAINT "checklist_signature_checklist_id_party_pk" PRIMARY KEY("checklist_id","party")
);
--> statement-breakpoint
CREATE TABLE "conference" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"status" text NOT NULL,
	"on_date" date NOT NULL,
	"from_time" text NOT NULL,
	"to_time" text NOT NULL,
	"time_zone" text NOT NULL,
	"way" text NOT NULL,
	"participants" text[] NOT NULL,
	"sequence" integer NOT NULL,
	CONSTRAINT "conference_case_id_unique" UNIQUE("case_id")
);
--> statement-breakpoint
CREATE TABLE "package_form" (
	"package_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"form" text NOT NULL,
	"filled" boolean DEFAULT false NOT NULL,
	"document_id" uuid,
	CONSTRAINT "package_form_package_id_form_pk" PRIMARY KEY("package_id","form")
);
--> statement-breakpoint
CREATE TABLE "task" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"code" text NOT NULL,
	"owner" text NOT NULL,
	"due_on" date NOT NULL,
	"mandatory" boolean NOT NULL,
	"done_on" date,
	"done_by" uuid
);
--> statement-breakpoint
CREATE TABLE "undertaking_package" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"claim_id" uuid NOT NULL,
	"status" text NOT NULL,
	"settlement_plan_required" boolean NOT NULL,
	"assessment_on_file_signed_on" date,
	"submitted_on" date,
	"decided_on" date,
	"return_reason" text,
	"times_returned" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "account" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"locale" text DEFAULT 'en' NOT NULL,
	"password_hash" text,
	"totp_secret" text,
	"totp_last_step" bigint,
	"disabled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "account_email_lower" CHECK ("account"."email" = lower("account"."email"))
);
--> statement-breakpoint
CREATE TABLE "attempt_limit" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"organization_id" uuid NOT NULL,
	"role" text NOT NULL,
	"locale" text DEFAULT 'en' NOT NULL,
	"totp_secret" text,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"invited_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "office_area" (
	"office_id" uuid NOT NULL,
	"community" text NOT NULL,
	CONSTRAINT "office_area_office_id_community_pk" PRIMARY KEY("office_id","community")
);
--> statement-breakpoint
CREATE TABLE "organization" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name_en" text NOT NULL,
	"name_fr" text NOT NULL,
	"province" text,
	"community" text,
	"agreement_status" text,
	"agreement_number" text,
	"holding_limit" integer,
	"email" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organization_parent" (
	"constituent_group_id" uuid NOT NULL,
	"sah_id" uuid NOT NULL,
	CONSTRAINT "organization_parent_constituent_group_id_sah_id_pk" PRIMARY KEY("constituent_group_id","sah_id")
);
--> statement-breakpoint
CREATE TABLE "recovery_code" (
	"code_hash" text PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"used_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"absolute_expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"second_factor_at" timestamp with time zone,
	"step_up_at" timestamp with time zone,
	"user_agent_family" text
);
--> statement-breakpoint
CREATE TABLE "consent" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"form" text NOT NULL,
	"signed_on" date NOT NULL,
	"signed_by_adult_for_minor" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "jas_case" (
	"id" uuid PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"stream" text NOT NULL,
	"stage" text NOT NULL,
	"stage_since" date NOT NULL,
	"office_id" uuid NOT NULL,
	"service_provider_id" uuid,
	"migration_office_id" uuid,
	"arrived_on" date,
	"member_count" integer NOT NULL,
	"sponsor_sah_id" uuid,
	"sponsor_group_id" uuid,
	"sponsorship_started_on" date,
	"check_in_on" date,
	"rap_ends_on" date,
	"sponsor_ends_on" date,
	"outcome" text,
	"outcome_reason" text,
	"closed_on" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "jas_case_members" CHECK ("jas_case"."member_count" between 1 and 30),
	CONSTRAINT "jas_case_closed_has_outcome" CHECK (("jas_case"."stage" = 'closed') = ("jas_case"."outcome" is not null))
);
--> statement-breakpoint
CREATE TABLE "promotion" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"started_on" date NOT NULL,
	"limit_on" date NOT NULL,
	"ended_on" date,
	"ended_by" text,
	CONSTRAINT "promotion_dates" CHECK ("promotion"."limit_on" >= "promotion"."started_on"),
	CONSTRAINT "promotion_end" CHECK (("promotion"."ended_on" is null) = ("promotion"."ended_by" is null))
);
--> statement-breakpoint
CREATE TABLE "claim" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"sah_id" uuid NOT NULL,
	"group_id" uuid,
	"status" text NOT NULL,
	"requested_on" date NOT NULL,
	"held_on" date,
	"hold_ends_on" date,
	"extended" boolean DEFAULT false NOT NULL,
	"commitment_confirmed_on" date,
	"confirmed_on" date,
	"ended_on" date,
	"reason" text,
	CONSTRAINT "claim_held_has_end" CHECK ("claim"."status" <> 'held' or "claim"."hold_ends_on" is not null)
);
--> statement-breakpoint
CREATE TABLE "interest" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"status" text NOT NULL,
	"answers" jsonb NOT NULL,
	"expressed_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "waiting_entry" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"organization_id" uuid NOT NULL,
	"sah_id" uuid NOT NULL,
	"status" text NOT NULL,
	"joined_on" date NOT NULL,
	"offer_ends_on" date
);
--> statement-breakpoint
CREATE TABLE "journal" (
	"seq" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "journal_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"chain" text NOT NULL,
	"position" integer NOT NULL,
	"case_id" uuid,
	"case_version" integer,
	"event" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor" jsonb NOT NULL,
	"data" jsonb NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "command_receipt" (
	"account_id" uuid NOT NULL,
	"key" text NOT NULL,
	"command" text NOT NULL,
	"result" jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "command_receipt_account_id_key_pk" PRIMARY KEY("account_id","key")
);
--> statement-breakpoint
CREATE TABLE "mail_message" (
	"id" uuid PRIMARY KEY NOT NULL,
	"journal_seq" bigint,
	"notice" text NOT NULL,
	"account_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "profile" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"status" text NOT NULL,
	"fields" jsonb NOT NULL,
	"author_id" uuid NOT NULL,
	"approver_id" uuid,
	"posted_on" date,
	"returned_reason" text
);
--> statement-breakpoint
CREATE TABLE "published_profile" (
	"number" text PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"stream" text NOT NULL,
	"priority" text NOT NULL,
	"medical_level" text NOT NULL,
	"province" text NOT NULL,
	"community" text,
	"languages" text[] NOT NULL,
	"needs" text[] NOT NULL,
	"family_size" integer,
	"size_facet" text NOT NULL,
	"in_canada" boolean NOT NULL,
	"ready_to_travel" boolean NOT NULL,
	"posted_on" date NOT NULL,
	"limit_on" date NOT NULL,
	"hold_ends_on" date,
	"interested" integer DEFAULT 0 NOT NULL,
	"waiting" integer DEFAULT 0 NOT NULL,
	"fields" jsonb NOT NULL,
	"text_en" text NOT NULL,
	"text_fr" text NOT NULL,
	"words_en" "tsvector" GENERATED ALWAYS AS (app.words('english', text_en)) STORED,
	"words_fr" "tsvector" GENERATED ALWAYS AS (app.words('french', text_fr)) STORED
);
--> statement-breakpoint
CREATE TABLE "case_key" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"wrapped_key" text,
	"destroyed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "checklist_note" (
	"checklist_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"item_code" text NOT NULL,
	"note" text NOT NULL,
	CONSTRAINT "checklist_note_checklist_id_item_code_pk" PRIMARY KEY("checklist_id","item_code")
);
--> statement-breakpoint
CREATE TABLE "document" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"package_id" uuid NOT NULL,
	"form" text NOT NULL,
	"file_name" text NOT NULL,
	"content" "bytea" NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"uploaded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "form_answers" (
	"package_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"form" text NOT NULL,
	"answers" text NOT NULL,
	CONSTRAINT "form_answers_package_id_form_pk" PRIMARY KEY("package_id","form")
);
--> statement-breakpoint
CREATE TABLE "household_member" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"details" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "restricted_note" (
	"case_id" uuid NOT NULL,
	"section" text NOT NULL,
	"content" text NOT NULL,
	CONSTRAINT "restricted_note_case_id_section_pk" PRIMARY KEY("case_id","section")
);
--> statement-breakpoint
ALTER TABLE "checklist" ADD CONSTRAINT "checklist_case_id_jas_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."jas_case"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checklist_entry" ADD CONSTRAINT "checklist_entry_checklist_id_checklist_id_fk" FOREIGN KEY ("checklist_id") REFERENCES "public"."checklist"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checklist_entry" ADD CONSTRAINT "checklist_entry_case_id_jas_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."jas_case"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checklist_signature" ADD CONSTRAINT "checklist_signature_checklist_id_checklist_id_fk" FOREIGN KEY ("checklist_id") REFERENCES "public"."checklist"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checklist_signature" ADD CONSTRAINT "checklist_signature_case_id_jas_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."jas_case"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checklist_signature" ADD CONSTRAINT "checklist_signature_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conference" ADD CONSTRAINT "conference_case_id_jas_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."jas_case"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "package_form" ADD CONSTRAINT "package_form_package_id_undertaking_package_id_fk" FOREIGN KEY ("package_id") REFERENCES "public"."undertaking_package"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "package_form" ADD CONSTRAINT "package_form_case_id_jas_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."jas_case"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_case_id_jas_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."jas_case"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_done_by_account_id_fk" FOREIGN KEY ("done_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "undertaking_package" ADD CONSTRAINT "undertaking_package_case_id_jas_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."jas_case"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "undertaking_package" ADD CONSTRAINT "undertaking_package_claim_id_claim_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claim"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_invited_by_account_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "office_area" ADD CONSTRAINT "office_area_office_id_organization_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_parent" ADD CONSTRAINT "organization_parent_constituent_group_id_organization_id_fk" FOREIGN KEY ("constituent_group_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_parent" ADD CONSTRAINT "organization_parent_sah_id_organization_id_fk" FOREIGN KEY ("sah_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent" ADD CONSTRAINT "consent_case_id_jas_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."jas_case"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jas_case" ADD CONSTRAINT "jas_case_office_id_organization_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jas_case" ADD CONSTRAINT "jas_case_service_provider_id_organization_id_fk" FOREIGN KEY ("service_provider_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jas_case" ADD CONSTRAINT "jas_case_migration_office_id_organization_id_fk" FOREIGN KEY ("migration_office_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jas_case" ADD CONSTRAINT "jas_case_sponsor_sah_id_organization_id_fk" FOREIGN KEY ("sponsor_sah_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jas_case" ADD CONSTRAINT "jas_case_sponsor_group_id_organization_id_fk" FOREIGN KEY ("sponsor_group_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promotion" ADD CONSTRAINT "promotion_case_id_jas_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."jas_case"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim" ADD CONSTRAINT "claim_case_id_jas_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."jas_case"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim" ADD CONSTRAINT "claim_sah_id_organization_id_fk" FOREIGN KEY ("sah_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim" ADD CONSTRAINT "claim_group_id_organization_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interest" ADD CONSTRAINT "interest_case_id_jas_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."jas_case"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interest" ADD CONSTRAINT "interest_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_entry" ADD CONSTRAINT "waiting_entry_case_id_jas_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."jas_case"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_entry" ADD CONSTRAINT "waiting_entry_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_entry" ADD CONSTRAINT "waiting_entry_sah_id_organization_id_fk" FOREIGN KEY ("sah_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_message" ADD CONSTRAINT "mail_message_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile" ADD CONSTRAINT "profile_case_id_jas_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."jas_case"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile" ADD CONSTRAINT "profile_author_id_account_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile" ADD CONSTRAINT "profile_approver_id_account_id_fk" FOREIGN KEY ("approver_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_profile" ADD CONSTRAINT "published_profile_case_id_jas_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."jas_case"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_key" ADD CONSTRAINT "case_key_case_id_jas_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."jas_case"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checklist_note" ADD CONSTRAINT "checklist_note_case_id_jas_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."jas_case"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_case_id_jas_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."jas_case"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "form_answers" ADD CONSTRAINT "form_answers_case_id_jas_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."jas_case"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "household_member" ADD CONSTRAINT "household_member_case_id_jas_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."jas_case"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "restricted_note" ADD CONSTRAINT "restricted_note_case_id_jas_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."jas_case"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "task_case_idx" ON "task" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "task_open_idx" ON "task" USING btree ("owner","due_on") WHERE done_on is null;--> statement-breakpoint
CREATE INDEX "undertaking_package_case_idx" ON "undertaking_package" USING btree ("case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "undertaking_package_claim_key" ON "undertaking_package" USING btree ("claim_id");--> statement-breakpoint
CREATE INDEX "undertaking_package_status_idx" ON "undertaking_package" USING btree ("status","submitted_on");--> statement-breakpoint
CREATE UNIQUE INDEX "account_email_key" ON "account" USING btree ("email");--> statement-breakpoint
CREATE INDEX "account_organization_idx" ON "account" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "attempt_limit_expire_idx" ON "attempt_limit" USING btree ("expire");--> statement-breakpoint
CREATE INDEX "invitation_email_idx" ON "invitation" USING btree ("email");--> statement-breakpoint
CREATE INDEX "office_area_community_idx" ON "office_area" USING btree ("community");--> statement-breakpoint
CREATE INDEX "organization_kind_idx" ON "organization" USING btree ("kind");--> statement-breakpoint
CREATE INDEX "organization_parent_sah_idx" ON "organization_parent" USING btree ("sah_id");--> statement-breakpoint
CREATE INDEX "recovery_code_account_idx" ON "recovery_code" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "session_account_idx" ON "session" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "session_expires_idx" ON "session" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "jas_case_reference_key" ON "jas_case" USING btree ("reference");--> statement-breakpoint
CREATE INDEX "jas_case_stage_idx" ON "jas_case" USING btree ("stage","stage_since");--> statement-breakpoint
CREATE INDEX "jas_case_office_idx" ON "jas_case" USING btree ("office_id","stage");--> statement-breakpoint
CREATE INDEX "jas_case_provider_idx" ON "jas_case" USING btree ("service_provider_id","stage");--> statement-breakpoint
CREATE INDEX "jas_case_migration_office_idx" ON "jas_case" USING btree ("migration_office_id");--> statement-breakpoint
CREATE INDEX "jas_case_sponsor_idx" ON "jas_case" USING btree ("sponsor_sah_id");--> statement-breakpoint
CREATE INDEX "jas_case_sponsor_group_idx" ON "jas_case" USING btree ("sponsor_group_id");--> statement-breakpoint
CREATE INDEX "promotion_case_idx" ON "promotion" USING btree ("case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "promotion_one_running" ON "promotion" USING btree ("case_id") WHERE ended_on is null;--> statement-breakpoint
CREATE INDEX "promotion_limit_idx" ON "promotion" USING btree ("limit_on") WHERE ended_on is null;--> statement-breakpoint
CREATE INDEX "claim_case_idx" ON "claim" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "claim_sah_idx" ON "claim" USING btree ("sah_id","status");--> statement-breakpoint
CREATE INDEX "claim_group_idx" ON "claim" USING btree ("group_id","status");--> statement-breakpoint
CREATE UNIQUE INDEX "claim_one_live" ON "claim" USING btree ("case_id") WHERE status in ('held', 'confirmed');--> statement-breakpoint
CREATE INDEX "claim_hold_end_idx" ON "claim" USING btree ("hold_ends_on") WHERE status = 'held';--> statement-breakpoint
CREATE INDEX "interest_case_idx" ON "interest" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "interest_organization_idx" ON "interest" USING btree ("organization_id","status");--> statement-breakpoint
CREATE UNIQUE INDEX "interest_one_open" ON "interest" USING btree ("case_id","organization_id") WHERE status = 'expressed';--> statement-breakpoint
CREATE UNIQUE INDEX "waiting_entry_position_key" ON "waiting_entry" USING btree ("case_id","position");--> statement-breakpoint
CREATE INDEX "waiting_entry_organization_idx" ON "waiting_entry" USING btree ("organization_id","status");--> statement-breakpoint
CREATE UNIQUE INDEX "waiting_entry_once" ON "waiting_entry" USING btree ("case_id","organization_id") WHERE status in ('waiting', 'offered');--> statement-breakpoint
CREATE UNIQUE INDEX "waiting_entry_one_offer" ON "waiting_entry" USING btree ("case_id") WHERE status = 'offered';--> statement-breakpoint
CREATE UNIQUE INDEX "journal_chain_position_key" ON "journal" USING btree ("chain","position");--> statement-breakpoint
CREATE INDEX "journal_case_idx" ON "journal" USING btree ("case_id","case_version");--> statement-breakpoint
CREATE INDEX "command_receipt_at_idx" ON "command_receipt" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "mail_message_once" ON "mail_message" USING btree ("journal_seq","notice","account_id");--> statement-breakpoint
CREATE INDEX "mail_message_account_idx" ON "mail_message" USING btree ("account_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "profile_number_key" ON "profile" USING btree ("number");--> statement-breakpoint
CREATE INDEX "profile_status_idx" ON "profile" USING btree ("status");--> statement-breakpoint
CREATE UNIQUE INDEX "published_profile_case_key" ON "published_profile" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "published_profile_limit_idx" ON "published_profile" USING btree ("limit_on","number");--> statement-breakpoint
CREATE INDEX "published_profile_posted_idx" ON "published_profile" USING btree ("posted_on","number");--> statement-breakpoint
CREATE INDEX "published_profile_province_idx" ON "published_profile" USING btree ("province");--> statement-breakpoint
CREATE INDEX "published_profile_community_idx" ON "published_profile" USING btree ("community");--> statement-breakpoint
CREATE INDEX "published_profile_needs_idx" ON "published_profile" USING gin ("needs");--> statement-breakpoint
CREATE INDEX "published_profile_languages_idx" ON "published_profile" USING gin ("languages");--> statement-breakpoint
CREATE INDEX "published_profile_words_en_idx" ON "published_profile" USING gin ("words_en");--> statement-breakpoint
CREATE INDEX "published_profile_words_fr_idx" ON "published_profile" USING gin ("words_fr");--> statement-breakpoint
CREATE INDEX "document_case_idx" ON "document" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "household_member_case_idx" ON "household_member" USING btree ("case_id");