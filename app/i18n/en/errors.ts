export const errors = {
  reference: (ref: string) => `Reference: ${ref}`,
  home: 'Go to your desk',
  badRequest: {
    title: 'This request could not be read',
    body: 'The form or the address was not complete. Go back, reload the page and try again.',
  },
  forbidden: {
    title: 'Your role may not see this page',
    body: 'If you need it for your work, ask your organization’s manager or the office named below.',
    whoMay: (roles: string) => `Who may: ${roles}.`,
  },
  closed: {
    title: 'Profiles are not open to your organization',
    body: 'Profiles of households that look for a sponsor are open to Sponsorship Agreement Holders and their Constituent Groups, under an agreement in force. What your organization has begun with a household stays open to it.',
  },
  notFound: {
    title: 'Page not found',
    body: 'The address may be wrong, the page may have moved, or it is not yours to see.',
  },
  taken: {
    title: 'Another sponsor was first',
    body: 'A claim on this profile was confirmed just before yours arrived, so its household has a sponsor. Nothing of yours was saved, and nothing more is to be done. Other households are looking for a group like yours.',
    similar: 'See profiles with similar needs',
    watchList: 'Go to the profiles you follow',
  },
  conflict: {
    title: 'This case changed while you were working',
    body: 'Nothing of yours was saved. Look at what changed, then do your step again.',
    changes: 'What changed',
    again: 'Show the case as it is now',
  },
  tooLarge: {
    title: 'This is too large to send',
    body: 'A file can have 10 MB at most.',
  },
  tooMany: {
    title: 'Too many requests',
    body: 'Wait a minute, then try again.',
  },
  origin: {
    title: 'This form came from another site',
    body: 'Open the page here and send the form again.',
  },
  server: {
    title: 'Something went wrong on our side',
    body: 'Nothing was changed. Try again; if it happens again, report it with the reference below.',
  },
  unavailable: {
    title: 'The portal can’t reach its data',
    body: 'Nothing is lost. It recovers by itself; try again in a minute.',
  },
};
