import type {
  ConsiderationAnswer,
  InterestConsiderationCode,
} from '#app/domain/vocabulary/interest-considerations.ts';

export const interestConsiderationTexts = {
  family_nearby: {
    question: 'Does the household have family or friends near us?',
    help: 'The profile says if there are relatives or friends, and where when they agreed. If they live elsewhere, another group may be better placed.',
  },
  cultural_community: {
    question: 'Is there an established community of the same background here?',
    help: 'Think of people, associations and places where they could feel at home.',
  },
  language_community: {
    question: 'Can someone here speak their language?',
    help: 'A volunteer, a neighbour or an interpreter service.',
  },
  housing: {
    question: 'Can we find housing for a household of this size?',
    help: 'Say if it is ready, likely, or still to be found, and if it is accessible when the profile asks for that.',
  },
  medical_services: {
    question: 'Are the medical services they need available here?',
    help: 'Family doctor, hospital, specialists, rehabilitation.',
  },
  counselling_services: {
    question: 'Is trauma or other counselling available here?',
    help: 'In their language or with an interpreter, and with what wait.',
  },
  language_training: {
    question: 'Is language training available, with room for beginners?',
    help: 'Include literacy classes, and childcare during classes.',
  },
  schools: {
    question: 'Are there schools ready to welcome the children?',
    help: 'Schools with a settlement worker or special education if needed.',
  },
  employment: {
    question: 'Are there jobs here that they could do?',
    help: 'Think of the work they know and of work open to learners.',
  },
  volunteers: {
    question: 'Do we have enough volunteers, also on weekdays?',
    help: 'Say how many, for which roles: health, school, money, transport, friendship.',
  },
  guardianship_support: {
    question: 'Can we help a family follow the guardianship process?',
    help: 'The local office gives the information for your province.',
  },
  duration: {
    question: 'Can we stay with them for 24 months?',
    help: 'JAS is set up for two years from arrival. Say if you could go to 36 months in an exceptional case.',
  },
  other_sponsorships: {
    question: 'Do our other sponsorships leave us room?',
    help: 'Count those in progress and those that arrive soon.',
  },
  timing: {
    question: 'Can we be ready in time?',
    help: 'Weeks for a household already in Canada; about three months after approval for one abroad.',
  },
  partner: {
    question: 'Would we share this sponsorship with another SAH?',
    help: 'Two SAHs may partner on one case.',
  },
} satisfies Record<InterestConsiderationCode, { readonly question: string; readonly help: string }>;

export const considerationAnswerLabels = {
  yes: 'Yes',
  partly: 'Partly',
  no: 'No',
  not_applicable: 'Not applicable',
} satisfies Record<ConsiderationAnswer, string>;
