-- Little words that say nothing of a profile and are no word of the other language: neverHeld in search/words.ts.
CREATE FUNCTION app.little_words() RETURNS text[]
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT '{and,at,au,aux,avec,dans,des,du,en,et,for,from,in,la,le,les,of,or,ou,par,pour,qui,sur,the,to,un,une,who,with}'::text[] $$;
--> statement-breakpoint
-- The words of a profile's text. Those before its first empty line, which name what it is, weigh A, the others
-- D. Each has a place, the same for all: a word without one is found whatever weight is asked. Without single
-- letters, which an apostrophe leaves and the index does not hold either.
CREATE FUNCTION app.searched_words(value text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  AS $$
    SELECT coalesce(string_agg(word || weight, ' '), '')::tsvector
    FROM (
      SELECT unnest(app.word_list(split_part(value, E'\n\n', 1))) AS word, ':1A' AS weight
      UNION
      SELECT unnest(app.word_list(value)), ':1D'
    ) AS said
    WHERE word <> ALL (app.little_words()) AND word !~ '^[[:alpha:]]$'
  $$;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app.little_words(), app.searched_words(text) TO passerelle_app;
--> statement-breakpoint
ALTER TABLE published_profile
  ALTER COLUMN words_en SET EXPRESSION AS (app.searched_words(text_en)),
  ALTER COLUMN words_fr SET EXPRESSION AS (app.searched_words(text_fr));
