import type { ReasonCode, ReasonList } from '#app/domain/vocabulary/reasons.ts';

export const reasonTexts = {
  local_decline: {
    need_not_exceptional:
      'Les services ordinaires du PAR et d’établissement peuvent répondre aux besoins décrits. Si de nouveaux besoins apparaissent, vous pouvez présenter une nouvelle recommandation.',
    known_before_arrival:
      'Le besoin était connu avant l’arrivée; le processus de détermination au Canada ne s’applique donc pas. La voie avant l’arrivée pourrait convenir.',
    past_window:
      'La recommandation est parvenue plus de 8\u00a0mois après l’arrivée, sans circonstances exceptionnelles ni répondant déjà trouvé.',
    no_sponsor_support_likely:
      'Il est peu probable qu’un répondant puisse offrir le soutien requis. D’autres formes d’aide seront recherchées.',
    not_best_interest:
      'Un parrainage conjoint ne serait pas dans l’intérêt supérieur du client pour le moment.',
    client_did_not_agree:
      'Le client ne souhaite pas communiquer ses renseignements ou avoir un répondant. Ce choix ne change rien aux autres services.',
    current_sponsor_can_continue:
      'Le répondant actuel peut poursuivre, avec davantage de soutien du bureau local.',
    local_other: 'Un autre motif, précisé dans la note.',
  },
  not_designated: {
    criteria_not_met:
      'Le cas ne répond pas aux critères du PAC. Le client conserve le soutien actuel.',
    information_insufficient:
      'Les renseignements ne suffisaient pas pour prendre une décision. Une recommandation plus complète peut être présentée de nouveau.',
    other_support_fits_better: 'Une autre forme de soutien répond mieux à ces besoins.',
    bvor_not_exceptional:
      'Les circonstances ne sont pas exceptionnelles au sens retenu pour les cas du Programme mixte des RDBV.',
    designation_other: 'Un autre motif, précisé dans la note.',
  },
  claim_refused: {
    agreement_not_active:
      'L’entente de parrainage n’est pas active pour le moment; une nouvelle réservation n’est donc pas possible.',
    not_sah_or_cg:
      'Seuls les signataires d’entente de parrainage et leurs groupes constitutifs peuvent parrainer au titre du PAC.',
    outside_destination:
      'Le ménage a des parents ou des amis ailleurs, et un groupe de cet endroit est nécessaire.',
    needed_service_missing:
      'Un service dont ce ménage a besoin n’est pas offert dans votre collectivité.',
    already_held:
      'Un autre groupe a réservé ce profil. Vous pouvez vous inscrire à la liste d’attente.',
    sah_did_not_endorse:
      'Le signataire d’entente de parrainage n’a pas appuyé la demande. Veuillez en parler avec lui.',
    another_sponsor:
      'Un autre groupe a été confirmé comme répondant. Ce n’est pas un jugement sur la demande ni sur ceux qui l’ont faite.',
    promotion_over:
      'La promotion a pris fin avant que la demande soit appuyée, et aucune réservation ne peut plus commencer. Ce n’est pas un jugement sur la demande.',
    capacity_doubt:
      'Plusieurs parrainages en cours laissent peu de place pour des besoins comme ceux-ci.',
    claim_other: 'Un autre motif, précisé dans la note.',
  },
  claim_released: {
    group_released: 'Votre groupe a libéré la réservation. Merci de l’avoir fait sans tarder.',
    hold_expired: 'La réservation a pris fin sans confirmation.',
    profile_changed:
      'Le profil a quitté la liste, car il doit être revu. Nous vous aviserons s’il est publié de nouveau.',
    household_declined:
      'Le ménage ne donne pas suite à ce parrainage. Ce n’est pas un jugement sur votre groupe.',
    agreement_status_changed: 'L’état de l’entente de parrainage a changé pendant la réservation.',
    release_other: 'Un autre motif, précisé dans la note.',
  },
  interest_declined: {
    another_group_chosen:
      'Un autre groupe était mieux placé pour ce ménage. Votre intérêt pour d’autres profils est bienvenu.',
    services_not_near:
      'Les services dont ce ménage a besoin sont trop éloignés de votre collectivité.',
    housing_not_ready: 'Aucun logement de la taille voulue n’était en vue à temps.',
    relatives_elsewhere:
      'Des parents ou des amis vivent ailleurs, et le ménage souhaite être près d’eux.',
    more_volunteers_needed:
      'Ces besoins demandent plus de bénévoles que ne l’indique votre manifestation d’intérêt. Vous pouvez la mettre à jour.',
    profile_no_longer_open: 'Le profil n’est plus ouvert aux répondants.',
    interest_other: 'Un autre motif, précisé dans la note.',
  },
  invitation_declined: {
    no_room_now: 'Nous n’avons pas la place pour un autre ménage en ce moment.',
    housing_not_found: 'Nous ne trouverions pas à temps un logement pour ce ménage.',
    services_too_far: 'Des services dont ce ménage a besoin sont trop loin de chez nous.',
    language_not_covered: 'Nous ne pouvons pas offrir d’aide dans une langue que parle ce ménage.',
    volunteers_too_few: 'Nous n’avons pas assez de bénévoles pour ces besoins.',
    other_household_first: 'Nous nous préparons d’abord à accueillir un autre ménage.',
  },
  promotion_ended: {
    sponsor_found:
      'Un répondant a été trouvé. Merci à toutes les personnes qui ont fait connaître le profil.',
    time_limit:
      'La limite a été atteinte sans qu’un répondant soit trouvé. Le ménage conserve le soutien prévu.',
    withdrawn: 'Le profil a été retiré par IRCC.',
    shortened: 'Le bureau local a écourté l’affichage et recommandé une autre forme de soutien.',
    suspended: 'La promotion a été suspendue et ne reprendra pas.',
  },
  promotion_suspended: {
    situation_under_review: 'La situation du ménage est en cours d’examen.',
    profile_correction: 'Le profil est en cours de correction.',
    consent_in_question:
      'Le client a demandé un temps de réflexion au sujet de la communication de ses renseignements.',
    privacy_concern:
      'Une question touchant la protection des renseignements personnels est en cours de vérification.',
    medical_update_awaited: 'De nouveaux renseignements médicaux sont attendus.',
    suspension_other: 'Un autre motif, précisé dans la note.',
  },
  promotion_extended: {
    group_getting_ready: 'Un groupe se prépare à réserver le profil.',
    interest_came_late: 'L’intérêt s’est manifesté tard; les groupes ont besoin de temps.',
    time_off_list: 'Le profil n’était pas affiché pendant une partie de la période.',
    profile_made_fuller: 'Le profil a été étoffé; les groupes ont besoin de temps pour le lire.',
    extension_other: 'Un autre motif, précisé dans la note.',
  },
  promotion_shortened: {
    current_sponsor_ends_soon:
      'Le soutien du répondant actuel prend fin avant la fin prévue de l’affichage.',
    household_needs_certainty: 'Le ménage doit savoir plus tôt quel soutien il recevra.',
    rap_fits_better: 'Le soutien du PAR convient mieux à ce ménage.',
    other_plan_ready:
      'Un autre plan de soutien est prêt pour le ménage. Il est décrit dans la note.',
    shortening_other: 'Un autre motif, précisé dans la note.',
  },
  promotion_withdrawn: {
    needs_changed: 'Les besoins du ménage ont changé; le profil doit être rédigé de nouveau.',
    household_asked: 'Le ménage a demandé de ne pas être affiché pour le moment.',
    published_in_error: 'Le profil a été publié par erreur.',
    consent_taken_back:
      'Le ménage a retiré son consentement à la communication de ses renseignements. Le dossier est fermé.',
    household_left: 'Le ménage est injoignable ou n’est plus là. Le dossier est fermé.',
    withdrawn_other: 'Un autre motif, précisé dans la note.',
  },
  package_returned: {
    signature_missing: 'Il manque une signature ou une date.',
    form_incomplete: 'Un formulaire contient des champs vides. La liste figure dans la note.',
    form_missing: 'Un formulaire obligatoire manque au dossier.',
    old_form_version: 'Un formulaire est périmé. Veuillez utiliser la version courante.',
    assessment_out_of_date: 'Une évaluation du répondant date de plus de deux ans.',
    plan_needs_detail: 'Le plan d’établissement doit être précisé pour un ou plusieurs besoins.',
    details_do_not_match: 'Des renseignements du formulaire ne concordent pas avec le dossier.',
    document_unreadable:
      'Un document est illisible ou ne peut pas être ouvert. Veuillez l’envoyer de nouveau.',
  },
  undertaking_refused: {
    sponsor_not_eligible: 'Le répondant n’est pas admissible à ce parrainage.',
    assessment_not_met: 'L’évaluation du répondant n’est pas concluante.',
    plan_does_not_meet_needs: 'Le plan d’établissement ne répond pas aux besoins du ménage.',
    agreement_no_longer_active: 'L’entente de parrainage n’est plus active.',
    breakdown_not_final:
      'La rupture du parrainage précédent n’est pas finalisée; un nouvel engagement ne peut donc pas encore être approuvé.',
    undertaking_other: 'Un autre motif, précisé dans la note.',
  },
  sponsor_withdrew: {
    volunteers_unavailable: 'Le groupe n’a plus les bénévoles sur lesquels il comptait.',
    housing_fell_through: 'Le logement prévu n’est plus disponible.',
    needs_beyond_group:
      'Après lecture de tous les renseignements, les besoins dépassent ce que le groupe peut offrir.',
    service_not_found:
      'Un service nécessaire au ménage n’a pas pu être trouvé dans la collectivité.',
    sah_decision: 'Le signataire d’entente de parrainage a décidé de ne pas aller de l’avant.',
    household_destination_changed: 'Le ménage s’établira ailleurs.',
    withdrawal_other: 'Un autre motif, précisé dans la note.',
  },
  early_end: {
    support_no_longer_needed:
      'Le ménage n’a plus besoin du soutien conjoint, et les deux parties en conviennent.',
    self_sufficient: 'Le ménage subvient à ses besoins.',
    family_joined: 'Des proches arrivés au pays offrent maintenant les soins qui manquaient.',
    moved_away: 'Le ménage a choisi de s’établir dans une autre collectivité.',
    other_program: 'Un autre programme offre maintenant le soutien nécessaire.',
    early_end_other: 'Un autre motif, précisé dans la note.',
  },
  breakdown: {
    sponsor_cannot_continue:
      'Le répondant ne peut plus respecter l’engagement, sans qu’il y ait faute.',
    sponsor_will_not_continue: 'Le répondant ne souhaite plus respecter l’engagement.',
    relationship_ended: 'Le répondant et le ménage ne peuvent plus travailler ensemble.',
    household_moved: 'Le ménage s’est établi hors de la portée du répondant.',
    safety_concern: 'Une préoccupation touchant la sécurité a été soulevée.',
    household_asked_to_end: 'Le ménage a demandé la fin du parrainage.',
    breakdown_other: 'Un autre motif, précisé dans la note.',
  },
  case_closed: {
    completed: 'Le parrainage s’est terminé comme prévu.',
    ended_early_by_agreement: 'Le parrainage a pris fin plus tôt, d’un commun accord.',
    unmatched_stays_on_rap:
      'Aucun répondant n’a été trouvé; le soutien du PAR se poursuit comme prévu.',
    returned_to_visa_office:
      'Aucun répondant n’a été trouvé; le cas a été renvoyé au bureau de migration.',
    declined_or_not_designated: 'Le cas n’a pas été recommandé ou désigné.',
    breakdown_final: 'Le parrainage a été rompu et une autre forme de soutien est en place.',
    consent_withdrawn: 'Le client a retiré son consentement.',
    client_unreachable_or_left:
      'Le client a quitté le Canada, n’a pas voyagé ou ne peut plus être joint.',
    duplicate_case: 'Le cas avait été ouvert en double.',
  },
  not_suited: {
    specialised_care_first:
      'Les besoins exigent d’abord des services spécialisés que des bénévoles ne peuvent pas remplacer.',
    continuous_care: 'Des soins continus, jour et nuit, sont nécessaires.',
    safety_cannot_be_assured:
      'La sécurité du ménage ou des bénévoles ne pourrait pas être assurée avec un groupe bénévole.',
    household_prefers_none: 'Le ménage préfère être soutenu sans répondant.',
    suitability_other: 'Un autre motif, précisé dans la note.',
  },
  gate_override: {
    urgent_need_outweighs:
      'Le besoin est urgent, et un profil plus général ne permettrait pas de trouver un répondant à temps.',
    household_agreed_detail: 'Le ménage a été informé du risque et a accepté ce niveau de détail.',
    detail_essential_to_match:
      'Ce détail détermine l’endroit où le ménage peut vivre, par exemple un hôpital ou un proche.',
    reference_counts_wrong: 'Les chiffres de référence sont périmés pour ce groupe.',
    limited_audience: 'Le profil n’est montré qu’à un petit nombre de groupes.',
  },
  restricted_read: {
    prepare_or_review_profile: 'Pour préparer ou examiner le profil.',
    answer_question: 'Pour répondre à la question d’un répondant.',
    decide_claim_or_undertaking: 'Pour prendre une décision sur une réservation ou un engagement.',
    prepare_arrival_or_conference: 'Pour préparer l’arrivée ou la conférence de cas.',
    follow_up_support: 'Pour faire le suivi du soutien au ménage.',
    safety_or_emergency: 'En raison d’une préoccupation touchant la sécurité ou d’une urgence.',
    access_request_or_audit: 'Pour une demande d’accès, une plainte ou une vérification.',
    read_other: 'Un autre motif, précisé dans la note.',
  },
  export: {
    tracking_report: 'Rapport de suivi pour le Centre des opérations de réinstallation.',
    desk_planning: 'Planification du travail de l’équipe.',
    management_statistics: 'Statistiques de gestion, sans renseignements personnels.',
    case_file_copy: 'Copie destinée au dossier officiel.',
    legal_obligation: 'Demande d’accès, ordonnance ou autre obligation légale.',
    export_other: 'Un autre motif, précisé dans la note.',
  },
} satisfies { [List in ReasonList]: Record<ReasonCode<List>, string> };
