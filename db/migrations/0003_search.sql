-- Words of a text as both engines cut them: at anything but a letter or a digit, accents and
-- capitals apart. Unlike a dictionary's stems, a word's beginning always begins the word.
CREATE FUNCTION app.word_list(value text) RETURNS text[]
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  AS $$ SELECT array_remove(regexp_split_to_array(app.plain(value), '[^[:alnum:]]+'), '') $$;
--> statement-breakpoint
ALTER TABLE published_profile
  ALTER COLUMN words_en SET EXPRESSION AS (array_to_tsvector(app.word_list(text_en))),
  ALTER COLUMN words_fr SET EXPRESSION AS (array_to_tsvector(app.word_list(text_fr)));
--> statement-breakpoint
-- Every word a profile has used, to find what a word with a typing error may mean. Profiles are
-- written from a dictionary, so this stays small; a word that is no longer used finds nothing.
CREATE TABLE app.known_word (
  language text NOT NULL,
  word text NOT NULL COLLATE "C",
  PRIMARY KEY (language, word)
);
--> statement-breakpoint
GRANT SELECT ON app.known_word TO passerelle_app;
--> statement-breakpoint
CREATE FUNCTION app.learn_words() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  -- In one order, so that two profiles published at once can't wait for each other.
  INSERT INTO app.known_word (language, word)
  SELECT DISTINCT used.language, used.word COLLATE "C"
  FROM (
    SELECT 'en' AS language, unnest(tsvector_to_array(words_en)) AS word FROM changed
    UNION ALL
    SELECT 'fr', unnest(tsvector_to_array(words_fr)) FROM changed
  ) used
  WHERE NOT EXISTS (
    SELECT 1 FROM app.known_word known
    WHERE known.language = used.language AND known.word = used.word COLLATE "C"
  )
  ORDER BY 1, 2
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER learn_words_inserted AFTER INSERT ON published_profile
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION app.learn_words();
--> statement-breakpoint
CREATE TRIGGER learn_words_updated AFTER UPDATE ON published_profile
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION app.learn_words();
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app.word_list(text) TO passerelle_app;
