import { type CivilDate, daysBetween } from '#app/domain/clock/civil-date.ts';
import { refuse } from '#app/domain/decision.ts';
import type { PublishedFields } from '#app/domain/disclosure/published-profile.ts';
import { excludedFrom, missingServices } from '#app/domain/fit/exclusion.ts';
import { compareFit } from '#app/domain/fit/fit.ts';
import { type ListVisit, newSince } from '#app/domain/promotion/list-visit.ts';
import { countsByBand } from '#app/domain/vocabulary/age-bands.ts';
import { communities } from '#app/domain/vocabulary/communities.ts';
import { capitalized } from '#app/i18n/description/describable.ts';
import { searchedTexts } from '#app/i18n/description/search-text.ts';
import { compositionWords, titleOf } from '#app/i18n/description/title-of.ts';
import { formatDate, formatList } from '#app/i18n/format.ts';
import { keptWith } from '#app/i18n/kept-with.ts';
import { type Lang, localeOf } from '#app/i18n/lang.ts';
import { refusalText } from '#app/i18n/refusal-text.server.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { vocabularyOf } from '#app/i18n/vocabulary/vocabulary.server.ts';
import { pathTo, profileSlug } from '#app/paths.ts';
import type { BrowseHit } from '#app/queries/browse.server.ts';
import type { GroupBeside } from '#app/queries/fit.server.ts';
import type { TagData } from '#app/ui/tag.tsx';
import { markerOf } from '#search/highlight.ts';
import type { ProfileQuery } from '#search/query.ts';
import { askedWords } from '#search/words.ts';
import { fitTotalsView } from '../fit-view.server.ts';
import { placePhrase } from '../place-phrase.server.ts';
import { type FoundElsewhere, foundElsewhere } from './found-in.server.ts';

export interface CardReader {
  readonly lang: Lang;
  readonly today: CivilDate;
  /** Whether the reader acts for a group that may claim. */
  readonly sponsors: boolean;
  /** What the reader's group recorded, and how it stands as a sponsor; null when the reader acts for none. */
  readonly group?: GroupBeside | null;
  /** When the reader looked at the list before, where that is asked: otherwise a profile is new for a week. */
  readonly visit?: ListVisit | null;
}

export interface Strip {
  readonly kind: 'hold' | 'excluded' | 'caution';
  readonly title: string;
  readonly text: string;
}

const lastDays = 3;

/** A profile as a card, in words of one language: the page adds nothing but its frame. */
export function cardOf(hit: BrowseHit, reader: CardReader) {
  const { lang, today } = reader;
  const { fields, number } = hit;
  const { browse } = textOf(lang);
  const days = daysBetween(today, hit.limitOn);
  const length = Math.max(1, daysBetween(hit.postedOn, hit.limitOn));
  return {
    number: number.replace(' ', '\u00a0'),
    href: pathTo('profile', lang, { number: profileSlug(number) }),
    ...householdOf(fields, lang),
    tags: tagsOf(hit, reader, days),
    daysLeft: {
      days,
      label: browse.card.daysLeftLabel(days),
      until: browse.card.until(formatDate(lang, hit.limitOn)),
      used: 1 - days / length,
    },
    fit: fitOf(fields, reader),
    strip: stripOf(hit, reader) ?? undefined,
    interest: standingOf(hit, lang),
  };
}

/**
 * A card with the words of the search marked where they were found, and said where they stand when the
 * entry does not show it. Words of the other language are in no text of the page, only among what is
 * searched.
 * @param factsShown as many as the entry shows.
 */
export function withFound(
  card: ReturnType<typeof cardOf>,
  { fields, limitOn }: BrowseHit,
  query: ProfileQuery,
  { lang, factsShown }: { lang: Lang; factsShown: number },
) {
  if (query.text === '') return card;
  const { words } = askedWords(query.text, query.lang);
  if (words.length === 0) return card;
  const mark = markerOf(query);
  const searched = searchedTexts({ ...fields, limitOn }, query.lang);
  if (query.lang !== lang) {
    return {
      ...card,
      foundIn: foundInView(foundElsewhere(words, [], searched, mark), query, lang),
    };
  }
  const title = mark(card.title);
  const size = mark(card.people.size);
  const needs = card.needs.map(mark);
  const facts = card.facts.map(({ detail }) => mark(detail));
  const shown = [title, size, ...needs, ...facts.slice(0, factsShown)];
  return {
    ...card,
    title: title.parts,
    people: { ...card.people, size: size.parts },
    needs: needs.map(({ parts }) => parts),
    facts: card.facts.map(({ term }, at) => ({ term, detail: facts[at]?.parts ?? '' })),
    foundIn: foundInView(foundElsewhere(words, shown, searched, mark), query, lang),
  };
}

function foundInView(elsewhere: readonly FoundElsewhere[], query: ProfileQuery, lang: Lang) {
  if (elsewhere.length === 0) return undefined;
  const { label, places } = textOf(lang).browse.foundIn;
  return {
    label,
    lang: query.lang === lang ? undefined : localeOf(query.lang),
    places: elsewhere.map(({ place, excerpt }) => ({ name: places[place], text: excerpt })),
  };
}

/** How the profile compares with what the group recorded: totals, never a score (process §7). */
function fitOf(fields: PublishedFields, { group, lang }: CardReader) {
  const fit = group?.own?.terms;
  if (!fit) return undefined;
  const { totals } = fitTotalsView(compareFit(fit, fields), lang);
  return { label: textOf(lang).browse.card.fitLabel, totals };
}

/** What a card says of the household, to every reader alike. */
const householdOf = keptWith((fields: PublishedFields, lang) => ({
  title: titleOf(fields, lang),
  people: peopleOf(fields, lang),
  needs: fields.needs.map(({ code }) => vocabularyOf(lang).needLabels[code]),
  facts: factsOnCard(fields, lang),
}));

/** A row of the list shows the first two (`factsInRow`). */
const factNames = ['speaks', 'goingTo', 'contacts'] as const;

function factsOnCard(fields: PublishedFields, lang: Lang): { term: string; detail: string }[] {
  const { card } = textOf(lang).browse;
  const facts = householdFacts(fields, lang);
  return factNames.map((name) => ({ term: card[name], detail: facts[name] }));
}

function peopleOf(fields: PublishedFields, lang: Lang) {
  const { people, parts } = compositionWords(fields, lang);
  return {
    bands: countsByBand(fields.composition),
    size: people,
    // "2 adults 18–64": the count stands apart, so that counts line up.
    words: parts.map((part) => {
      const count = /^\d+/.exec(part)?.[0] ?? '';
      return { count: Number(count), label: part.slice(count.length).trim() };
    }),
  };
}

function tagsOf(hit: BrowseHit, { lang, today, visit }: CardReader, days: number): TagData[] {
  const { card, travel } = textOf(lang).browse;
  const { priorityLabels, medicalLevelLabels } = vocabularyOf(lang);
  const { fields } = hit;
  const since = newSince(visit ?? null, today);
  const tags: (TagData | false)[] = [
    days <= lastDays && { look: 'lastDays', label: card.lastDays },
    hit.holdEndsOn !== null && { look: 'onHold', label: card.onHold },
    hit.postedOn >= since.from && {
      look: 'isNew',
      label: since.lastVisit ? card.newSinceVisit : card.isNew,
    },
    {
      look: fields.priority === 'high' ? 'highPriority' : 'regularPriority',
      label: card.priority(priorityLabels[fields.priority]),
    },
    fields.inCanada
      ? { look: 'inCanada', label: travel.in_canada }
      : fields.readyToTravel && { look: 'readyToTravel', label: travel.ready },
    { look: 'medical', label: card.medical(medicalLevelLabels[fields.medicalLevel]) },
    fields.accessibleHousing && { look: 'medical', label: card.accessible },
    fields.linkedCase && { look: 'medical', label: card.linked },
  ];
  return tags.filter((tag) => tag !== false);
}

/** What the household speaks, where it goes and who it knows there, as a card says it. */
export function householdFacts(
  fields: PublishedFields,
  lang: Lang,
): Record<(typeof factNames)[number], string> {
  const { browse, common, profile } = textOf(lang);
  const words = vocabularyOf(lang);
  const { card } = browse;
  const { contacts, destination, province } = fields;
  const goingTo = destination
    ? `${words.communityLabels[destination]}, ${words.provinceLabels[communities[destination].province]}`
    : province
      ? profile.anywhere(words.provincePhrases[province])
      : common.words.notStated;
  const near = contacts && placePhrase(contacts, lang);
  return {
    speaks: speaks(fields, lang),
    goingTo,
    contacts: near ? card.contactsIn(near) : card.noContacts,
  };
}

/** The household's languages, then what it knows of English and French. */
function speaks(fields: PublishedFields, lang: Lang): string {
  const { browse, common } = textOf(lang);
  const { languageLabels, languageLevelLabels } = vocabularyOf(lang);
  const official = { eng: fields.english, fra: fields.french } as const;
  const known = (Object.keys(official) as (keyof typeof official)[])
    .filter((code) => official[code] !== 'none' && official[code] !== 'not_assessed')
    .map((code) => browse.card.level(languageLabels[code], languageLevelLabels[official[code]]));
  const others = fields.languages
    .filter((code) => code !== 'eng' && code !== 'fra')
    .map((code) => languageLabels[code]);
  const none = fields.english === 'none' && fields.french === 'none';
  return (
    [others.join(', '), none ? browse.card.noOfficial : known.join(', ')]
      .filter(Boolean)
      .map(capitalized)
      .join('. ') || common.words.notStated
  );
}

/** Services the household needs that the group recorded as missing around it: it may claim, and is told. */
function missingWords(fields: PublishedFields, { group, lang }: CardReader): string | null {
  const missing = group?.own ? missingServices(fields, group.own.capacity) : [];
  if (missing.length === 0) return null;
  const { communitySupportLabels } = vocabularyOf(lang);
  return `${formatList(
    lang,
    missing.map((code) => communitySupportLabels[code]),
  )}.`;
}

/** What keeps groups from claiming the profile now, in one line: a hold, or an offer to the line. */
function takenWords(
  { holdEndsOn, waiting }: BrowseHit,
  sayHeld: 'heldUntil' | 'onHoldUntil',
  lang: Lang,
): string | null {
  const { card } = textOf(lang).browse;
  if (holdEndsOn) return card[sayHeld](formatDate(lang, holdEndsOn));
  // The end of a hold offers the profile to the first in line at once (`offerNext`): a line without a
  // hold has an offer at its head.
  return waiting > 0 ? card.offeredInLine : null;
}

/** The reader's own hold, one it shares or is asked to share, or a request that awaits its answer. */
function ownStrip({ ownPart, holdEndsOn }: BrowseHit, lang: Lang): Strip | null {
  const { browse, claim } = textOf(lang);
  const { card } = browse;
  if (!holdEndsOn) {
    return ownPart === 'to_endorse'
      ? { kind: 'hold', title: `${claim.endorseTitle}.`, text: card.endorseIt }
      : null;
  }
  const holdEnds = formatDate(lang, holdEndsOn);
  switch (ownPart) {
    case 'held':
      return { kind: 'hold', title: card.onHoldByYou(holdEnds), text: '' };
    case 'shared': {
      const text = refusalText(lang, refuse('hold_is_shared'));
      return { kind: 'hold', title: card.heldUntil(holdEnds), text };
    }
    case 'asked_to_share': {
      const text = refusalText(lang, refuse('partner_to_answer'));
      return { kind: 'hold', title: card.onHoldUntil(holdEnds), text };
    }
    default:
      return null;
  }
}

/** Why the reader's group can't claim the profile now; readers who never claim learn that it is taken. */
function stripOf(hit: BrowseHit, reader: CardReader): Strip | null {
  const { lang, sponsors, group } = reader;
  const { card } = textOf(lang).browse;
  const { fields } = hit;
  if (!sponsors) {
    const title = takenWords(hit, 'heldUntil', lang);
    return title ? { kind: 'hold', title, text: '' } : null;
  }
  const own = ownStrip(hit, lang);
  if (own) return own;
  const standing = group?.standing;
  const barred = standing && excludedFrom(fields, standing);
  if (barred?.code === 'only_groups_near' && fields.contacts) {
    return {
      kind: 'excluded',
      title: card.excluded(placePhrase(fields.contacts, lang)),
      text: card.excludedNote(placePhrase(standing ?? fields.contacts, lang)),
    };
  }
  if (barred) return { kind: 'excluded', title: card.barred, text: refusalText(lang, barred) };
  const taken = hit.ownPlace === 'offered' ? null : takenWords(hit, 'onHoldUntil', lang);
  const next = hit.ownPlace === 'waiting' ? card.youWait : card.joinList(hit.waiting + 1);
  // Once another group holds the profile, the request can't be endorsed: the hold is what counts.
  if (hit.ownPart === 'requested' && !hit.holdEndsOn) {
    return { kind: 'hold', title: card.requestedByYou, text: taken ? `${taken} ${next}` : '' };
  }
  if (hit.ownPlace === 'offered') return { kind: 'hold', title: card.offeredToYou, text: '' };
  const missing = missingWords(fields, reader);
  if (!taken) {
    return missing ? { kind: 'caution', title: card.servicesMissing, text: missing } : null;
  }
  return {
    kind: 'hold',
    title: taken,
    text: missing ? `${next} ${card.servicesMissing} ${missing}` : next,
  };
}

/** How many groups are interested and in line, and whether the reader's is one of them. */
function standingOf(hit: BrowseHit, lang: Lang): string {
  const { card } = textOf(lang).browse;
  return [
    card.interests(hit.interested),
    hit.ownInterest && card.youToo,
    hit.waiting > 0 && card.waiting(hit.waiting),
  ]
    .filter(Boolean)
    .join(' · ');
}
