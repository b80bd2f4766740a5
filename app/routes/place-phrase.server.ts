import type { CommunityCode } from '#app/domain/vocabulary/communities.ts';
import type { ProvinceCode } from '#app/domain/vocabulary/provinces.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { vocabularyOf } from '#app/i18n/vocabulary/vocabulary.server.ts';

/** "in Saskatoon", or where only that is said "in Saskatchewan"; empty when neither is. */
export function placePhrase(
  { community, province }: { community: CommunityCode | null; province: ProvinceCode | null },
  lang: Lang,
): string {
  const { communityPhrases, provincePhrases } = vocabularyOf(lang);
  if (community) return communityPhrases[community];
  return province ? provincePhrases[province] : '';
}
