import type { tasks as english } from '../en/tasks.ts';
import { formatDate } from '../format.ts';

const dated = (date: string | null) => (date ? formatDate('fr', date) : 'date à confirmer');

export const tasks = {
  title: 'Tâches des deux bureaux',
  progress: (done, total) =>
    `${done} sur ${total} terminées. Elles doivent toutes l’être avant que le dossier devienne actif.`,
  allDone: 'Toutes les tâches obligatoires sont terminées.',
  owners: {
    roco: 'COR-O',
    local_office: 'Bureau local',
  },
  names: {
    gcms_promotion_note: 'Ajouter la note de promotion dans le SMGC',
    inform_local_office: 'Informer le bureau local',
    enter_sponsorship_gcms: 'Inscrire le parrainage dans le SMGC',
    add_organization_gcms: 'Ajouter l’organisme dans le SMGC',
    update_financial_support: 'Mettre à jour la durée du soutien financier',
    request_data_fix: 'Demander la correction des données\u00a0: «\u00a0Aide conjointe\u00a0»',
    adjust_rap_commitment: 'Rajuster la période d’engagement du PAR',
    update_rap_agreement: 'Mettre à jour l’entente de soutien du revenu du PAR',
    extend_ifhp: 'Prolonger la couverture du PFSI',
    tell_service_provider: 'Aviser le fournisseur de services',
    convene_conference: 'Convoquer la conférence de cas',
  },
  ifNotDone: {
    gcms_promotion_note: 'Le SMGC n’indique pas que le ménage fait l’objet d’une promotion.',
    inform_local_office: 'Le bureau local ne sait pas que ses étapes ont commencé.',
    enter_sponsorship_gcms: 'Le SMGC n’indique pas le répondant.',
    add_organization_gcms: 'Le répondant ne peut pas être lié au dossier dans le SMGC.',
    update_financial_support: 'Le SMGC indique un soutien de 12\u00a0mois plutôt que de 24.',
    request_data_fix: 'Le SMGC indique le mauvais type de soutien financier.',
    adjust_rap_commitment: 'Le soutien du revenu prend fin après 12\u00a0mois.',
    update_rap_agreement: 'Le ménage n’a pas d’entente pour la deuxième année.',
    extend_ifhp: 'La couverture de santé prend fin avant le parrainage.',
    tell_service_provider: 'Le fournisseur de services n’est pas prévenu de la conférence.',
    convene_conference:
      'Le dossier ne peut pas devenir actif\u00a0: les rôles ne sont pas répartis.',
  },
  ready: {
    gcms_promotion_note: (f) =>
      `Profil du PAC ${f.profileNumber} publié le ${dated(f.publishedOn)}. La promotion se poursuit au plus tard jusqu’au ${dated(f.limitOn)}.`,
    inform_local_office: (f) =>
      `L’engagement de parrainage pour le cas ${f.caseReference} a été approuvé (${dated(f.approvedOn)}). Répondant\u00a0: ${f.sponsorName}. Veuillez rajuster le PAR et le PFSI, aviser le fournisseur de services et convoquer la conférence de cas.`,
    enter_sponsorship_gcms: (f) =>
      `Parrainage d’aide conjointe, cas ${f.caseReference}. Répondant\u00a0: ${f.sponsorName}. Engagement approuvé\u00a0: ${dated(f.approvedOn)}.`,
    add_organization_gcms: (f) =>
      `Veuillez ajouter l’organisme ${f.sponsorName} au cas ${f.caseReference} à titre de répondant.`,
    update_financial_support: (f) =>
      `Durée du soutien financier, cas ${f.caseReference}\u00a0: 24\u00a0mois. Début\u00a0: ${dated(f.supportFrom)}. Fin\u00a0: ${dated(f.supportTo)}.`,
    request_data_fix: (f) =>
      `Veuillez remplacer la valeur du champ Soutien financier par «\u00a0Aide conjointe\u00a0» pour le cas ${f.caseReference}. Engagement approuvé\u00a0: ${dated(f.approvedOn)}. Début du soutien\u00a0: ${dated(f.supportFrom)}. Fin\u00a0: ${dated(f.supportTo)}.`,
    adjust_rap_commitment: (f) =>
      `Soutien du revenu du PAR, cas ${f.caseReference}; nouvelle fin\u00a0: ${dated(f.supportTo)}. Parrainage d’aide conjointe, 24\u00a0mois à partir de l’arrivée.`,
    update_rap_agreement: (f) =>
      `Entente de soutien du revenu du PAR, cas ${f.caseReference}; nouvelle date de fin\u00a0: ${dated(f.supportTo)}.`,
    extend_ifhp: (f) =>
      `Veuillez prolonger la couverture du PFSI pour le cas ${f.caseReference}. Nouvelle fin\u00a0: ${dated(f.supportTo)}.`,
    tell_service_provider: (f) =>
      `Un répondant est approuvé pour le cas ${f.caseReference}\u00a0: ${f.sponsorName}. Vous recevrez une invitation à la conférence de cas.`,
    convene_conference: null,
  },
  readyTitle: 'Texte prêt à copier',
  readyNote: 'Il ne contient ni nom ni date de naissance.',
  copyText: 'Copier le texte',
  markDone: 'Marquer comme terminée',
  markSent: 'Marquer comme envoyée',
  doneOn: (date) => `Terminée le ${date}`,
  due: (date) => `Échéance\u00a0: ${date}`,
  mandatory: 'Obligatoire',
  nextStep: 'Prochaine étape',
  nextStepFor: (who) => `Prochaine étape\u00a0: ${who}`,
  nothingFor: 'Vous n’avez rien à faire dans ce dossier pour le moment.',
} satisfies typeof english;
