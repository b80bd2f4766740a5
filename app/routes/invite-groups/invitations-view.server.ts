import { isOpenInvitation } from '#app/domain/invitation/invitation.ts';
import { isCommunityCode } from '#app/domain/vocabulary/communities.ts';
import { isReasonCode } from '#app/domain/vocabulary/reasons.ts';
import { formatDate, formatList } from '#app/i18n/format.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { vocabularyOf } from '#app/i18n/vocabulary/vocabulary.server.ts';
import type { Candidate, InvitationsPage, InvitedGroup } from '#app/queries/invitations.server.ts';
import { fitLinesView, fitTotalsView } from '../fit-view.server.ts';
import { placePhrase } from '../place-phrase.server.ts';

/** A group invited to the profile, and what it answered, in the reader's words. */
export function invitedView(invited: InvitedGroup, lang: Lang) {
  const { invitation } = textOf(lang);
  const { reasonTexts } = vocabularyOf(lang);
  const { id, group, status, reason, laterOn, answeredOn } = invited;
  const date = answeredOn ? `, ${formatDate(lang, answeredOn)}` : '';
  return {
    id,
    group: group[lang],
    on: formatDate(lang, invited.invitedOn),
    answer: `${invitation.statuses[status]}${date}`,
    why:
      laterOn && isOpenInvitation(invited)
        ? invitation[status === 'later' ? 'laterOn' : 'wasLater'](formatDate(lang, laterOn))
        : reason && isReasonCode('invitation_declined', reason)
          ? reasonTexts.invitation_declined[reason]
          : null,
  };
}

/** A group that could be asked: fit in words and totals, room, what it holds, when it was last asked. */
export function candidateView(candidate: Candidate, lang: Lang) {
  const { invitation } = textOf(lang);
  const words = invitation.candidates;
  const { communityLabels } = vocabularyOf(lang);
  const { community, lastAsked, lines, recordedOn, roomFor, under } = candidate;
  return {
    id: candidate.organizationId,
    name: candidate.group[lang],
    about: [
      ...(community && isCommunityCode(community) ? [communityLabels[community]] : []),
      ...(under.length > 0
        ? [
            words.under(
              formatList(
                lang,
                under.map((sah) => sah[lang]),
              ),
            ),
          ]
        : []),
    ].join(' · '),
    recorded: recordedOn && words.recorded(formatDate(lang, recordedOn)),
    totals: recordedOn ? fitTotalsView(lines, lang) : null,
    lines: fitLinesView(lines, lang),
    room: [
      roomFor === null ? words.roomUnknown : words.roomFor(roomFor),
      ...(candidate.atLimit ? [words.atLimit] : []),
    ].join('. '),
    holds: words.holdsNow(candidate.holds),
    last: lastAsked
      ? {
          on: words.lastAsked(formatDate(lang, lastAsked.on)),
          answer: invitation.statuses[lastAsked.status],
        }
      : null,
  };
}

/** Which groups are not listed, why, and how many. */
export function leftOutView({ leftOut, fields }: InvitationsPage, lang: Lang) {
  const { left } = textOf(lang).invitation;
  const place = fields.contacts ? placePhrase(fields.contacts, lang) : '';
  return leftOut.map(({ why, count }) => ({ key: why, text: left[why](count, place) }));
}
