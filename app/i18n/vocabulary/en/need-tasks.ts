import type { PublishedNeedCode } from '#app/domain/vocabulary/needs.ts';

/** What a need asks of a sponsor: what it does, first things first; never what explains the need. */
export const needTasks = {
  trauma_counselling: [
    'Know a counselling service that works in the household’s language or with an interpreter.',
    'Let each member choose whether and when to use it.',
  ],
  specialised_counselling: [
    'Find a specialised counselling service that takes newcomers, and its waiting time.',
    'Arrange the way there and an interpreter for the first visits.',
  ],
  physical_disability: [
    'Find a family doctor and the specialised services nearby before arrival.',
    'Go along to appointments, more often at first.',
    'Fill in applications for equipment and allowances with the household.',
  ],
  mental_health: [
    'Know the mental health services open to newcomers and how one is referred.',
    'Name one person the household can call when a day is hard.',
  ],
  urgent_medical: [
    'Book a first medical visit for the days after arrival.',
    'Plan who drives, who goes along and who interprets, weekdays included.',
    'Keep all appointments and medications in one place with the household.',
  ],
  ongoing_treatment: [
    'Find a home close to where the treatment is given.',
    'Drive and go along to appointments, several a month at first.',
    'Make sure of medication and of what the health plan covers from the first day.',
  ],
  mobility: [
    'Find a home on one level, or with an elevator.',
    'Arrange transport that the person can use, from the airport on.',
    'Fill in applications for mobility aids with the household.',
  ],
  medicals_expiring: [
    'Be ready to receive the household at short notice.',
    'Keep temporary housing at hand while a home is looked for.',
  ],
  women_at_risk: [
    'Find a safe home and keep its address confidential.',
    'Have women volunteers for visits and appointments.',
    'Know the women’s services nearby.',
  ],
  vulnerable_women: [
    'Have women volunteers for visits and appointments.',
    'Know the women’s services nearby and the way to them.',
  ],
  large_family: [
    'Find a home large enough, close to a school.',
    'Enrol the children in school, and in childcare where there is room.',
    'Plan the first shopping, clothing and furniture for everyone.',
  ],
  single_parent: [
    'Find childcare spaces and enrol the children of school age.',
    'Be with the children while the parent is in class or at an appointment.',
  ],
  siblings_only: [
    'Stand by the eldest in household matters, budget and school.',
    'Meet the school, and go along to its meetings.',
    'Match the household with a family it can turn to.',
  ],
  elderly: [
    'Go along to medical appointments and explain what was said.',
    'Plan regular visits and outings, so that nobody is left alone.',
    'Know the programs for older newcomers.',
  ],
  limited_education: [
    'Find literacy or beginners’ language classes, and a place in them.',
    'Read mail and fill in forms with the household.',
    'Help with homework and reading.',
  ],
  systemic_discrimination: [
    'Introduce the household to a community in which it feels safe.',
    'Go along to rent a home, open an account or meet an employer.',
  ],
  guardianship: [
    'Learn how guardianship works in the province, and whom to ask.',
    'Go along to legal appointments.',
    'Meet the minor and the caregiver regularly.',
  ],
  other: ['Ask a question about this need: the answer says what it takes.'],
} satisfies Record<PublishedNeedCode, readonly string[]>;
