import type { Actor } from '#app/domain/access/actor.ts';
import { can } from '#app/domain/access/can.ts';
import type { CaseState } from '#app/domain/case/case-state.ts';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import { type GateCheckName, gateChecks } from '#app/domain/disclosure/gate.ts';
import type { Finding } from '#app/domain/disclosure/lint/types.ts';
import type { NoteCheck } from '#app/domain/disclosure/note-check.ts';
import type { PublishedFields } from '#app/domain/disclosure/published-profile.ts';
import {
  estimateGroup,
  type Generalisation,
  generalisationsOf,
  proposals,
  type Reference,
  type RiskAttribute,
  wayThrough,
} from '#app/domain/disclosure/risk.ts';
import type { noteLanguages } from '#app/domain/profile/notes.ts';
import type { WorkingCopy } from '#app/domain/profile/working-copy.ts';
import { missingFromProfile } from '#app/domain/profile/write-profile.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { findingName, refusalText } from '#app/i18n/refusal-text.server.ts';
import { civilDateOf } from '#app/platform/clock.server.ts';
import { ruleSettings } from '#app/platform/rule-settings.server.ts';
import { readAs } from '#db/client.server.ts';
import { countLiveAlike } from '#db/repositories/live-alike.server.ts';
import { findSetInForce, readReference } from '#db/repositories/reference-population.server.ts';
import { type PublishedWordKey, publishedWords } from './published-words.server.ts';

/** Which line of the profile says an attribute. */
export const saidBy: Readonly<Record<RiskAttribute, PublishedWordKey>> = {
  origin: 'origin',
  size: 'composition',
  shape: 'shape',
  composition: 'composition',
  place: 'destination',
  languages: 'languages',
  needs: 'needs',
  education: 'education',
  occupations: 'occupations',
  contacts: 'contacts',
  linked_case: 'linkedCase',
};

/** One way to say a detail less exactly, as the desk offers it. */
export interface Offer {
  /** `country_to_region`, or `drop_language:som`: what its button sends. */
  readonly intent: string;
  readonly code: Generalisation['code'];
  readonly said: PublishedWordKey;
  readonly now: string;
  readonly instead: string;
  readonly sizeAfter: number;
  readonly passes: boolean;
  readonly recommended: boolean;
}

/** How far the household hides, with what would help; null where there is nothing to estimate by. */
async function groupOf(
  actor: Actor,
  caseId: string,
  fields: PublishedFields,
  lang: Lang,
): Promise<GroupView | null> {
  const smallest = ruleSettings.smallestGroup;
  const { reference, set, alike } = await readAs(actor, async (tx) => ({
    reference: await readReference(tx, fields),
    set: await findSetInForce(tx),
    alike: await countLiveAlike(tx, caseId, fields),
  }));
  if (!reference || !set) return null;
  const { size, drivers } = estimateGroup(fields, reference);
  const way = size < smallest ? wayThrough(fields, reference, smallest) : [];
  return {
    size,
    smallest,
    alike,
    reference: { source: set.source, loadedOn: civilDateOf(set.loadedAt) },
    drivers: drivers.map(({ attribute, factor }) => ({ said: saidBy[attribute], factor })),
    offers: offersOf(fields, reference, smallest, lang),
    way:
      way.length > 1
        ? {
            steps: way.map((step, index) =>
              offerOf(
                step,
                index === 0 ? fields : (way[index - 1]?.fields ?? fields),
                smallest,
                lang,
              ),
            ),
            sizeAfter: way.at(-1)?.sizeAfter ?? size,
          }
        : null,
  };
}

export interface GroupView {
  readonly size: number;
  readonly smallest: number;
  /** Live profiles that say the same of origin, household and place. */
  readonly alike: number;
  readonly reference: { readonly source: 'synthetic' | 'loaded'; readonly loadedOn: CivilDate };
  readonly drivers: readonly { readonly said: PublishedWordKey; readonly factor: number }[];
  readonly offers: readonly Offer[];
  /** Where no single change is enough: the changes that are, together. */
  readonly way: { readonly steps: readonly Offer[]; readonly sizeAfter: number } | null;
}

/** Every single change that widens the group: the one to recommend first, then by what each brings. */
function offersOf(
  fields: PublishedFields,
  reference: Reference,
  smallest: number,
  lang: Lang,
): Offer[] {
  const { size } = estimateGroup(fields, reference);
  const [best] = proposals(fields, reference, smallest);
  const isBest = (step: Generalisation) =>
    best !== undefined && step.code === best.code && step.value === best.value;
  return generalisationsOf(fields, reference)
    .filter((step) => step.sizeAfter > size || isBest(step))
    .sort((a, b) => Number(isBest(b)) - Number(isBest(a)))
    .map((step) => ({
      ...offerOf(step, fields, smallest, lang),
      recommended: isBest(step) && step.sizeAfter >= smallest,
    }));
}

function offerOf(
  step: Generalisation,
  before: PublishedFields,
  smallest: number,
  lang: Lang,
): Offer {
  const said = saidBy[step.attribute];
  return {
    intent: step.value === null ? step.code : `${step.code}:${step.value}`,
    code: step.code,
    said,
    now: publishedWords(before, lang)[said],
    instead: publishedWords(step.fields, lang)[said],
    sizeAfter: step.sizeAfter,
    passes: step.sizeAfter >= smallest,
    recommended: false,
  };
}

/** A stretch of a note that was found, with the word for its kind. */
export interface MarkedStretch {
  readonly start: number;
  readonly end: number;
  readonly what: string;
}

export interface NoteView {
  readonly text: string;
  readonly marks: readonly MarkedStretch[];
}

export interface CheckView {
  readonly name: GateCheckName;
  readonly state: 'met' | 'not_met' | 'unknown';
  /** Why it is not met, and what would help, in the reader's words. */
  readonly why: string | null;
}

/** The gate as a page shows it: every check, the group, and the notes with what was found in them. */
export async function gateView(
  actor: Actor,
  state: CaseState,
  copy: WorkingCopy,
  check: NoteCheck,
  lang: Lang,
) {
  const group = await groupOf(actor, state.id, copy.fields, lang);
  const missing = missingFromProfile(copy.fields);
  const checks = gateChecks(
    {
      estimate: group && { size: group.size, drivers: [] },
      check,
      hasConsent: state.consent !== null,
      missing,
      authorId: copy.authorId,
      approverId: actor.accountId === copy.authorId ? null : actor.accountId,
      overrideReason: null,
    },
    ruleSettings,
  );
  const tooSmall = group !== null && group.size < group.smallest;
  const others = checks.filter(({ name }) => name !== 'group' && name !== 'approver');
  return {
    checks: checks.map(
      ({ name, state: met, refusal }): CheckView => ({
        name,
        state: met,
        why: refusal && refusalText(lang, refusal),
      }),
    ),
    missing,
    group,
    notes: {
      en: noteOf('en', check, lang),
      fr: noteOf('fr', check, lang),
      checked: check.found !== null,
    },
    /** What the author can settle is settled. */
    ready: others.every(({ state: met }) => met === 'met'),
    tooSmall,
    mayOverride: tooSmall && can(actor, 'profile.override_gate'),
  };
}
export type GateView = Awaited<ReturnType<typeof gateView>>;

function noteOf(note: (typeof noteLanguages)[number], check: NoteCheck, lang: Lang): NoteView {
  const marks = (check.found?.[note] ?? []).map(({ start, end, kind }: Finding) => ({
    start,
    end,
    what: findingName(lang, kind),
  }));
  return { text: check.notes[note], marks };
}

/** The profile with a detail said less exactly, as an offer's button asked; null for one that is not there. */
export async function generalised(
  actor: Actor,
  fields: PublishedFields,
  intent: string,
): Promise<PublishedFields | null> {
  const reference = await readAs(actor, (tx) => readReference(tx, fields));
  if (!reference) return null;
  if (intent === 'way') {
    return wayThrough(fields, reference, ruleSettings.smallestGroup).at(-1)?.fields ?? null;
  }
  const [code, value = null] = intent.split(':');
  const step = generalisationsOf(fields, reference).find(
    (one) => one.code === code && one.value === value,
  );
  return step?.fields ?? null;
}
