import type { conference as english } from '../en/conference.ts';

export const conference = {
  title: 'Conférence de cas',
  convene: 'Convoquer la conférence de cas',
  reconvene: 'Déplacer la conférence de cas',
  intro:
    'Le bureau local convoque; le fournisseur de services et le répondant participent. Les proches dans la collectivité peuvent être invités.',
  date: 'Date',
  from: 'De',
  to: 'À',
  timeHint: 'Horloge de 24\u00a0heures, par exemple 13:30.',
  timeZone: 'Fuseau horaire',
  way: 'Façon de se rencontrer',
  participants: 'Participants',
  agenda: 'À l’ordre du jour',
  agendaHint: 'Proposé à partir des besoins du ménage.',
  submit: 'Convoquer et envoyer les invitations',
  convened: 'La conférence est convoquée, et les invitations sont envoyées.',
  dueBy: (date) =>
    `Dans les 15\u00a0jours ouvrables suivant l’approbation\u00a0: au plus tard le ${date}.`,
  when: (date, from, to) => `${date}, de ${from} à ${to}`,
  zoneNote: (zone) => `heure de ${zone}`,
  calendar: 'Ajouter à un calendrier',
  calendarNote: 'L’invitation au calendrier ne contient aucun renseignement personnel.',
  held: 'Consigner comme tenue',
  heldDone: 'La conférence est consignée comme tenue.',
  none: 'Aucune conférence n’est convoquée pour le moment.',
  openChecklist: 'Ouvrir la liste',
  settled: (done, total) => `${done} points réglés sur ${total}`,
} satisfies typeof english;
