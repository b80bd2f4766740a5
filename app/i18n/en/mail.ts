export const mail = {
  title: 'Mail tray',
  intro:
    'In the demonstration, messages are kept here and not sent. No message holds personal details.',
  columns: { sent: 'Sent', to: 'To', subject: 'Subject', language: 'Language' },
  open: (subject: string) => `Open: ${subject}`,
  to: 'To',
  sent: 'Sent',
  subject: 'Subject',
  attachment: 'Attachment',
  empty: 'No message was sent yet. They show here as things happen.',
  back: 'All messages',
  signature: 'Passerelle, the portal for Joint Assistance Sponsorship',
  noReply: 'This address is not read. Answer in the portal.',
};
