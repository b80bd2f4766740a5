CREATE TABLE "group_invitation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"status" text NOT NULL,
	"invited_by" uuid NOT NULL,
	"invited_on" date NOT NULL,
	"answered_by" uuid,
	"answered_on" date,
	"reason" text,
	"later_on" date,
	CONSTRAINT "group_invitation_no_has_reason" CHECK ("group_invitation"."status" <> 'no' or "group_invitation"."reason" is not null),
	CONSTRAINT "group_invitation_later_has_day" CHECK ("group_invitation"."status" <> 'later' or "group_invitation"."later_on" is not null)
);
--> statement-breakpoint
CREATE TABLE "organization_capacity" (
	"organization_id" uuid PRIMARY KEY NOT NULL,
	"communities" text[],
	"largest_household" integer,
	"languages" text[],
	"origin_countries" text[],
	"origin_regions" text[],
	"supports_offered" text[] DEFAULT '{}' NOT NULL,
	"supports_missing" text[] DEFAULT '{}' NOT NULL,
	"medical_volunteers" integer,
	"accessible_housing" boolean,
	"guardianship_experience" boolean,
	"room_for" integer,
	"version" integer DEFAULT 1 NOT NULL,
	"recorded_on" date NOT NULL,
	"recorded_by" uuid NOT NULL,
	CONSTRAINT "capacity_household" CHECK ("organization_capacity"."largest_household" between 1 and 30),
	CONSTRAINT "capacity_volunteers" CHECK ("organization_capacity"."medical_volunteers" between 0 and 1000),
	CONSTRAINT "capacity_room" CHECK ("organization_capacity"."room_for" between 0 and 100),
	CONSTRAINT "capacity_supports_apart" CHECK (not ("organization_capacity"."supports_offered" && "organization_capacity"."supports_missing"))
);
--> statement-breakpoint
CREATE TABLE "saved_search" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"lang" text NOT NULL,
	"frequency" text NOT NULL,
	"kinds" text[] NOT NULL,
	"by_mail" boolean NOT NULL,
	"stop_hash" text,
	"created_on" date NOT NULL,
	"looked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "saved_search_alert" (
	"id" uuid PRIMARY KEY NOT NULL,
	"saved_search_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"number" text NOT NULL,
	"kind" text NOT NULL,
	"seq" bigint NOT NULL,
	"found_at" timestamp with time zone DEFAULT now() NOT NULL,
	"due_on" date,
	"sent_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "jas_case" ADD COLUMN "sponsor_partner_id" uuid;--> statement-breakpoint
ALTER TABLE "claim" ADD COLUMN "partner_sah_id" uuid;--> statement-breakpoint
ALTER TABLE "claim" ADD COLUMN "partner_status" text;--> statement-breakpoint
ALTER TABLE "claim" ADD COLUMN "reminded_of" date;--> statement-breakpoint
ALTER TABLE "interest" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "interest" ADD COLUMN "ended_on" date;--> statement-breakpoint
ALTER TABLE "published_profile" ADD COLUMN "size_from" integer;--> statement-breakpoint
ALTER TABLE "published_profile" ADD COLUMN "size_to" integer;--> statement-breakpoint
ALTER TABLE "published_profile" ADD COLUMN "accessible_housing" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "published_profile" ADD COLUMN "contacts_province" text;--> statement-breakpoint
ALTER TABLE "published_profile" ADD COLUMN "origin_country" text;--> statement-breakpoint
ALTER TABLE "published_profile" ADD COLUMN "origin_region" text;--> statement-breakpoint
ALTER TABLE "published_profile" ADD COLUMN "speaks_english" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "published_profile" ADD COLUMN "speaks_french" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "group_invitation" ADD CONSTRAINT "group_invitation_case_id_jas_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."jas_case"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_invitation" ADD CONSTRAINT "group_invitation_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_invitation" ADD CONSTRAINT "group_invitation_invited_by_account_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_invitation" ADD CONSTRAINT "group_invitation_answered_by_account_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_capacity" ADD CONSTRAINT "organization_capacity_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_capacity" ADD CONSTRAINT "organization_capacity_recorded_by_account_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_search" ADD CONSTRAINT "saved_search_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_search" ADD CONSTRAINT "saved_search_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_search_alert" ADD CONSTRAINT "saved_search_alert_saved_search_id_saved_search_id_fk" FOREIGN KEY ("saved_search_id") REFERENCES "public"."saved_search"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_search_alert" ADD CONSTRAINT "saved_search_alert_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_search_alert" ADD CONSTRAINT "saved_search_alert_case_id_jas_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."jas_case"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "group_invitation_case_idx" ON "group_invitation" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "group_invitation_organization_idx" ON "group_invitation" USING btree ("organization_id","status");--> statement-breakpoint
CREATE UNIQUE INDEX "group_invitation_one_open" ON "group_invitation" USING btree ("case_id","organization_id") WHERE status in ('sent', 'later');--> statement-breakpoint
CREATE INDEX "saved_search_account_idx" ON "saved_search" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "saved_search_query_idx" ON "saved_search" USING btree ("query","lang");--> statement-breakpoint
CREATE UNIQUE INDEX "saved_search_name_key" ON "saved_search" USING btree ("account_id","name");--> statement-breakpoint
CREATE UNIQUE INDEX "saved_search_stop_key" ON "saved_search" USING btree ("stop_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "saved_search_alert_once" ON "saved_search_alert" USING btree ("saved_search_id","seq");--> statement-breakpoint
CREATE INDEX "saved_search_alert_search_idx" ON "saved_search_alert" USING btree ("saved_search_id","found_at");--> statement-breakpoint
CREATE INDEX "saved_search_alert_account_idx" ON "saved_search_alert" USING btree ("account_id","found_at");--> statement-breakpoint
CREATE INDEX "saved_search_alert_due_idx" ON "saved_search_alert" USING btree ("due_on") WHERE sent_at is null;--> statement-breakpoint
ALTER TABLE "jas_case" ADD CONSTRAINT "jas_case_sponsor_partner_id_organization_id_fk" FOREIGN KEY ("sponsor_partner_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim" ADD CONSTRAINT "claim_partner_sah_id_organization_id_fk" FOREIGN KEY ("partner_sah_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "jas_case_sponsor_partner_idx" ON "jas_case" USING btree ("sponsor_partner_id");--> statement-breakpoint
CREATE INDEX "claim_partner_idx" ON "claim" USING btree ("partner_sah_id","status");--> statement-breakpoint
ALTER TABLE "claim" ADD CONSTRAINT "claim_partner" CHECK (("claim"."partner_sah_id" is null) = ("claim"."partner_status" is null)
        and "claim"."partner_sah_id" <> "claim"."sah_id");