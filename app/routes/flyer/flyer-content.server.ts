import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import type { PublishedFields } from '#app/domain/disclosure/published-profile.ts';
import type { CompositionBandCode } from '#app/domain/vocabulary/age-bands.ts';
import { communities } from '#app/domain/vocabulary/communities.ts';
import { needs as needFacts } from '#app/domain/vocabulary/needs.ts';
import { composeDescription } from '#app/i18n/description/compose-description.ts';
import { capitalized } from '#app/i18n/description/describable.ts';
import { compositionWords, titleOf } from '#app/i18n/description/title-of.ts';
import { formatDate, formatList } from '#app/i18n/format.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { vocabularyOf } from '#app/i18n/vocabulary/vocabulary.server.ts';
import { publishedWords } from '#app/queries/published-words.server.ts';

/** What a flyer says, in words of one language: published fields and what is composed from them. */
export interface FlyerContent {
  readonly lang: Lang;
  /** Of the document; of the page. */
  readonly documentTitle: string;
  readonly title: string;
  readonly over: string;
  readonly line: string;
  readonly description: string;
  readonly figures: readonly { readonly band: CompositionBandCode; readonly count: number }[];
  readonly figuresAlt: string;
  readonly needsTitle: string;
  readonly needs: readonly string[];
  readonly factsTitle: string;
  readonly facts: readonly { readonly term: string; readonly detail: string }[];
  readonly scan: string;
  readonly link: string;
  readonly linkAlt: string;
  readonly fine: string;
  /** The day the profile was published: all a flyer tells of when it was made. */
  readonly madeOn: CivilDate;
}

/** A live profile, as much of it as may be on paper. */
export interface FlyerProfile {
  readonly number: string;
  readonly fields: PublishedFields;
  readonly postedOn: CivilDate;
  readonly limitOn: CivilDate;
}

/** @param link the profile's page in the portal, with the portal's own address. */
export function flyerOf(profile: FlyerProfile, lang: Lang, link: string): FlyerContent {
  const { number, fields, postedOn, limitOn } = profile;
  const { flyer, profile: words } = textOf(lang);
  const labels = vocabularyOf(lang);
  const said = publishedWords(fields, lang);
  const { people, parts } = compositionWords(fields, lang);
  const { composition, destination } = fields;
  const province = destination && labels.provinceLabels[communities[destination].province];
  return {
    lang,
    documentTitle: flyer.title(number),
    title: titleOf(fields, lang),
    over: flyer.over,
    line: `${words.numbered(number)} · ${flyer.until(formatDate(lang, limitOn))}`,
    description: composeDescription({ ...fields, limitOn }, lang),
    figures: composition
      ? (Object.keys(composition) as CompositionBandCode[]).map((band) => ({
          band,
          count: composition[band],
        }))
      : [],
    figuresAlt: flyer.family(people, formatList(lang, parts)),
    needsTitle: flyer.needs,
    // How many it concerns is said where the profile's page says it, and nowhere else.
    needs: fields.needs.map(({ code, members }) =>
      members > 1 && needFacts[code].priorityHint !== 'high'
        ? `${labels.needLabels[code]} (${words.needMembers(members)})`
        : labels.needLabels[code],
    ),
    factsTitle: flyer.facts,
    facts: [
      { term: flyer.household, detail: [people, ...parts].join(', ') },
      {
        term: flyer.destination,
        detail: [said.destination, province].filter(Boolean).join(', '),
      },
      { term: flyer.languages, detail: capitalized(said.languages) },
      { term: flyer.official, detail: said.levels },
      { term: flyer.relatives, detail: said.contacts },
      { term: flyer.travel, detail: said.travel },
    ],
    scan: flyer.scan,
    link,
    linkAlt: flyer.code(number),
    fine: flyer.fine,
    madeOn: postedOn,
  };
}
