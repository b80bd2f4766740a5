import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import { isDueForReview } from '#app/domain/fit/capacity.ts';
import { excludedFrom, missingServices } from '#app/domain/fit/exclusion.ts';
import { isOpenInvitation } from '#app/domain/invitation/invitation.ts';
import { formatDate, formatList } from '#app/i18n/format.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { refusalText } from '#app/i18n/refusal-text.server.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { vocabularyOf } from '#app/i18n/vocabulary/vocabulary.server.ts';
import type { GroupBeside } from '#app/queries/fit.server.ts';
import type { OwnInvitation } from '#app/queries/invitations.server.ts';
import type { ProfilePage } from '#app/queries/profile-page.server.ts';
import { fitTableView } from '../fit-view.server.ts';

type Profile = Pick<ProfilePage, 'number' | 'fields'>;

/** The reader's group beside the profile: what excludes it, then line by line what fits. */
export function groupBesideView(
  { own, standing }: GroupBeside,
  profile: Profile,
  day: CivilDate,
  lang: Lang,
) {
  const { fit } = textOf(lang);
  const on = own && formatDate(lang, own.recordedOn);
  return {
    excluded: excludedWords({ own, standing }, profile, lang),
    intro:
      own && on
        ? isDueForReview(own.recordedOn, day)
          ? fit.introReview(on)
          : fit.intro(on)
        : null,
    table: own && fitTableView(own, profile, lang),
  };
}

/** What would make writing vain, or should be known before: said above everything else. */
function excludedWords({ own, standing }: GroupBeside, { fields }: Profile, lang: Lang): string[] {
  const { excluded } = textOf(lang).fit;
  const { communitySupportLabels } = vocabularyOf(lang);
  const barred = excludedFrom(fields, standing);
  const missing = own ? missingServices(fields, own.capacity) : [];
  return [
    ...(barred ? [refusalText(lang, barred)] : []),
    ...(missing.length > 0
      ? [
          `${excluded.services(
            formatList(
              lang,
              missing.map((code) => communitySupportLabels[code]),
            ),
          )} ${excluded.servicesNote}`,
        ]
      : []),
  ];
}

/** An invitation that waits for the reader's group; null when none does. */
export function waitingInvitationView(own: OwnInvitation | null, lang: Lang): string | null {
  if (!own || !isOpenInvitation(own)) return null;
  const { onProfile } = textOf(lang).invitation;
  if (!own.laterOn) return onProfile.sent(formatDate(lang, own.invitedOn));
  const say = own.status === 'later' ? onProfile.later : onProfile.again;
  return say(formatDate(lang, own.laterOn));
}
