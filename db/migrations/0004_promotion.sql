CREATE TABLE "profile_revision" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"status" text NOT NULL,
	"fields" jsonb NOT NULL,
	"author_id" uuid NOT NULL,
	"returned_reason" text
);
--> statement-breakpoint
CREATE TABLE "profile_version" (
	"case_id" uuid NOT NULL,
	"version_no" integer NOT NULL,
	"fields" jsonb NOT NULL,
	"note_en" text,
	"note_fr" text,
	"author_id" uuid NOT NULL,
	"approver_id" uuid NOT NULL,
	"published_on" date NOT NULL,
	"group_size" integer NOT NULL,
	"smallest_group" integer NOT NULL,
	"override_reason" text,
	CONSTRAINT "profile_version_case_id_version_no_pk" PRIMARY KEY("case_id","version_no"),
	CONSTRAINT "profile_version_two_people" CHECK ("profile_version"."author_id" <> "profile_version"."approver_id"),
	CONSTRAINT "profile_version_gate" CHECK ("profile_version"."group_size" >= "profile_version"."smallest_group" or "profile_version"."override_reason" is not null)
);
--> statement-breakpoint
CREATE TABLE "bulletin" (
	"id" uuid PRIMARY KEY NOT NULL,
	"status" text NOT NULL,
	"intro_en" text DEFAULT '' NOT NULL,
	"intro_fr" text DEFAULT '' NOT NULL,
	"numbers" text[] NOT NULL,
	"author_id" uuid NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"written_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "bulletin_copy" (
	"bulletin_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"due_on" date NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "bulletin_copy_bulletin_id_account_id_pk" PRIMARY KEY("bulletin_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "bulletin_subscription" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"frequency" text NOT NULL,
	"stop_hash" text
);
--> statement-breakpoint
CREATE TABLE "featured_profile" (
	"need" text PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"since" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "profile_shown" (
	"case_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"first_on" date NOT NULL,
	CONSTRAINT "profile_shown_case_id_organization_id_pk" PRIMARY KEY("case_id","organization_id")
);
--> statement-breakpoint
CREATE TABLE "profile_view" (
	"case_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"first_on" date NOT NULL,
	"last_on" date NOT NULL,
	"views" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "profile_view_case_id_organization_id_pk" PRIMARY KEY("case_id","organization_id")
);
--> statement-breakpoint
CREATE TABLE "profile_watch" (
	"case_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"since" date NOT NULL,
	CONSTRAINT "profile_watch_case_id_account_id_pk" PRIMARY KEY("case_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "public_numbers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"as_of" date NOT NULL,
	"content" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "question" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"asked_by" uuid NOT NULL,
	"status" text NOT NULL,
	"asked_on" date NOT NULL,
	"lang" text NOT NULL,
	"text" text NOT NULL,
	"relayed_on" date,
	"answered_on" date,
	"answered_by" uuid,
	"answer_en" text,
	"answer_fr" text,
	"published" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reference_population" (
	"set_id" uuid NOT NULL,
	"origin" text NOT NULL,
	"size_band" text NOT NULL,
	"shape" text NOT NULL,
	"province" text NOT NULL,
	"year" integer NOT NULL,
	"households" integer NOT NULL,
	CONSTRAINT "reference_population_set_id_origin_size_band_shape_province_year_pk" PRIMARY KEY("set_id","origin","size_band","shape","province","year"),
	CONSTRAINT "reference_population_counts" CHECK ("reference_population"."households" >= 0)
);
--> statement-breakpoint
CREATE TABLE "reference_set" (
	"id" uuid PRIMARY KEY NOT NULL,
	"source" text NOT NULL,
	"rows" integer NOT NULL,
	"sha256" text NOT NULL,
	"loaded_by" uuid,
	"loaded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"in_force" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reference_share" (
	"set_id" uuid NOT NULL,
	"attribute" text NOT NULL,
	"value" text NOT NULL,
	"within" text DEFAULT '' NOT NULL,
	"share" double precision NOT NULL,
	CONSTRAINT "reference_share_set_id_attribute_value_within_pk" PRIMARY KEY("set_id","attribute","value","within"),
	CONSTRAINT "reference_share_is_a_part" CHECK ("reference_share"."share" > 0 and "reference_share"."share" <= 1)
);
--> statement-breakpoint
ALTER TABLE "promotion" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "promotion" ADD COLUMN "extensions" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "promotion" ADD COLUMN "warned_at" integer;--> statement-breakpoint
ALTER TABLE "profile" ADD COLUMN "version_no" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "profile" ADD COLUMN "note_en" text;--> statement-breakpoint
ALTER TABLE "profile" ADD COLUMN "note_fr" text;--> statement-breakpoint
ALTER TABLE "published_profile" ADD COLUMN "seen_by" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "profile_revision" ADD CONSTRAINT "profile_revision_case_id_jas_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."jas_case"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_revision" ADD CONSTRAINT "profile_revision_author_id_account_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_version" ADD CONSTRAINT "profile_version_case_id_jas_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."jas_case"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_version" ADD CONSTRAINT "profile_version_author_id_account_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_version" ADD CONSTRAINT "profile_version_approver_id_account_id_fk" FOREIGN KEY ("approver_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulletin" ADD CONSTRAINT "bulletin_author_id_account_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulletin_copy" ADD CONSTRAINT "bulletin_copy_bulletin_id_bulletin_id_fk" FOREIGN KEY ("bulletin_id") REFERENCES "public"."bulletin"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulletin_copy" ADD CONSTRAINT "bulletin_copy_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulletin_subscription" ADD CONSTRAINT "bulletin_subscription_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "featured_profile" ADD CONSTRAINT "featured_profile_case_id_jas_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."jas_case"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "featured_profile" ADD CONSTRAINT "featured_profile_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_shown" ADD CONSTRAINT "profile_shown_case_id_jas_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."jas_case"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_shown" ADD CONSTRAINT "profile_shown_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_view" ADD CONSTRAINT "profile_view_case_id_jas_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."jas_case"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_view" ADD CONSTRAINT "profile_view_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_watch" ADD CONSTRAINT "profile_watch_case_id_jas_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."jas_case"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_watch" ADD CONSTRAINT "profile_watch_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_watch" ADD CONSTRAINT "profile_watch_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_case_id_jas_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."jas_case"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_asked_by_account_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_answered_by_account_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reference_population" ADD CONSTRAINT "reference_population_set_id_reference_set_id_fk" FOREIGN KEY ("set_id") REFERENCES "public"."reference_set"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reference_set" ADD CONSTRAINT "reference_set_loaded_by_account_id_fk" FOREIGN KEY ("loaded_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reference_share" ADD CONSTRAINT "reference_share_set_id_reference_set_id_fk" FOREIGN KEY ("set_id") REFERENCES "public"."reference_set"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bulletin_status_idx" ON "bulletin" USING btree ("status","sent_at");--> statement-breakpoint
CREATE INDEX "bulletin_copy_due_idx" ON "bulletin_copy" USING btree ("due_on") WHERE sent_at is null;--> statement-breakpoint
CREATE INDEX "featured_profile_case_idx" ON "featured_profile" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "profile_view_first_idx" ON "profile_view" USING btree ("first_on");--> statement-breakpoint
CREATE INDEX "profile_watch_account_idx" ON "profile_watch" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "public_numbers_as_of_key" ON "public_numbers" USING btree ("as_of");--> statement-breakpoint
CREATE INDEX "question_case_idx" ON "question" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "question_organization_idx" ON "question" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "question_open_idx" ON "question" USING btree ("status","asked_on") WHERE status <> 'answered';--> statement-breakpoint
CREATE UNIQUE INDEX "reference_set_one_in_force" ON "reference_set" USING btree ("in_force") WHERE in_force;--> statement-breakpoint
CREATE INDEX "reference_share_attribute_idx" ON "reference_share" USING btree ("set_id","attribute");--> statement-breakpoint
ALTER TABLE "promotion" ADD CONSTRAINT "promotion_extensions" CHECK ("promotion"."extensions" between 0 and 2);