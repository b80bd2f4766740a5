import { accounts } from './fr/accounts.ts';
import { arrangements } from './fr/arrangements.ts';
import { browse } from './fr/browse.ts';
import { bulletin } from './fr/bulletin.ts';
import { capacity } from './fr/capacity.ts';
import { caseFile } from './fr/case-file.ts';
import { changePromotion } from './fr/change-promotion.ts';
import { checklist } from './fr/checklist.ts';
import { claim } from './fr/claim.ts';
import { common } from './fr/common.ts';
import { compare } from './fr/compare.ts';
import { conference } from './fr/conference.ts';
import { desk } from './fr/desk.ts';
import { errors } from './fr/errors.ts';
import { fields } from './fr/fields.ts';
import { fit } from './fr/fit.ts';
import { flyer } from './fr/flyer.ts';
import { gate } from './fr/gate.ts';
import { help } from './fr/help.ts';
import { interest } from './fr/interest.ts';
import { invitation } from './fr/invitation.ts';
import { live } from './fr/live.ts';
import { mail } from './fr/mail.ts';
import { numbers } from './fr/numbers.ts';
import { openCase } from './fr/open-case.ts';
import { operations } from './fr/operations.ts';
import { partner } from './fr/partner.ts';
import { prepare } from './fr/prepare.ts';
import { profile } from './fr/profile.ts';
import { promotionDesk } from './fr/promotion-desk.ts';
import { questions } from './fr/questions.ts';
import { reference } from './fr/reference.ts';
import { restricted } from './fr/restricted.ts';
import { revision } from './fr/revision.ts';
import { roles } from './fr/roles.ts';
import { savedSearches } from './fr/saved-searches.ts';
import { signIn } from './fr/sign-in.ts';
import { stages } from './fr/stages.ts';
import { standing } from './fr/standing.ts';
import { tasks } from './fr/tasks.ts';
import { undertaking } from './fr/undertaking.ts';
import { watch } from './fr/watch.ts';
import type { Text } from './text.ts';

export const text = {
  accounts,
  arrangements,
  browse,
  bulletin,
  capacity,
  caseFile,
  changePromotion,
  checklist,
  claim,
  common,
  compare,
  conference,
  desk,
  errors,
  fields,
  fit,
  flyer,
  gate,
  help,
  interest,
  invitation,
  live,
  mail,
  numbers,
  openCase,
  operations,
  partner,
  prepare,
  profile,
  promotionDesk,
  questions,
  reference,
  restricted,
  revision,
  roles,
  savedSearches,
  signIn,
  stages,
  standing,
  tasks,
  undertaking,
  watch,
} satisfies Text;
