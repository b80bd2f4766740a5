import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import { daysBetween } from '#app/domain/clock/civil-date.ts';
import { countsByBand } from '#app/domain/vocabulary/age-bands.ts';
import { communities } from '#app/domain/vocabulary/communities.ts';
import { needs as needFacts } from '#app/domain/vocabulary/needs.ts';
import { composeDescription } from '#app/i18n/description/compose-description.ts';
import { capitalized } from '#app/i18n/description/describable.ts';
import { compositionWords, titleOf } from '#app/i18n/description/title-of.ts';
import { formatDate, formatList } from '#app/i18n/format.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { refusalText } from '#app/i18n/refusal-text.server.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { vocabularyOf } from '#app/i18n/vocabulary/vocabulary.server.ts';
import { today } from '#app/platform/clock.server.ts';
import type { EndedClaim } from '#app/queries/claim-notes.server.ts';
import { changedLines } from '#app/queries/profile-differences.server.ts';
import type { OwnStanding, ProfilePage } from '#app/queries/profile-page.server.ts';
import { publishedWords } from '#app/queries/published-words.server.ts';
import type { GroupVerdict } from '#app/queries/verdicts.server.ts';
import {
  claimStanding,
  interestStanding,
  lineRule,
  placeStanding,
  until,
} from '../standing.server.ts';

/** A live profile in the reader's words: plain data for the page. */
export function profileView(page: ProfilePage, lang: Lang, day: CivilDate) {
  const { fields } = page;
  const text = textOf(lang);
  const labels = vocabularyOf(lang);
  const published = publishedWords(fields, lang);
  const words = { ...published, languages: capitalized(published.languages) };
  const { people, parts } = compositionWords(fields, lang);
  const days = Math.max(0, daysBetween(day, page.limitOn));
  const total = Math.max(1, daysBetween(page.startedOn, page.limitOn));
  return {
    number: page.number,
    title: titleOf(fields, lang),
    over: `${text.profile.numbered(page.number)} · ${text.profile.published(formatDate(lang, page.postedOn))}`,
    description: composeDescription({ ...fields, limitOn: page.limitOn }, lang),
    people,
    parts,
    bands: countsByBand(fields.composition).map((each) => ({
      ...each,
      label: text.profile.band(labels.ageBandRanges[each.band]),
    })),
    words,
    english: labels.languageLevelLabels[fields.english],
    french: labels.languageLevelLabels[fields.french],
    // "Anywhere in" a province says it already.
    province: fields.destination
      ? labels.provinceLabels[communities[fields.destination].province]
      : '',
    eligible: fields.contacts
      ? text.profile.eligibleIn(labels.provincePhrases[fields.contacts.province])
      : text.profile.eligibleAll,
    priority: {
      high: fields.priority === 'high',
      label: text.browse.card.priority(words.priority),
    },
    medical: text.browse.card.medical(words.medicalLevel),
    inCanada: fields.inCanada,
    needs: fields.needs.map(({ code, members }) => ({
      key: code,
      title: labels.needLabels[code],
      note:
        needFacts[code].priorityHint === 'high'
          ? text.profile.needHigh
          : members > 1
            ? text.profile.needMembers(members)
            : undefined,
      asks: labels.needTasks[code],
    })),
    clock: {
      days,
      until: text.profile.until(formatDate(lang, page.limitOn)),
      date: formatDate(lang, page.limitOn),
      used: 1 - days / total,
    },
    heldUntil: page.heldUntil ? formatDate(lang, page.heldUntil) : null,
    interested: page.interested,
    waiting: page.waiting,
    note: page.notes[lang] || null,
    changed: page.lastChange && {
      on: formatDate(lang, page.lastChange.on),
      lines: formatList(lang, changedLines(page.lastChange.changed, lang)),
    },
    near: fields.contacts ? labels.provincePhrases[fields.contacts.province] : null,
  };
}

/** How the reader's group stands, with dates written out and the barrier in words. */
export function standingView(page: ProfilePage, lang: Lang) {
  const { own } = page;
  if (!own) return null;
  const date = (value: CivilDate | null) => (value ? formatDate(lang, value) : null);
  const day = today();
  const { standing: words } = textOf(lang);
  return {
    interestedSince: date(own.interestedSince),
    interest: own.interestedSince
      ? {
          ...interestStanding(
            {
              status: 'expressed',
              expressedOn: own.interestedSince,
              reason: null,
              isLive: true,
              claimed: own.claim !== null,
            },
            lang,
          ),
          // The acts stand beside it on this page.
          can: '',
        }
      : null,
    claim: own.claim && {
      id: own.claim.id,
      status: own.claim.status,
      holdEndsOn: date(own.claim.holdEndsOn),
      standing: claimStanding(
        {
          ...own.claim,
          ...{
            shares: false,
            confirmedOn: null,
            endedOn: null,
            reason: null,
            note: null,
            stage: null,
          },
          group: groupVerdictOf(own),
          awaitsLocalOffice:
            page.fields.stream === 'overseas' && own.claim.commitmentConfirmedOn === null,
          limitOn: page.limitOn,
          waiting: page.waiting,
        },
        lang,
        day,
      ),
    },
    partnership: own.partnership,
    requests: own.requests.map(({ id, group, barrier, offerEndsOn }) => ({
      id,
      group,
      barrier: barrier && refusalText(lang, barrier),
      answersOffer: offerEndsOn
        ? textOf(lang).claim.mine.answersOffer(until(offerEndsOn, lang, day))
        : null,
    })),
    placeInLine: own.placeInLine,
    place:
      own.placeInLine !== null && own.joinedOn
        ? placeStanding(
            {
              place: own.placeInLine,
              holdEndsOn: page.heldUntil,
              limitOn: page.limitOn,
              joinedOn: own.joinedOn,
              offerEndsOn: own.offerEndsOn,
              acceptedWith: own.claim?.request ? own.claim.sah : null,
              barrier: own.barrier,
              asksItsSah: own.asksItsSah,
            },
            lang,
            day,
          )
        : null,
    offerEndsOn: date(own.offerEndsOn),
    holds: own.holds.map(({ id, name, openHolds, limit }) =>
      id === own.organizationId
        ? words.ownHolds(openHolds, limit)
        : words.sahHolds(name, openHolds, limit),
    ),
    barrier: own.barrier && {
      code: own.barrier.code,
      text: refusalText(lang, own.barrier),
    },
    mayJoin: own.joinBarrier === null,
    othersFirst:
      own.claim?.status === 'held' && own.othersFirstUntil
        ? textOf(lang).claim.othersFirst(formatDate(lang, own.othersFirstUntil))
        : null,
    interestBarrier: own.interestBarrier && refusalText(lang, own.interestBarrier),
    holdRule: own.asksItsSah
      ? textOf(lang).claim.rules.onceEndorsed(formatDate(lang, own.holdWouldEndOn), own.holdDays)
      : textOf(lang).claim.rules.exclusive(formatDate(lang, own.holdWouldEndOn), own.holdDays),
    lineRule: lineRule({ holdEndsOn: page.heldUntil, limitOn: page.limitOn }, lang),
    asksItsSah: own.asksItsSah,
    sahs: own.sahs.map(({ id, name, openHolds, limit }) => ({
      id,
      name: `${name} (${words.holds(openHolds, limit)})`,
    })),
  };
}

const groupVerdictOf = ({ barrier, joinBarrier, placeInLine }: OwnStanding): GroupVerdict => ({
  claim: barrier,
  join: joinBarrier,
  inLine: placeInLine !== null,
});

/** How the group's last claim ended, while it has no other; latest first. */
export function endedView(page: ProfilePage, ended: readonly EndedClaim[], lang: Lang) {
  const [last] = ended;
  if (!last || page.own?.claim) return null;
  const never = {
    holdEndsOn: null,
    extended: false,
    awaitsLocalOffice: false,
    confirmedOn: null,
    stage: null,
    request: null,
    group: page.own ? groupVerdictOf(page.own) : null,
  };
  const told = { ...last, ...never, sah: '', shares: false, partner: null };
  const of = { limitOn: page.limitOn, waiting: page.waiting };
  // The acts stand beside it on this page.
  return { ...claimStanding({ ...told, ...of }, lang, today()), next: '' };
}
