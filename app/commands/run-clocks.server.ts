import { systemActor } from '#app/domain/access/actor.ts';
import { expireClaim } from '#app/domain/claim/claim.ts';
import { remindOfHoldEnd } from '#app/domain/claim/remind-of-hold-end.ts';
import { lapseOffer } from '#app/domain/claim/waiting-list.ts';
import { inviteAgain } from '#app/domain/invitation/invitation.ts';
import { closeLineAtLimit, endPromotionAtLimit } from '#app/domain/promotion/end-promotion.ts';
import { warnOfLimit } from '#app/domain/promotion/warn-of-limit.ts';
import { type CaseCommand, runCommand } from './run-command.server.ts';

/** A hold past its last day ends (process §7). */
const expireHold: CaseCommand<null> = {
  name: 'expire_hold',
  permission: 'claim.expire',
  decide: (state, _input, at) => expireClaim(state, at),
};

/** A hold that nears its last day is said so to its group (process §7). */
const remindHolder: CaseCommand<null> = {
  name: 'remind_holder',
  permission: 'claim.expire',
  decide: (state, _input, at) => remindOfHoldEnd(state, at),
};

/** An offer past its last day lapses, and the next in line is asked (process §7). */
const lapseWaitingOffer: CaseCommand<null> = {
  name: 'lapse_offer',
  permission: 'claim.expire',
  decide: (state, _input, at) => lapseOffer(state, at),
};

/** A promotion past its limit ends with its outcome (process §6). */
const endPromotion: CaseCommand<null> = {
  name: 'end_promotion',
  permission: 'promotion.end',
  decide: (state, _input, at) => endPromotionAtLimit(state, at),
};

/** One that waits for a hold closes its line and its requests (process §7). */
const closeLine: CaseCommand<null> = {
  name: 'close_line',
  permission: 'promotion.end',
  decide: (state, _input, at) => closeLineAtLimit(state, at),
};

/** A promotion that comes near its limit is warned of (process §6). */
const warnPromotion: CaseCommand<null> = {
  name: 'warn_promotion',
  permission: 'promotion.warn',
  decide: (state, _input, at) => warnOfLimit(state, at),
};

/** A group that put its invitation off is asked again on the day it named (process §6). */
const askAgain: CaseCommand<null> = {
  name: 'invite_again',
  permission: 'invitation.repeat',
  decide: (state, _input, at) => inviteAgain(state, at),
};

/**
 * Lets every clock of a case act that has run out, in the order in which one may free the next: the
 * hold, its end before a reminder of it, the offer, then the promotion in the same way: its end, or that
 * of its line, before a warning, and before a group is asked again. One that has not run out changes
 * nothing: safe to run at any time and again.
 */
export async function runClocks(caseId: string): Promise<void> {
  for (const command of [
    expireHold,
    remindHolder,
    lapseWaitingOffer,
    endPromotion,
    closeLine,
    warnPromotion,
    askAgain,
  ]) {
    await runCommand(systemActor, command, { caseId, input: null });
  }
}
