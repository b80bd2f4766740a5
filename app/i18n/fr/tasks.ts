import type { tasks as english } from '../en/tasks.ts';
import { formatDate } from '../format.ts';
import { arrangements } from './arrangements.ts';
import { stages } from './stages.ts';

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
    tracking_promotion: 'Ajouter le cas au tableau de suivi',
    gcms_extension_note: 'Ajouter la note de prolongation dans le SMGC',
    tracking_extension: 'Inscrire la prolongation au tableau de suivi',
    gcms_match_note: 'Ajouter la note de jumelage dans le SMGC',
    tracking_match: 'Inscrire le jumelage au tableau de suivi',
    gcms_end_note: 'Ajouter la note de fin de promotion dans le SMGC',
    tracking_end: 'Inscrire la fin de la promotion au tableau de suivi',
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
    tracking_promotion: 'Le tableau de suivi n’indique pas que la promotion a commencé.',
    gcms_extension_note: 'Le SMGC indique l’ancienne limite.',
    tracking_extension: 'Le tableau de suivi indique l’ancienne limite.',
    gcms_match_note: 'Le SMGC indique toujours que le ménage fait l’objet d’une promotion.',
    tracking_match:
      'Le tableau de suivi indique toujours que le ménage fait l’objet d’une promotion.',
    gcms_end_note: 'Le SMGC indique toujours que le ménage fait l’objet d’une promotion.',
    tracking_end:
      'Le tableau de suivi indique toujours que le ménage fait l’objet d’une promotion.',
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
    tracking_promotion: (f) =>
      `${f.caseReference}; profil ${f.profileNumber}; ${stages.streamsShort[f.stream]}; publié le ${dated(f.publishedOn)}; limite le ${dated(f.limitOn)}`,
    gcms_extension_note: (f) =>
      `Promotion du profil du PAC ${f.profileNumber} prolongée (prolongation nº ${f.extensions}). Nouvelle limite\u00a0: ${dated(f.limitOn)}.`,
    tracking_extension: (f) =>
      `${f.caseReference}; profil ${f.profileNumber}; prolongation nº ${f.extensions}; limite le ${dated(f.limitOn)}`,
    gcms_match_note: (f) =>
      `Répondant confirmé pour le profil du PAC ${f.profileNumber} (${dated(f.confirmedOn)}). La promotion a pris fin. L’engagement est en préparation.`,
    tracking_match: (f) =>
      `${f.caseReference}; profil ${f.profileNumber}; répondant confirmé\u00a0: ${dated(f.confirmedOn)}`,
    gcms_end_note: (f) =>
      `La promotion du profil du PAC ${f.profileNumber} a pris fin sans répondant\u00a0: ${dated(f.endedOn)}${f.endedBy ? ` (${arrangements.promotionEnds[f.endedBy]})` : ''}.${f.outcome ? ` Issue\u00a0: ${stages.outcomes[f.outcome]}.` : ' Le profil est de nouveau en préparation.'}`,
    tracking_end: (f) =>
      `${f.caseReference}; profil ${f.profileNumber}; fin de la promotion\u00a0: ${dated(f.endedOn)}${f.endedBy ? `, ${arrangements.promotionEnds[f.endedBy]}` : ''}${f.outcome ? `; ${stages.outcomes[f.outcome]}` : ''}`,
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
  /** L’étape à faire ; `complete_task` montre plutôt le nom de sa tâche. */
  steps: {
    submit_referral: 'Soumettre la recommandation',
    review_recommendation: 'Examiner la recommandation',
    designate: 'Décider de la désignation',
    record_consent: 'Consigner le consentement',
    write_profile: 'Rédiger le profil',
    request_approval: 'Demander l’approbation du profil',
    approve_profile: 'Lire et approuver le profil',
    approve_change: 'Lire et approuver la modification du profil',
    close_unmatched: 'Fermer le dossier sans jumelage',
    find_sponsor: 'Trouver un répondant',
    find_urgent_sponsor: 'Trouver un répondant par les bureaux locaux',
    endorse_claim: 'Appuyer ou décliner la demande',
    answer_offer: 'Accepter l’offre ou passer',
    confirm_commitment: 'Confirmer l’engagement du répondant',
    answer_partner: 'Accepter ou refuser de partager le parrainage',
    confirm_claim: 'Confirmer ou refuser la réservation',
    prepare_package: 'Préparer le dossier d’engagement',
    correct_package: 'Corriger le dossier d’engagement',
    review_package: 'Examiner le dossier d’engagement',
    complete_task: 'Faire la tâche',
    hold_conference: 'Tenir la conférence de cas',
    fill_checklist: 'Remplir la liste de vérification',
    sign_checklist: 'Signer la liste de vérification',
    record_arrival: 'Consigner l’arrivée',
    check_in: 'Faire le point avec le répondant',
    wait_for_end: 'Suivre le parrainage jusqu’à sa fin',
    none: 'Il ne reste rien à faire',
  },
  stepReasons: {
    submit_referral: 'Le bureau local ne peut pas l’examiner avant.',
    review_recommendation: 'Le dossier attend le bureau local.',
    designate: 'Aucun profil n’est rédigé avant la désignation.',
    record_consent: 'Sans lui, le profil ne peut pas être publié.',
    write_profile: 'La promotion n’a pas commencé; aucun délai ne court.',
    request_approval: 'Le profil est complet. Une personne autre que son auteur l’approuve.',
    approve_profile: 'La promotion commence quand une deuxième personne publie le profil.',
    approve_change:
      'Les groupes voient l’ancienne version du profil tant qu’une deuxième personne n’a pas approuvé la modification.',
    close_unmatched: 'Le temps de promotion est écoulé; le profil ne peut plus être publié.',
    find_sponsor:
      'Le PFPR fait connaître le profil. La promotion prend fin automatiquement à cette date.',
    find_urgent_sponsor: 'Un cas urgent n’est jamais affiché.',
    endorse_claim:
      'Aucune réservation ne court avant l’appui du signataire\u00a0: d’autres groupes peuvent encore réserver.',
    answer_offer: 'Sans réponse, le groupe suivant sur la liste est sollicité.',
    confirm_commitment:
      'Le COR-O pourra confirmer la réservation une fois que le bureau local l’aura fait.',
    answer_partner:
      'Le COR-O pourra confirmer la réservation après la réponse du second signataire.',
    confirm_claim: 'La réservation prend fin automatiquement après cette date.',
    prepare_package: 'Le COR-O pourra examiner l’engagement une fois qu’il sera soumis.',
    correct_package: 'Le COR-O l’a renvoyé avec un commentaire.',
    review_package: 'Les tâches des deux bureaux s’ouvrent à l’approbation de l’engagement.',
    complete_task: 'Le dossier ne peut pas devenir actif avant.',
    hold_conference: 'Le dossier ne peut pas devenir actif avant.',
    fill_checklist: 'Elle pourra être signée quand chaque point aura un responsable et une date.',
    sign_checklist:
      'Le dossier ne peut pas devenir actif avant la signature de toutes les parties.',
    record_arrival: 'Le soutien et le parrainage se comptent à partir du jour de l’arrivée.',
    check_in: 'À mi-chemin entre le début du parrainage conjoint et sa fin.',
    wait_for_end: 'Les obligations communes courent jusqu’à cette date.',
    none: 'Le dossier est terminé.',
  },
  stepOwners: {
    roco: 'COR-O',
    local_office: 'Bureau local',
    sponsor: 'Répondant',
    service_provider: 'Fournisseur de services',
    migration_office: 'Bureau de migration',
    rod: 'RI-DOR',
    rstp: 'PFPR',
    nobody: 'Automatiquement',
  },
  opened: (n) => `${n} tâches ouvertes.`,
  notMandatory: 'Le dossier peut avancer sans elle.',
  readyTitle: 'Texte prêt à copier',
  readyNote: 'Il ne contient ni nom ni date de naissance.',
  copyText: 'Copier le texte',
  copyIn: { en: 'En anglais', fr: 'En français' },
  markDone: 'Marquer comme terminée',
  markSent: 'Marquer comme envoyée',
  doneOn: (date) => `Terminée le ${date}`,
  due: (date) => `Échéance\u00a0: ${date}`,
  mandatory: 'Obligatoire',
  nextStep: 'Prochaine étape',
  nextStepFor: (who) => `Prochaine étape\u00a0: ${who}`,
  nothingFor: 'Vous n’avez rien à faire dans ce dossier pour le moment.',
} satisfies typeof english;
