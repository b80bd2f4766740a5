import type {
  SettlementPlanQuestionCode,
  SettlementPlanSectionCode,
} from '#app/domain/vocabulary/settlement-plan-sections.ts';

export const settlementPlanSectionLabels = {
  group: 'Le groupe',
  community: 'La collectivité',
  arrival: 'Arrivée',
  housing: 'Logement',
  health: 'Santé et counseling',
  language: 'Langue et interprétation',
  children: 'Enfants et jeunes',
  daily_life: 'Vie quotidienne et orientation',
  money: 'Argent',
  work: 'Travail et avenir',
  support: 'Amitié et soutien moral',
  team: 'Bénévoles et sécurité',
  risks: 'En cas d’imprévu',
  follow_up: 'Suivi',
} satisfies Record<SettlementPlanSectionCode, string>;

export const settlementPlanQuestions = {
  group_description: 'Qui êtes-vous, et quels parrainages avez-vous menés?',
  group_roles: 'Qui coordonne, qui remplace cette personne et qui signe?',
  group_partners:
    'Quels partenaires participent\u00a0: second signataire d’entente de parrainage, groupe constitutif, proches, services locaux?',
  community_fit: 'En quoi votre collectivité convient-elle à ce ménage?',
  community_services: 'Quels services répondent à chaque besoin du profil, et à quelle distance?',
  arrival_welcome: 'Qui accueille le ménage, et où dormira-t-il les premières nuits?',
  arrival_first_weeks:
    'Que se passe-t-il les deux premières semaines, et qui est présent chaque jour?',
  housing_plan: 'Quel logement prévoyez-vous\u00a0: taille, coût, distance des services?',
  housing_access: 'Comment le logement sera-t-il rendu accessible?',
  housing_privacy: 'Comment garderez-vous l’adresse confidentielle, au besoin?',
  health_coordination: 'Qui accompagne aux rendez-vous, et qui tient le calendrier?',
  health_uncovered: 'Que pouvez-vous faire pour les frais qu’aucune couverture ne paie?',
  counselling_access: 'Comment faciliterez-vous l’accès au counseling, sans insister?',
  interpretation_plan: 'Qui sert d’interprète, à quelles fins et dans quelle langue?',
  language_learning:
    'Comment les adultes apprendront-ils le français ou l’anglais, à partir de l’alphabétisation au besoin?',
  children_school: 'Comment soutiendrez-vous les enfants à l’école et après l’école?',
  children_childcare: 'Qui garde les jeunes enfants pendant les cours et les rendez-vous?',
  guardianship_plan: 'Comment aiderez-vous la famille à mener à bien le processus de tutelle?',
  daily_life: 'Comment partagerez-vous l’orientation avec le fournisseur de services?',
  transport_plan: 'Comment le ménage se rendra-t-il aux cours, aux soins et aux commerces?',
  money_plan:
    'Comment expliquerez-vous le budget tout en laissant au ménage la maîtrise de son argent?',
  work_plan: 'Quelles voies vers le travail ou la formation voyez-vous, et à quel moment?',
  emotional_support: 'Qui tissera des liens avec qui, et à quel rythme vous verrez-vous?',
  cultural_ties:
    'Comment les aiderez-vous à trouver des personnes qui partagent leur langue ou leurs coutumes?',
  discrimination_support: 'Que ferez-vous si le ménage subit de la discrimination?',
  volunteer_team: 'Combien de bénévoles, dans quels rôles et avec quelles vérifications?',
  volunteer_training:
    'Quelle formation ont-ils reçue, par exemple sur les traumatismes et la vie privée?',
  backup_plan:
    'Que ferez-vous si un bénévole clé se retire ou si le logement n’est plus disponible?',
  conflict_plan: 'Comment les désaccords seront-ils réglés, et qui appellerez-vous d’abord?',
  family_later:
    'Êtes-vous prêts si des membres de la famille arrivent au titre du délai prescrit d’un an?',
  follow_up: 'Quand ferez-vous le point avec le ménage pour ajuster le plan?',
  towards_independence:
    'Comment votre aide diminuera-t-elle à mesure que le ménage prendra de l’assurance?',
} satisfies Record<SettlementPlanQuestionCode, string>;
