/** Changes of the list at random, the same at every run: put on, taken off, changed. */

import type { ProfileDocument } from '#search/document.ts';
import { facetValues } from '#search/facet-values.ts';
import { contactPlaces, daysFrom, type random, today, vocabulary } from './profiles.ts';

/** What a profile becomes: null when it is taken off. */
export interface ListChange {
  readonly number: string;
  readonly becomes: ProfileDocument | null;
}

/** @param now the profile as it is; null when it is not on the list. */
export function randomChange(
  pick: ReturnType<typeof random>,
  first: ProfileDocument,
  now: ProfileDocument | null,
): ListChange {
  const { number } = first;
  if (now === null) return { number, becomes: changed(pick, first) };
  return { number, becomes: pick.chance(0.3) ? null : changed(pick, now) };
}

function changed(pick: ReturnType<typeof random>, profile: ProfileDocument): ProfileDocument {
  const said = pick.some(vocabulary, 5);
  const changes: readonly (() => Partial<ProfileDocument>)[] = [
    () => ({ priority: pick.one(['high', 'regular']) }),
    () => ({ languages: pick.some(facetValues.language, 3) }),
    () => ({ needs: pick.some(facetValues.need, 4) }),
    () => ({ community: null, province: 'not_stated' }),
    // Past its limit it is still there, and counted no more.
    () => ({ limitOn: daysFrom(today, pick.below(40) - 5) }),
    () => ({ inCanada: !profile.inCanada, readyToTravel: pick.chance(0.5) }),
    () => ({ familySize: null, sizeFacet: 'size_9_plus', sizeFrom: 9, sizeTo: null }),
    () => ({ accessibleHousing: !profile.accessibleHousing, speaksFrench: pick.chance(0.5) }),
    () => {
      const near = pick.chance(0.3) ? null : pick.one(contactPlaces);
      return {
        contactsProvince: near?.province ?? null,
        contactsCommunity: near?.community ?? null,
      };
    },
    () => ({
      textEn: `${said.map(([en]) => en).join('. ')}.`,
      textFr: `${said.map(([, fr]) => fr).join('. ')}.`,
    }),
    () => ({ seenBy: pick.below(100) }),
  ];
  const some = pick.some(changes, 3).map((change) => change());
  return Object.assign({}, profile, ...some);
}
