import { defaultSettings, type RuleSettings } from '#app/domain/decision.ts';
import { env } from './env.server.ts';

/** The numbers of the rules that this portal was given, the others as they come. */
export const ruleSettings: RuleSettings = {
  ...defaultSettings,
  holdBusinessDays: env.HOLD_BUSINESS_DAYS,
  holdsPerSah: env.HOLDS_PER_SAH,
  smallestGroup: env.SMALLEST_GROUP,
};
