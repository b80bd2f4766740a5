DROP INDEX "saved_search_stop_key";--> statement-breakpoint
ALTER TABLE "saved_search" DROP COLUMN "stop_hash";