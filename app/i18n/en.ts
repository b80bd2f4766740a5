import { accounts } from './en/accounts.ts';
import { arrangements } from './en/arrangements.ts';
import { browse } from './en/browse.ts';
import { caseFile } from './en/case-file.ts';
import { checklist } from './en/checklist.ts';
import { claim } from './en/claim.ts';
import { common } from './en/common.ts';
import { conference } from './en/conference.ts';
import { desk } from './en/desk.ts';
import { errors } from './en/errors.ts';
import { fields } from './en/fields.ts';
import { help } from './en/help.ts';
import { interest } from './en/interest.ts';
import { mail } from './en/mail.ts';
import { openCase } from './en/open-case.ts';
import { prepare } from './en/prepare.ts';
import { profile } from './en/profile.ts';
import { restricted } from './en/restricted.ts';
import { roles } from './en/roles.ts';
import { signIn } from './en/sign-in.ts';
import { stages } from './en/stages.ts';
import { tasks } from './en/tasks.ts';
import { undertaking } from './en/undertaking.ts';

export const text = {
  accounts,
  arrangements,
  browse,
  caseFile,
  checklist,
  claim,
  common,
  conference,
  desk,
  errors,
  fields,
  help,
  interest,
  mail,
  openCase,
  prepare,
  profile,
  restricted,
  roles,
  signIn,
  stages,
  tasks,
  undertaking,
};
