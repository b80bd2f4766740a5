export const live = {
  updated: 'This page was brought up to date.',
  changed:
    'This page has changed since you opened it. What you typed stays until you show the changes.',
  show: 'Show the changes',
  gone: {
    profile: 'This profile is no longer open. You see it as it last was.',
    page: 'This page is no longer open to you. You see it as it last was.',
  },
};
