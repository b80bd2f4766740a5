import type { Actor } from '#app/domain/access/actor.ts';
import type { CaseState } from '#app/domain/case/case-state.ts';
import { isReasonCode } from '#app/domain/vocabulary/reasons.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { vocabularyOf } from '#app/i18n/vocabulary/vocabulary.server.ts';
import { readAs } from '#db/client.server.ts';
import { listVersions, type ProfileVersion } from '#db/repositories/profile-versions.server.ts';
import { compareProfiles } from './profile-differences.server.ts';

/** Two versions a reader asked to compare, by their numbers as they stand in the address. */
export interface Comparing {
  readonly from: string | null;
  readonly to: string | null;
}

/** The versions of a profile, and any two of them side by side: the last two where none are asked for. */
export async function versionsPage(actor: Actor, state: CaseState, asked: Comparing, lang: Lang) {
  const versions = await readAs(actor, (tx) => listVersions(tx, state.id));
  const at = (number: string | null): ProfileVersion | undefined =>
    versions.find(({ versionNo }) => String(versionNo) === number);
  const to = at(asked.to) ?? versions.at(-1);
  const from = at(asked.from) ?? versions.at(-2);
  const lines = from && to ? compareProfiles(from, to, lang) : [];
  const overrides = vocabularyOf(lang).reasonTexts.gate_override;
  return {
    reference: state.reference,
    number: state.profile?.number ?? null,
    stream: state.stream,
    versions: versions
      .map(({ versionNo, publishedOn, author, approver, gate }) => ({
        versionNo,
        publishedOn,
        author,
        approver,
        groupSize: gate.groupSize,
        smallestGroup: gate.smallestGroup,
        override:
          gate.overrideReason && isReasonCode('gate_override', gate.overrideReason)
            ? overrides[gate.overrideReason]
            : null,
      }))
      .reverse(),
    compared:
      from && to && versions.length > 1
        ? {
            from: from.versionNo,
            to: to.versionNo,
            lines,
            differences: lines.filter(({ changed }) => changed).length,
          }
        : null,
  };
}
