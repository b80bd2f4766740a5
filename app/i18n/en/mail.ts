import { formatNumber } from '../format.ts';

export const mail = {
  title: 'Mail tray',
  intro:
    'In the demonstration, messages are kept here and not sent. No message holds personal details.',
  whose: {
    label: 'Whose messages',
    mine: 'To me',
    organization: (name: string) => `To everyone at ${name}`,
  },
  messages: 'Messages, newest first',
  count: (total: number) => (total === 1 ? '1 message' : `${formatNumber('en', total)} messages`),
  language: 'Language',
  languages: { en: 'English', fr: 'French' },
  subject: 'Subject',
  to: 'To',
  sent: 'Sent',
  waiting: 'Waiting to leave',
  attachment: 'Attachment',
  calendarFile: 'Calendar file',
  empty: 'No message yet. They show here as things happen.',
  signature: 'Passerelle, the portal for Joint Assistance Sponsorship',
  noReply: 'This address is not read. Answer in the portal.',
};
