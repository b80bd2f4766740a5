-- A person's searches are found by account, which "saved_search_name_key" begins with; nothing asks for a query.
DROP INDEX "saved_search_account_idx";--> statement-breakpoint
DROP INDEX "saved_search_query_idx";--> statement-breakpoint
-- What RSTP starts and stops promoting: few of the journal's rows, newest first.
CREATE INDEX "journal_promotion_idx" ON "journal" USING btree ("at","seq") WHERE event in ('profile_published', 'promotion_ended');--> statement-breakpoint
-- When each group was last asked, over all profiles.
CREATE INDEX "group_invitation_latest_idx" ON "group_invitation" USING btree ("organization_id","invited_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);
