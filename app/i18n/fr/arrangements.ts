import type { arrangements as english } from '../en/arrangements.ts';

/** Names of the things that several pages and the journal speak of. */
export const arrangements = {
  consentForms: {
    imm5475: 'IMM 5475',
    imm0008_sch2_d: 'IMM 0008, annexe 2, partie D',
  },
  promotionEnds: {
    sponsor_found: 'un répondant a été trouvé',
    time_limit: 'la limite a été atteinte',
    withdrawn: 'le profil a été retiré',
    shortened: 'le bureau local a écourté l’affichage',
    suspended: 'la promotion a été suspendue',
  },
  forms: {
    imm1324: 'Engagement (IMM 1324)',
    imm5492: 'Évaluation du répondant (IMM 5492)',
    imm5492_partner: 'Évaluation du second signataire (IMM 5492)',
    imm5494: 'Plan d’établissement (IMM 5494)',
  },
  conferenceWays: {
    in_person: 'en personne',
    phone: 'par téléphone',
    video: 'par vidéo',
  },
  conferenceStatuses: {
    scheduled: 'Convoquée',
    held: 'Tenue',
    cancelled: 'Annulée',
  },
  conferenceParties: {
    sponsor: 'Répondant',
    service_provider: 'Fournisseur de services',
    local_office: 'Bureau local',
    family: 'Proches dans la collectivité',
  },
  checklistKinds: {
    roles: 'Rôles et responsabilités',
    reception: 'Dispositions d’accueil',
  },
  responsibles: {
    sponsor: 'Répondant',
    service_provider: 'FS',
    both: 'Les deux',
    local_office: 'Bureau local',
    not_applicable: 's.\u00a0o.',
  },
  responsiblesFull: {
    sponsor: 'Le répondant',
    service_provider: 'Le fournisseur de services',
    both: 'Le répondant et le fournisseur de services ensemble',
    local_office: 'Le bureau local',
    not_applicable: 'Sans objet',
  },
  signatories: {
    sponsor: 'répondant',
    service_provider: 'fournisseur de services',
    local_office: 'bureau local',
  },
} satisfies typeof english;
