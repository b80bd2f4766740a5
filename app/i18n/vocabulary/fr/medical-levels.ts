import type { MedicalLevelCode } from '#app/domain/vocabulary/medical-levels.ts';

export const medicalLevelLabels = {
  high: 'Élevés',
  medium: 'Moyens',
  low: 'Faibles',
} satisfies Record<MedicalLevelCode, string>;

export const medicalLevelDefinitions = {
  high: 'Au moins un membre du ménage a besoin de soins dès l’arrivée, peut-être avec une escorte médicale, ou d’un traitement intensif ou de longue durée, ou d’aide pour se déplacer.',
  medium:
    'Au moins un membre du ménage a un problème de santé connu qui demande un suivi régulier auprès d’un médecin de famille ou d’un spécialiste, sans soins urgents ni intensifs.',
  low: 'Aucun problème connu au-delà des premiers examens, des vaccins et des soins dentaires et visuels habituels.',
} satisfies Record<MedicalLevelCode, string>;
