-- Everything that is searched or counted, so that whoever keeps counts hears of a release that words the
-- list anew as well. What is left out changes no count: holds, interests, who has seen it, the version.
CREATE OR REPLACE FUNCTION app.note_list_change() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO app.list_change (number) SELECT number FROM fresh;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO app.list_change (number) SELECT number FROM gone;
  ELSE
    INSERT INTO app.list_change (number)
    SELECT o.number FROM gone o LEFT JOIN fresh n ON n.number = o.number
    WHERE (o.limit_on, o.posted_on, o.priority, o.stream, o.medical_level, o.province, o.community, o.languages,
        o.needs, o.family_size, o.size_facet, o.size_from, o.size_to, o.accessible_housing, o.contacts_province,
        o.origin_country, o.origin_region, o.speaks_english, o.speaks_french, o.in_canada, o.ready_to_travel,
        o.text_en, o.text_fr, o.fields)
      IS DISTINCT FROM (n.limit_on, n.posted_on, n.priority, n.stream, n.medical_level, n.province, n.community, n.languages,
        n.needs, n.family_size, n.size_facet, n.size_from, n.size_to, n.accessible_housing, n.contacts_province,
        n.origin_country, n.origin_region, n.speaks_english, n.speaks_french, n.in_canada, n.ready_to_travel,
        n.text_en, n.text_fr, n.fields);
  END IF;
  RETURN NULL;
END $$;
