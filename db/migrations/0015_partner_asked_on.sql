-- The day a second SAH was asked to share a claim: its desk says by when it is to answer.
ALTER TABLE "claim" ADD COLUMN "partner_asked_on" date;
