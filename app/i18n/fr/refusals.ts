import type { refusalWords as englishWords } from '../en/refusals.ts';
import { counted, formatDate } from '../format.ts';
import type { RefusalTexts } from '../refusal-text.server.ts';
import { communityPhrases } from '../vocabulary/fr/communities.ts';
import { provincePhrases } from '../vocabulary/fr/provinces.ts';
import { roles } from './roles.ts';
import { stages } from './stages.ts';

/** A refusal says why, and what would help. */
export const refusals: RefusalTexts = {
  not_allowed: () =>
    'Votre rôle ne permet pas cette action. La page du dossier indique à qui revient cette étape; adressez-vous à ce bureau ou à cet organisme.',
  not_found: () =>
    'Cet élément est introuvable, ou vous n’y avez pas accès. Vérifiez l’adresse ou la liste d’où vous venez.',
  already_answered: () =>
    'Ce formulaire a déjà été envoyé, avec une autre réponse. C’est la première réponse qui compte. Rouvrez la page pour voir où en sont les choses et ce que vous pouvez encore faire.',
  stale_version: () =>
    'Quelqu’un a modifié ce dossier pendant que vous y travailliez. Les changements sont indiqués ci-dessous; consultez-les, puis refaites votre étape.',
  wrong_stage: (p) =>
    p.stage
      ? `Cette action n’est pas possible\u00a0: le dossier est à l’étape «\u00a0${p.stage}\u00a0». La page du dossier indique la prochaine étape.`
      : 'Cette action n’est pas possible à l’étape actuelle du dossier. La page du dossier indique la prochaine étape.',
  agreement_not_active: (p) =>
    p.status
      ? `Une nouvelle réservation n’est pas possible\u00a0: ${p.status.toLowerCase()}. Communiquez avec IRCC au sujet de l’entente; les parrainages en cours se poursuivent.`
      : 'Une nouvelle réservation n’est pas possible lorsque l’entente de parrainage n’est pas active. Communiquez avec IRCC au sujet de l’entente; les parrainages en cours se poursuivent.',
  organization_cannot_sponsor: (p) =>
    `${p.kind ? `Ce type d’organisme ne peut pas parrainer au titre du PAC\u00a0: ${p.kind.toLowerCase()}.` : 'Cet organisme ne peut pas parrainer au titre du PAC.'} Seuls les signataires d’entente de parrainage et leurs groupes constitutifs le peuvent. Vous pourriez vous joindre à un groupe constitutif de votre région.`,
  province_not_offered: () =>
    'Le PAC n’est pas offert au Québec, qui a son propre programme. Choisissez une autre province d’établissement.',
  household_empty: () => 'Inscrivez au moins un membre du ménage.',
  consent_missing: () =>
    'Le consentement du client n’est pas au dossier. Consignez-le (IMM 5475 ou IMM 0008, annexe 2, partie D), puis réessayez.',
  consent_in_future: () =>
    'Le consentement ne peut pas être signé après la date d’aujourd’hui. Vérifiez la date.',
  profile_not_written: () => 'Il n’y a pas encore de profil. Rédigez-le d’abord.',
  profile_incomplete: (p) =>
    p.fields
      ? `Le profil n’est pas complet. Il manque\u00a0: ${p.fields}.`
      : 'Le profil n’est pas complet. Remplissez ce qui manque, puis réessayez.',
  approver_is_author: () =>
    'Vous avez rédigé ce profil; vous ne pouvez donc pas l’approuver. Toute autre personne du COR-O autorisée à approuver peut le faire.',
  not_awaiting_approval: () =>
    'Ce profil n’attend pas d’approbation. La personne qui l’a rédigé peut le soumettre pour approbation.',
  already_published: () => 'Ce profil est déjà publié.',
  gate_unavailable: () =>
    'Les vérifications préalables à la publication ne peuvent pas être faites pour le moment; rien n’est donc publié. Réessayez plus tard et, si cela dure, avisez l’exploitant du portail.',
  group_too_small: (p) =>
    p.size && p.smallest
      ? `Environ ${p.size} ménages correspondent à ce que dit ce profil; il en faut au moins ${p.smallest}. Rendez un des renseignements moins précis, comme proposé, ou demandez à une ou un gestionnaire de trancher.`
      : 'Trop peu de ménages correspondent à ce que dit ce profil. Rendez un des renseignements moins précis, comme proposé, ou demandez à une ou un gestionnaire de trancher.',
  reference_not_waiting: () =>
    'Ces effectifs n’attendent plus\u00a0: d’autres ont été chargés entre-temps, ou ils sont déjà en vigueur. Regardez la page de nouveau.',
  index_at_work: () =>
    'L’index de recherche est déjà en cours de comparaison ou de reconstruction. Actualisez la page et attendez que ce soit terminé.',
  note_identifies: (p) =>
    p.kinds
      ? `La note pourrait permettre de reconnaître quelqu’un\u00a0: ${p.kinds}. Retirez ce qui est signalé, puis réessayez.`
      : 'La note pourrait permettre de reconnaître quelqu’un. Retirez ce qui est signalé, puis réessayez.',
  note_language_missing: () =>
    'La note n’existe que dans une langue. Rédigez-la aussi dans l’autre, ou laissez les deux vides.',
  override_not_needed: () =>
    'Le profil satisfait aux vérifications. La décision d’une ou d’un gestionnaire n’est pas nécessaire.',
  nothing_changed: () => 'Rien ne diffère de ce qui est publié; il n’y a donc rien à approuver.',
  no_revision: () =>
    'Aucune modification n’attend. Elle a peut-être été publiée ou abandonnée entre-temps.',
  not_promoted: () => 'Ce profil n’est pas en promotion en ce moment.',
  extension_overseas_only: () =>
    'Seule la promotion d’un cas à l’étranger peut être prolongée. Au Canada, elle prend fin à sa limite, et le ménage continue de recevoir le PAR comme prévu.',
  extensions_used_up: (p) =>
    p.count
      ? `Cette promotion a été prolongée ${p.count} fois, ce qui est le maximum.`
      : 'Cette promotion a été prolongée autant de fois que possible.',
  extension_too_long: (p) =>
    p.days
      ? `Une prolongation dure de 1 à ${p.days} jours. Choisissez-en une plus courte.`
      : 'La prolongation est trop longue. Choisissez-en une plus courte.',
  shortening_bvor_only: () => 'Le bureau local ne peut écourter que la promotion d’un cas RDBV.',
  date_not_sooner: (p) =>
    p.date
      ? `Choisissez un jour entre aujourd’hui et la veille du ${p.date}, où la promotion prend fin de toute façon.`
      : 'Choisissez un jour, à partir d’aujourd’hui, qui précède la limite.',
  held_by_group: (p) =>
    p.until
      ? `Un groupe a réservé ce profil jusqu’au ${p.until}. Statuez d’abord sur sa réservation\u00a0: confirmez-la, ou refusez-la en donnant au groupe un motif. Vous pourrez ensuite revenir ici.`
      : 'Un groupe a réservé ce profil. Statuez d’abord sur sa réservation; vous pourrez ensuite revenir ici.',
  question_not_open: () => 'Cette question a reçu une réponse ou a été retirée entre-temps.',
  question_not_answered: () =>
    'Cette question n’a pas encore de réponse\u00a0: il n’y a rien à publier.',
  question_relayed: () => 'Cette question a été transmise au COR-O, qui y répond.',
  too_many_questions: (p) =>
    p.most
      ? `Votre groupe attend déjà ${p.most} réponses au sujet de ce profil. Attendez-en une ou retirez une question, puis posez la suivante.`
      : 'Votre groupe attend déjà plusieurs réponses au sujet de ce profil. Attendez-en une ou retirez une question.',
  answer_published: () => 'Cette réponse est déjà publiée pour tous les groupes.',
  text_length: (p) =>
    p.most
      ? `Écrivez quelque chose, en ${p.most} caractères au plus.`
      : 'Écrivez quelque chose, en peu de mots.',
  answer_incomplete: () =>
    'Répondez dans les deux langues\u00a0: chaque groupe lit la réponse dans la sienne.',
  question_identifies: (p) =>
    p.kinds
      ? `La question elle-même pourrait permettre de reconnaître quelqu’un\u00a0: ${p.kinds}. Elle ne peut pas être publiée; répondez au groupe seul.`
      : 'La question elle-même pourrait permettre de reconnaître quelqu’un; elle ne peut pas être publiée. Répondez au groupe seul, ou transmettez-la au COR-O.',
  text_identifies: (p) =>
    p.kinds
      ? `Le texte pourrait permettre de reconnaître quelqu’un\u00a0: ${p.kinds}. Retirez ce qui est signalé, puis renvoyez-le.`
      : 'Le texte pourrait permettre de reconnaître quelqu’un. Retirez ce qui est signalé, puis renvoyez-le.',
  need_not_of_profile: () =>
    'Ce profil n’indique pas ce besoin, ou ne l’indique plus. Choisissez l’un des besoins qu’il affiche.',
  bulletin_sent: () =>
    'Ce bulletin a été envoyé entre-temps. Ce qui est envoyé ne change plus; écrivez-en un autre pour la suite.',
  bulletin_full: (p) =>
    p.most
      ? `Un bulletin contient au plus ${p.most} profils. Retirez-en, ou commencez un autre bulletin.`
      : 'Ce bulletin est complet. Retirez des profils, ou commencez un autre bulletin.',
  bulletin_empty: () =>
    'Aucun des profils de ce bulletin n’est affiché aujourd’hui. Choisissez-en au moins un dans le tableau de promotion.',
  introduction_missing: () =>
    'Rédigez d’abord l’introduction dans les deux langues\u00a0: chacun la lit dans la sienne.',
  limit_passed: (p) =>
    p.date
      ? `La promotion a pris fin le ${p.date}; le profil n’est plus ouvert. D’autres profils attendent.`
      : 'La promotion a pris fin; le profil n’est plus ouvert. D’autres profils attendent.',
  already_interested: () =>
    'Votre groupe a déjà manifesté son intérêt pour ce profil. Vous le trouverez sous Intérêts et réservations.',
  no_interest: () => 'Votre groupe n’a aucune manifestation d’intérêt en cours pour ce profil.',
  interest_not_open: () =>
    'Cette manifestation d’intérêt n’est plus ouverte\u00a0: le groupe l’a retirée, ou elle a reçu une réponse.',
  interest_incomplete: () =>
    'Répondez à toutes les questions avant d’envoyer. Celles qui restent sans réponse sont signalées.',
  already_claimed: (p) =>
    p.until
      ? `Un autre groupe a réservé ce profil jusqu’au ${p.until}. Vous pouvez vous inscrire à la liste d’attente; si la réservation prend fin avant la promotion, le profil est offert au premier groupe de la liste.`
      : 'Un autre groupe a déjà réservé ce profil. Vous pouvez vous inscrire à la liste d’attente pendant la réservation, ou consulter d’autres profils.',
  claim_pending: () =>
    'Votre groupe a déjà demandé ce profil. La demande attend l’appui de votre signataire d’entente.',
  request_awaits_you: () =>
    'Un de vos groupes constitutifs a demandé ce profil. Appuyez ou refusez sa demande sous Intérêts et réservations : c’est vous qui répondrez de la réservation.',
  request_overtaken: (p) =>
    p.until
      ? `Un autre groupe a été plus rapide : le profil lui est réservé jusqu’au ${p.until}. La demande pourra être appuyée si cette réservation prend fin et que personne sur la liste ne prend le profil. D’ici là, le groupe qui l’a demandé peut s’inscrire à la liste d’attente.`
      : 'Un autre groupe a été plus rapide, et le profil lui est réservé. Le groupe qui l’a demandé peut s’inscrire à la liste d’attente pendant la réservation.',
  request_behind_offer: (p) =>
    p.until
      ? `Le profil est offert au premier groupe de la liste jusqu’au ${p.until}. La demande pourra être appuyée si personne sur la liste ne prend le profil. D’ici là, le groupe qui l’a demandé peut s’inscrire à la liste d’attente.`
      : 'Le profil est offert au premier groupe de la liste. D’ici là, le groupe qui l’a demandé peut s’inscrire à la liste d’attente.',
  request_too_far: (p) =>
    `Le profil a changé depuis la demande : le ménage a des parents ou des amis ${p.community ?? p.province ?? 'ailleurs'}, et seul un groupe de cet endroit peut réserver ce profil. Si le groupe sert cet endroit, il peut l’indiquer sous «\u00a0Ce que nous offrons\u00a0»; sinon, refusez la demande, et le groupe en sera avisé.`,
  hold_is_yours: (p) =>
    p.until
      ? `Votre propre organisme a réservé ce profil jusqu’au ${p.until}. Il n’y a rien de plus à demander : la réservation et ce que vous pouvez en faire se trouvent à la page du profil.`
      : 'Votre propre organisme a déjà ce profil. La page Intérêts et réservations montre où en sont les choses.',
  hold_is_shared: (p) =>
    p.until
      ? `Votre organisme partage la réservation de ce profil, qui court jusqu’au ${p.until}. Il n’y a rien à attendre : elle figure sous Intérêts et réservations, où vous pouvez aussi la quitter.`
      : 'Votre organisme partage la réservation de ce profil. Elle figure sous Intérêts et réservations.',
  partner_to_answer: () =>
    'Le signataire d’entente qui a réservé ce profil propose au vôtre de le partager. Répondez d’abord sous Intérêts et réservations : si vous refusez, vous pourrez vous inscrire à la liste d’attente.',
  others_go_first: (p) =>
    p.until
      ? `Votre organisme avait réservé ce profil, et la réservation a pris fin sans confirmation. Jusqu’au ${p.until}, les autres groupes passent d’abord; après ce jour, vous pourrez le réserver de nouveau. Si un autre groupe le réserve, vous pourrez vous inscrire à la liste d’attente.`
      : 'Votre organisme avait réservé ce profil, et la réservation a pris fin sans confirmation. Les autres groupes passent d’abord pendant quelques jours; vous pourrez ensuite le réserver de nouveau.',
  only_groups_near: (p) =>
    p.province
      ? `Le ménage a des parents ou des amis ${p.community ?? p.province}, et seul un groupe de cet endroit peut réserver ce profil. Vous pouvez tout de même manifester votre intérêt; si vous desservez cet endroit, indiquez-le sous «\u00a0Ce que nous offrons\u00a0».`
      : 'Le ménage a des parents ou des amis ailleurs, et seul un groupe de cet endroit peut réserver ce profil. Vous pouvez tout de même manifester votre intérêt.',
  holding_limit_reached: (p) =>
    `Le signataire d’entente qui en répond a déjà ${p.limit ? `${counted('fr', Number(p.limit), 'réservation non confirmée', 'réservations non confirmées')}, soit le plus qu’il puisse avoir à la fois` : 'autant de réservations non confirmées qu’il peut en avoir'}. L’une d’elles doit d’abord prendre fin : libérée par son groupe, ou confirmée par le COR-O.`,
  not_your_sah: () =>
    'Cette réservation relève d’un autre signataire d’entente. Adressez-vous à ce signataire.',
  claim_not_found: () =>
    'Cette réservation n’existe plus. Consultez le profil pour en connaître l’état actuel.',
  claim_not_live: (p) =>
    p.status
      ? `Cette réservation ne peut pas être modifiée; son état\u00a0: «\u00a0${p.status}\u00a0».`
      : 'Cette réservation n’est plus en vigueur; elle ne peut donc pas être modifiée.',
  endorsement_not_needed: () => 'Cette réservation n’attend aucun appui.',
  commitment_not_confirmed: () =>
    'Le bureau local n’a pas encore confirmé l’engagement du répondant. Vous pourrez confirmer la réservation dès qu’il l’aura fait.',
  not_invited: () =>
    'Votre groupe n’a pas d’invitation à laquelle répondre : elle a été retirée, ou la promotion du profil a pris fin.',
  already_invited: () => 'Ce groupe est déjà invité, et sa réponse est attendue.',
  too_many_invited: (p) =>
    `Au plus ${p.most ?? 10} groupes peuvent être invités en même temps pour un profil. Attendez une réponse, ou choisissez-en moins.`,
  invitation_answered: () =>
    'Cette invitation a déjà reçu une réponse. Vous pouvez la voir sur votre bureau.',
  later_day_wrong: () =>
    'Le jour où vous regarderez de nouveau doit venir après aujourd’hui, et pas après la date limite de la promotion.',
  partner_not_sah: () =>
    'Seul un signataire d’entente de parrainage dont l’entente est active peut partager un parrainage. Choisissez-en un autre.',
  partner_is_own: () =>
    'Votre organisme répond déjà de cette réservation. Choisissez un autre signataire comme partenaire.',
  partner_there: () =>
    'Un autre signataire est invité à partager cette réservation, ou la partage déjà. Mettez-y fin d’abord, puis faites une autre demande.',
  partner_not_asked: () =>
    'Il n’y a rien à répondre : la demande de partenariat a été retirée, ou la réservation a pris fin.',
  partner_not_answered: () =>
    'Le second signataire n’a pas encore répondu. Attendez sa réponse, ou demandez au signataire qui réserve de retirer sa demande; la réservation pourra alors être confirmée.',
  claimant_may_not_sponsor: (p) =>
    p.status
      ? `La réservation ne peut pas être confirmée vu la situation du signataire qui en répond\u00a0: ${p.status.toLowerCase()}. Elle pourra l’être quand cette entente sera de nouveau active; si cela dépasse la fin de la réservation, prolongez celle-ci, ou refusez-la en donnant ce motif.`
      : 'La réservation ne peut pas être confirmée\u00a0: le PAC n’est pas offert là où se trouve le signataire qui en répond, ou son groupe. Refusez-la en donnant au groupe un motif.',
  partner_may_not_sponsor: (p) =>
    p.status
      ? `La réservation ne peut pas être confirmée vu la situation du second signataire\u00a0: ${p.status.toLowerCase()}. Elle pourra l’être quand cette entente sera de nouveau active, ou quand le signataire qui réserve aura mis fin au partenariat.`
      : 'La réservation ne peut pas être confirmée\u00a0: le second signataire ne peut pas parrainer au titre du PAC là où il se trouve. Elle pourra l’être quand le signataire qui réserve aura mis fin au partenariat.',
  too_many_searches: (p) =>
    `Vous pouvez garder ${p.most ?? 50} recherches enregistrées. Supprimez-en une dont vous n’avez plus besoin, puis enregistrez celle-ci.`,
  search_name_taken: () =>
    'Vous avez déjà une recherche enregistrée sous ce nom. Choisissez un autre nom.',
  hold_already_extended: () =>
    'Cette réservation a déjà été prolongée, ce qui ne peut se faire qu’une fois. Le groupe peut la confirmer ou la libérer jusqu’à sa fin.',
  already_on_waiting_list: () =>
    'Votre groupe est déjà inscrit à la liste d’attente. Vous serez avisés lorsque ce sera votre tour.',
  not_on_waiting_list: () => 'Votre groupe n’est pas inscrit à la liste d’attente de ce profil.',
  nothing_to_wait_for: () =>
    'Aucun groupe n’a réservé ce profil; il n’y a donc rien à attendre. Vous pouvez le réserver maintenant.',
  offer_belongs_to_other: (p) =>
    p.until
      ? `Le profil est offert au premier groupe de la liste d’attente jusqu’au ${p.until}. Vous pouvez vous inscrire à la liste.`
      : 'Le profil est offert au premier groupe de la liste d’attente. Vous pouvez vous inscrire à la liste.',
  limit_not_reached: (p) =>
    p.date
      ? `Le temps de promotion n’est pas écoulé\u00a0: le profil peut encore être publié jusqu’au ${p.date}. Après ce jour, le dossier pourra être fermé faute de répondant.`
      : 'Le temps de promotion n’est pas écoulé\u00a0: le profil peut encore être publié.',
  package_not_open: () =>
    'Le dossier d’engagement ne peut pas être modifié\u00a0: il est à l’examen, ou il est terminé. S’il vous est renvoyé, vous pourrez le corriger.',
  package_incomplete: (p) =>
    p.fields
      ? `Le dossier d’engagement n’est pas complet. Il manque\u00a0: ${p.fields}.`
      : 'Le dossier d’engagement n’est pas complet.',
  assessment_expired: () =>
    'L’évaluation du répondant au dossier date de plus de deux ans. Ajoutez-en une nouvelle (IMM 5492).',
  breakdown_not_final: () =>
    'La rupture du parrainage précédent n’est pas finalisée; un nouvel engagement ne peut donc pas encore être approuvé. Adressez-vous au bureau local.',
  package_not_submitted: () =>
    'Aucun dossier d’engagement n’attend d’être examiné. Le répondant peut en soumettre un.',
  comment_required: () => 'Écrivez un commentaire\u00a0: le motif seul n’en dit pas assez.',
  reason_required: () => 'Choisissez un motif. Il est communiqué au groupe.',
  note_required: () => 'Écrivez une note\u00a0: ce motif seul n’en dit pas assez.',
  note_not_taken: () =>
    'Ce motif ne prend pas de note. Videz la note, ou choisissez un motif marqué «\u00a0avec une note\u00a0».',
  task_not_found: () => 'Cette tâche n’existe pas dans le dossier.',
  task_already_done: () => 'Cette tâche est déjà terminée.',
  conference_in_past: () =>
    'La conférence ne peut pas avoir lieu dans le passé. Choisissez aujourd’hui ou un jour à venir.',
  conference_missing: () =>
    'Aucune conférence n’est convoquée pour le moment. Le bureau local la convoque.',
  conference_not_yet: (p) =>
    p.date
      ? `La conférence a lieu le ${p.date}. Elle pourra être consignée comme tenue à partir de ce jour.`
      : 'La conférence n’a pas encore eu lieu.',
  conference_already_held: () => 'La conférence a déjà eu lieu.',
  checklist_missing: () =>
    'Il n’y a pas encore de liste. Elle s’ouvre quand le COR-O approuve l’engagement.',
  checklist_incomplete: (p) =>
    `La liste ne peut pas encore être signée\u00a0: ${p.count ? counted('fr', Number(p.count), 'point reste à régler', 'points restent à régler') : 'des points restent à régler'}. Chaque point demande un responsable et une date, ou «\u00a0s. o.\u00a0».`,
  checklist_locked: () =>
    'La liste est signée par toutes les parties et ne peut plus être modifiée.',
  already_signed: () => 'Votre organisme a déjà signé la liste.',
  sign_in_order: () =>
    'Le répondant et le fournisseur de services signent d’abord; le bureau local signe en dernier, après son examen.',
  assessment_in_future: () =>
    'Une évaluation au dossier ne peut pas être signée après aujourd’hui. Vérifiez la date.',
  arrival_in_future: () =>
    'L’arrivée ne peut pas être postérieure à aujourd’hui. Consignez-la une fois qu’elle a eu lieu.',
};

/** How a value of a refusal reads in a sentence. */
export const refusalWords = {
  date: (date) => formatDate('fr', date),
  stage: stages.names,
  status: { ...stages.claimStatuses, ...roles.agreementStatuses },
  kind: roles.organizationKinds,
  province: provincePhrases,
  community: communityPhrases,
  kinds: {
    name: 'un nom',
    email: 'une adresse électronique',
    url: 'une adresse Web',
    phone: 'un numéro de téléphone',
    address: 'une adresse',
    postal_code: 'un code postal',
    file_number: 'un numéro de dossier',
    exact_date: 'une date précise',
    place: 'un lieu',
    organization: 'un organisme',
    spelled_digits: 'un numéro en toutes lettres',
    other_script: 'des lettres d’une autre écriture',
    hidden_characters: 'des caractères invisibles',
  },
  fields: {
    needs: 'besoins',
    languages: 'langues',
    destination: 'destination ou province',
    answers: 'réponses',
    document: 'PDF signé',
    imm1324: 'IMM 1324',
    imm5492: 'IMM 5492',
    imm5492_partner: 'IMM 5492 du second signataire',
    imm5494: 'IMM 5494',
  },
} satisfies typeof englishWords;
