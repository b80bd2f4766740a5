import type { PriorityCode } from '#app/domain/vocabulary/priorities.ts';

export const priorityLabels = {
  high: 'Élevée',
  regular: 'Ordinaire',
} satisfies Record<PriorityCode, string>;

export const priorityDefinitions = {
  high: 'Il faut un répondant sans tarder\u00a0: femme en péril ou femmes vulnérables, besoin médical urgent ou examens médicaux arrivant bientôt à échéance.',
  regular:
    'Il faut un répondant pendant la période d’affichage\u00a0: par exemple une famille nombreuse, une personne âgée, une scolarité limitée ou un soutien à la suite de traumatismes, sans problème médical majeur.',
} satisfies Record<PriorityCode, string>;
