-- What happened on the day a profile was followed is news from then on, and not before. Of profiles that
-- are followed already the day alone is known: its end, in the time zone that deadlines are counted in.
ALTER TABLE "profile_watch" RENAME COLUMN "since" TO "followed_at";--> statement-breakpoint
ALTER TABLE "profile_watch" ALTER COLUMN "followed_at" TYPE timestamp (3) with time zone
  USING ("followed_at" + time '23:59:59') AT TIME ZONE 'America/Toronto';
