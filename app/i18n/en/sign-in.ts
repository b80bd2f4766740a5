import { counted } from '../format.ts';

export const signIn = {
  title: 'Sign in',
  intro: 'Passerelle is open by invitation to sponsoring groups, service providers and offices.',
  email: 'E-mail address',
  password: 'Password',
  passwordHint: '15 characters or more. A sentence is easiest to remember.',
  submit: 'Sign in',
  failed: 'The e-mail address and password do not go together. Check both and try again.',
  tooMany: (minutes: number) =>
    `Too many attempts. Wait ${counted('en', minutes, 'minute', 'minutes')} and try again.`,
  codeTitle: 'Enter your code',
  codeIntro: 'Open your authenticator application and enter the six figures it shows.',
  code: 'Code',
  codeHint: '6 figures; a new code every 30 seconds.',
  codeSubmit: 'Verify the code',
  codeFailed: 'This code is not right or has expired. Enter the present one.',
  useRecovery: 'Use a recovery code',
  recoveryCode: 'Recovery code',
  recoveryHint: 'Each works once.',
  demonstrationCode: (code: string) => `Demonstration: the code is ${code}.`,
  demonstrationAccounts: 'Demonstration accounts',
  demonstrationIntro:
    'Every account below is invented. They share one password; the code is shown on the next page.',
  demonstrationPassword: 'Password of every demonstration account',
  useAccount: (name: string) => `Sign in as ${name}`,
  stepUpTitle: 'Confirm that it is you',
  stepUpIntro:
    'Before personal details, a confirmation, a publication or an approval, enter a fresh code.',
  stepUpSubmit: 'Confirm and continue',
  signedOut: 'You are signed out.',
  expired: 'Your session has ended. Sign in again; you will come back to the same page.',
  sessions: {
    title: 'Where you are signed in',
    current: 'This session',
    lastSeen: (when: string) => `Last used ${when}`,
    end: 'End this session',
    endAll: 'End all other sessions',
  },
};
