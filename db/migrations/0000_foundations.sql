-- Extensions and functions that tables and policies stand on.
CREATE EXTENSION IF NOT EXISTS unaccent;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
CREATE SCHEMA IF NOT EXISTS app;
--> statement-breakpoint
GRANT USAGE ON SCHEMA app TO passerelle_app;
--> statement-breakpoint
-- unaccent() is only STABLE because its dictionary could be changed; ours never is, and an index
-- and a generated column need an immutable function.
CREATE FUNCTION app.plain(value text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  AS $$ SELECT lower(public.unaccent('public.unaccent', value)) $$;
--> statement-breakpoint
CREATE FUNCTION app.words(language text, value text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  AS $$ SELECT to_tsvector(('pg_catalog.' || language)::regconfig, app.plain(value)) $$;
--> statement-breakpoint
-- Who acts in this transaction, set by withActor(). Unset means nobody, and nobody sees nothing.
CREATE FUNCTION app.actor_role() RETURNS text
  LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT coalesce(nullif(current_setting('app.role', true), ''), 'nobody') $$;
--> statement-breakpoint
CREATE FUNCTION app.actor_organization() RETURNS uuid
  LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.organization', true), '')::uuid $$;
