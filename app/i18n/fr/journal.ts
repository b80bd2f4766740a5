import type { ReasonCode } from '#app/domain/vocabulary/reasons.ts';
import { counted, formatDate } from '../format.ts';
import type { JournalSentences } from '../journal-sentence.server.ts';
import { arrangements } from './arrangements.ts';
import { stages } from './stages.ts';
import { tasks } from './tasks.ts';

const day = (date: string) => formatDate('fr', date);
/** A wall-clock time « 13:30 » as French writes it. */
const clock = (time: string) => `${Number(time.slice(0, 2))}\u00a0h\u00a0${time.slice(3, 5)}`;

/** Why a claim ended, for those who follow the case; its group reads longer words. A note is in none. */
const endings: Readonly<Record<ReasonCode<'claim_released' | 'claim_refused'>, string>> = {
  group_released: 'le groupe ne peut pas aller de l’avant',
  hold_expired: 'la réservation est arrivée à son terme',
  profile_changed: 'le profil a quitté la liste',
  household_declined: 'le ménage ne donne pas suite',
  agreement_status_changed: 'l’état de l’entente de parrainage a changé',
  release_other: 'autre motif, dans une note',
  agreement_not_active: 'l’entente de parrainage n’est pas active',
  not_sah_or_cg: 'seuls les signataires et leurs groupes constitutifs peuvent parrainer',
  outside_destination: 'il faut un groupe d’un autre endroit',
  needed_service_missing: 'un service nécessaire au ménage n’y est pas offert',
  already_held: 'le profil était réservé à un autre groupe',
  sah_did_not_endorse: 'son signataire ne l’a pas appuyée',
  another_sponsor: 'un autre répondant a été confirmé',
  promotion_over: 'la promotion a pris fin avant l’appui',
  capacity_doubt: 'les parrainages en cours laissent peu de place',
  claim_other: 'autre motif, dans une note',
};
const because = (reason: string): string => {
  const words = (endings as Readonly<Record<string, string>>)[reason];
  return words ? ` (${words})` : '';
};

/** Who sponsors has changed since the local office confirmed the commitment. */
const again = ({ commitmentCleared }: { readonly commitmentCleared?: true }): string =>
  commitmentCleared ? ' Le bureau local doit confirmer l’engagement de nouveau.' : '';

/** The timeline: what happened, in the past tense. */
export const journal: JournalSentences = {
  case_opened: (e) =>
    `Dossier ${e.reference} ouvert\u00a0: ${counted('fr', e.memberCount, 'personne', 'personnes')}.`,
  stage_entered: (e) => `Le dossier est passé à l’étape «\u00a0${stages.names[e.stage]}\u00a0».`,
  consent_recorded: (e) =>
    `Consentement consigné (${arrangements.consentForms[e.form]}), signé le ${day(e.signedOn)}${e.signedByAdultForMinor ? ' par une personne adulte au nom d’une personne mineure' : ''}.`,
  restricted_facts_noted: () =>
    'Ce que la vérification d’une note recherche a été mis à jour dans les renseignements protégés.',
  profile_written: (e) => `Profil ${e.number} enregistré.`,
  approval_requested: (e) => `Approbation demandée pour le profil ${e.number}.`,
  profile_returned: (e) => `Profil ${e.number} renvoyé pour révision.`,
  profile_published: (e) => `Profil ${e.number} publié.`,
  promotion_started: (e) => `La promotion a commencé; limite\u00a0: ${day(e.limitOn)}.`,
  promotion_ended: (e) => `La promotion a pris fin\u00a0: ${arrangements.promotionEnds[e.by]}.`,
  notes_written: (e) => `Note du profil ${e.number} enregistrée.`,
  revision_written: (e) => `Modification du profil ${e.number} enregistrée.`,
  revision_requested: (e) => `Approbation demandée pour la modification du profil ${e.number}.`,
  revision_returned: (e) => `Modification du profil ${e.number} renvoyée pour révision.`,
  revision_dropped: (e) => `Modification du profil ${e.number} abandonnée.`,
  revision_published: (e) => `Version ${e.versionNo} du profil ${e.number} publiée.`,
  promotion_warned: (e) =>
    `Encore ${counted('fr', e.days, 'jour', 'jours')} ou moins de promotion; limite\u00a0: ${day(e.limitOn)}.`,
  promotion_extended: (e) => `Promotion prolongée jusqu’au ${day(e.limitOn)}.`,
  promotion_shortened: (e) =>
    `Promotion écourtée\u00a0: elle prendra fin après le ${day(e.limitOn)}.`,
  question_asked: (e, names) => `Question posée par ${names.organization(e.organizationId)}.`,
  question_relayed: () => 'Une question a été transmise au COR-O.',
  question_answered: (e) =>
    e.answeredBefore
      ? 'Réponse publiée pour tous les groupes.'
      : e.published
        ? 'Réponse donnée à une question, pour tous les groupes.'
        : 'Réponse donnée à une question.',
  question_withdrawn: (e, names) => `Question retirée par ${names.organization(e.organizationId)}.`,
  interest_expressed: (e, names) =>
    `Intérêt manifesté par ${names.organization(e.organizationId)}.`,
  interest_withdrawn: (e, names) => `Intérêt retiré par ${names.organization(e.organizationId)}.`,
  interest_claimed: (e, names) =>
    `L’intérêt manifesté par ${names.organization(e.organizationId)} est devenu une réservation.`,
  interest_closed: (e, names) =>
    `La manifestation d’intérêt est close\u00a0: ${names.organization(e.organizationId)}.`,
  interest_declined: (e, names) =>
    `Intérêt non retenu\u00a0: ${names.organization(e.organizationId)}.`,
  group_invited: (e, names) =>
    e.again
      ? `Invitation rappelée à ${names.organization(e.organizationId)}\u00a0: le jour indiqué est arrivé, ou dépasse maintenant la limite.`
      : `Invitation à regarder le profil envoyée à ${names.organization(e.organizationId)}.`,
  invitation_answered: (e, names) => {
    const group = names.organization(e.organizationId);
    if (e.answer === 'yes') return `Réponse à l’invitation\u00a0: oui (${group}).`;
    if (e.answer === 'no') return `Réponse à l’invitation\u00a0: non (${group}).`;
    return `Réponse à l’invitation\u00a0: plus tard${e.laterOn ? `, ${day(e.laterOn)}` : ''} (${group}).`;
  },
  invitation_closed: (e, names) =>
    `Invitation close avec la promotion\u00a0: ${names.organization(e.organizationId)}.`,
  claim_requested: (e, names) =>
    `Réservation demandée par ${names.organization(e.groupId)}; appui attendu\u00a0: ${names.organization(e.sahId)}.`,
  claim_held: (e, names) =>
    `Profil réservé par ${names.organization(e.groupId ?? e.sahId)} jusqu’au ${day(e.holdEndsOn)}.`,
  hold_extended: (e) => `Réservation prolongée une fois, jusqu’au ${day(e.holdEndsOn)}.`,
  hold_reminded: (e) => `Rappel envoyé\u00a0: la réservation prend fin après ${day(e.holdEndsOn)}.`,
  partner_asked: (e, names) => `Partenariat proposé à ${names.organization(e.partnerSahId)}.`,
  partner_agreed: (e, names) =>
    `Partenariat accepté par ${names.organization(e.partnerSahId)}.${again(e)}`,
  partner_declined: (e, names) => `Partenariat refusé par ${names.organization(e.partnerSahId)}.`,
  partner_left: (e, names) =>
    `Le partenariat avec ${names.organization(e.partnerSahId)} a pris fin avant la confirmation.${again(e)}`,
  commitment_confirmed: () => 'Le bureau local a confirmé l’engagement du répondant.',
  claim_confirmed: (e, names) =>
    `Réservation confirmée\u00a0: ${names.organization(e.groupId ?? e.sahId)}. Le profil a quitté la liste, et les renseignements personnels sont ouverts au seul répondant.`,
  claim_released: (e, names) =>
    `Réservation ou demande libérée\u00a0: ${names.organization(e.groupId ?? e.sahId)}${because(e.reason)}.`,
  claim_refused: (e, names) =>
    e.reason === 'another_sponsor' || e.reason === 'promotion_over'
      ? `Fin de la demande\u00a0: ${names.organization(e.groupId ?? e.sahId)}${because(e.reason)}.`
      : `Réservation refusée\u00a0: ${names.organization(e.groupId ?? e.sahId)}${because(e.reason)}.`,
  claim_expired: (e, names) =>
    `Réservation terminée sans confirmation\u00a0: ${names.organization(e.groupId ?? e.sahId)}.`,
  sponsor_withdrew: (e, names) => `Désistement du répondant\u00a0: ${names.organization(e.sahId)}.`,
  waiting_list_joined: (e, names) =>
    `Inscription à la liste d’attente\u00a0: ${names.organization(e.organizationId)}.`,
  waiting_list_left: (e, names) =>
    `Retrait de la liste d’attente\u00a0: ${names.organization(e.organizationId)}.`,
  waiting_list_offered: (e, names) =>
    `Profil offert au premier groupe de la liste, ${names.organization(e.organizationId)}, jusqu’au ${day(e.offerEndsOn)}.`,
  waiting_list_accepted: (e, names) =>
    `Offre acceptée par ${names.organization(e.organizationId)}.`,
  waiting_list_lapsed: (e, names) =>
    e.lineClosed
      ? `La liste d’attente est close, et la place a pris fin avec elle\u00a0: ${names.organization(e.organizationId)}.`
      : `L’offre a pris fin sans réponse\u00a0: ${names.organization(e.organizationId)}.`,
  package_opened: () => 'Le dossier d’engagement est ouvert au répondant.',
  form_filled: (e) => `Formulaire rempli\u00a0: ${arrangements.forms[e.form]}.`,
  document_attached: (e) => `Formulaire signé joint\u00a0: ${arrangements.forms[e.form]}.`,
  package_submitted: () => 'Dossier d’engagement soumis.',
  package_returned: () => 'Dossier d’engagement renvoyé pour correction.',
  package_approved: () => 'Engagement approuvé.',
  package_refused: () => 'Engagement refusé.',
  package_abandoned: () => 'Le dossier d’engagement a pris fin.',
  task_opened: (e) =>
    `Tâche ouverte\u00a0: ${tasks.names[e.code]}. Échéance\u00a0: ${day(e.dueOn)}.`,
  task_done: (e) => `Tâche terminée\u00a0: ${tasks.names[e.code]}.`,
  conference_scheduled: (e) =>
    `Conférence de cas convoquée le ${day(e.on)}, de ${clock(e.from)} à ${clock(e.to)}, ${arrangements.conferenceWays[e.way]}.`,
  conference_held: () => 'La conférence de cas a eu lieu.',
  checklist_opened: (e) =>
    `${arrangements.checklistKinds[e.kind]}, liste ouverte\u00a0: ${counted('fr', e.itemCodes.length, 'point', 'points')}.`,
  checklist_filled: (e) =>
    `Liste remplie\u00a0: ${counted('fr', e.entries.length, 'point', 'points')}.`,
  signatures_cancelled: () =>
    'La liste a été modifiée; les signatures précédentes sont donc annulées.',
  checklist_signed: (e) => `Liste signée par le ${arrangements.signatories[e.party]}.`,
  arrival_recorded: (e) => `Arrivée consignée\u00a0: ${day(e.on)}.`,
  sponsorship_started: (e) =>
    `Le parrainage conjoint a commencé le ${day(e.on)}. Vérification à mi-chemin\u00a0: ${day(e.checkInOn)}; fin\u00a0: ${day(e.sponsorEndsOn)}.`,
  case_closed: (e) => `Dossier fermé\u00a0: ${stages.outcomes[e.outcome]}.`,
};
