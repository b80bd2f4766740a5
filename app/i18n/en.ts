import { accounts } from './en/accounts.ts';
import { arrangements } from './en/arrangements.ts';
import { browse } from './en/browse.ts';
import { bulletin } from './en/bulletin.ts';
import { capacity } from './en/capacity.ts';
import { caseFile } from './en/case-file.ts';
import { changePromotion } from './en/change-promotion.ts';
import { checklist } from './en/checklist.ts';
import { claim } from './en/claim.ts';
import { common } from './en/common.ts';
import { compare } from './en/compare.ts';
import { conference } from './en/conference.ts';
import { desk } from './en/desk.ts';
import { errors } from './en/errors.ts';
import { fields } from './en/fields.ts';
import { fit } from './en/fit.ts';
import { flyer } from './en/flyer.ts';
import { gate } from './en/gate.ts';
import { help } from './en/help.ts';
import { interest } from './en/interest.ts';
import { invitation } from './en/invitation.ts';
import { live } from './en/live.ts';
import { mail } from './en/mail.ts';
import { numbers } from './en/numbers.ts';
import { openCase } from './en/open-case.ts';
import { operations } from './en/operations.ts';
import { partner } from './en/partner.ts';
import { prepare } from './en/prepare.ts';
import { profile } from './en/profile.ts';
import { promotionDesk } from './en/promotion-desk.ts';
import { questions } from './en/questions.ts';
import { reference } from './en/reference.ts';
import { restricted } from './en/restricted.ts';
import { revision } from './en/revision.ts';
import { roles } from './en/roles.ts';
import { savedSearches } from './en/saved-searches.ts';
import { signIn } from './en/sign-in.ts';
import { stages } from './en/stages.ts';
import { standing } from './en/standing.ts';
import { tasks } from './en/tasks.ts';
import { undertaking } from './en/undertaking.ts';
import { watch } from './en/watch.ts';

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
};
