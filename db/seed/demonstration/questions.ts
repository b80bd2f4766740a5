import { livePromotion } from '#app/domain/case/case-state.ts';
import { addBusinessDays, federalCalendar } from '#app/domain/clock/calendar.ts';
import {
  answerQuestion,
  askQuestion,
  publishAnswer,
  relayQuestion,
  withdrawQuestion,
} from '#app/domain/question/question.ts';
import type { Organization, World } from './organizations.ts';
import type { Days } from './stories.ts';
import type { QuestionWords, Story } from './story.ts';

/** What groups ask, and what they are told: of nobody in particular. A test runs the portal's check on it. */
export const questionTexts = {
  basement: {
    lang: 'en',
    text: 'We are offered a ground-floor apartment with two steps at the door. Would that do, or do we keep looking?',
    en: 'Keep it in mind, and look at what the profile says of housing. If it asks for accessible housing, a ramp is needed before the move.',
    fr: 'Gardez-le en réserve et voyez ce que le profil dit du logement. S’il demande un logement accessible, il faut une rampe avant l’emménagement.',
  },
  interpreters: {
    lang: 'fr',
    text: 'Notre groupe n’a pas d’interprète. Le ménage y aura-t-il accès lors des rendez-vous médicaux?',
    en: 'Yes. The service provider books interpreters for medical appointments. Your volunteers are asked for company and transport.',
    fr: 'Oui. Le fournisseur de services retient des interprètes pour les rendez-vous médicaux. On attend de vos bénévoles une présence et du transport.',
  },
  volunteers: {
    lang: 'en',
    text: 'How many volunteers should we plan for appointments in the first months?',
    en: 'Two or three who take turns are enough, if they agree on who goes when.',
    fr: 'Deux ou trois bénévoles qui se relaient suffisent, s’ils s’entendent sur l’horaire.',
  },
  together: {
    lang: 'en',
    text: 'Could two congregations of ours share this sponsorship?',
    en: 'Yes. Your SAH signs for both, and says in the settlement plan who does what.',
    fr: 'Oui. Votre signataire signe pour les deux et précise dans le plan d’établissement qui fait quoi.',
  },
  video: {
    lang: 'fr',
    text: 'Peut-on rencontrer le ménage par vidéo avant de réserver le profil?',
    en: 'No. You meet once your claim is confirmed, and when the household agrees.',
    fr: 'Non. Vous le rencontrez une fois la réservation confirmée, et avec son accord.',
  },
  winter: {
    lang: 'en',
    text: 'Should we have winter clothing ready, or does the household bring some?',
    en: 'Have the basics ready. The service provider has a list by age, without sizes.',
    fr: 'Prévoyez l’essentiel. Le fournisseur de services a une liste par âge, sans tailles.',
  },
  transit: {
    lang: 'en',
    text: 'How close to a bus line should the home be? Our housing team found one half an hour from the clinic.',
    en: 'Half an hour is fine as long as somebody can drive to the first appointments.',
    fr: 'Une demi-heure convient si quelqu’un peut conduire aux premiers rendez-vous.',
  },
  school: {
    lang: 'fr',
    text: 'Les écoles de notre secteur ont une liste d’attente pour la francisation. Est-ce un obstacle?',
    en: 'It is not. The service provider offers language training meanwhile.',
    fr: 'Non. Le fournisseur de services offre entre-temps de la formation linguistique.',
  },
  length: {
    lang: 'en',
    text: 'Is the length of the income support known already, or could it change?',
    en: 'It is set when the undertaking is approved, and it is in the letter you receive.',
    fr: 'Elle est fixée à l’approbation de l’engagement et figure dans la lettre que vous recevez.',
  },
  nearby: {
    lang: 'en',
    text: 'Our town is an hour from the recommended community. Is it worth our applying?',
    en: 'Say in your interest which services you reach and how. It has been accepted before.',
    fr: 'Indiquez dans votre manifestation d’intérêt les services accessibles et par quel moyen. Cela a déjà été accepté.',
  },
} as const satisfies Record<string, QuestionWords>;

type Topic = keyof typeof questionTexts;

/** How far a question has come: asked some business days ago, and then what. */
interface Plan {
  readonly topic: Topic;
  readonly asker: number;
  readonly daysAgo: number;
  readonly outcome?:
    | 'relayed'
    | 'withdrawn'
    | 'answered'
    | 'answered by ROC-O'
    | 'published'
    | 'published later';
}

/** A dozen questions in every state, over a few profiles; two of them late. Askers by their place in the list. */
const plans: readonly (readonly Plan[])[] = [
  [
    { topic: 'basement', asker: 1, daysAgo: 7, outcome: 'published' },
    { topic: 'interpreters', asker: 0, daysAgo: 6, outcome: 'published later' },
    { topic: 'winter', asker: 0, daysAgo: 1 },
  ],
  [
    { topic: 'volunteers', asker: 0, daysAgo: 5, outcome: 'answered' },
    { topic: 'together', asker: 3, daysAgo: 4, outcome: 'published' },
  ],
  [{ topic: 'length', asker: 0, daysAgo: 3, outcome: 'relayed' }],
  [
    { topic: 'video', asker: 4, daysAgo: 7 },
    { topic: 'transit', asker: 0, daysAgo: 4, outcome: 'withdrawn' },
  ],
  [{ topic: 'nearby', asker: 5, daysAgo: 6, outcome: 'relayed' }],
  [{ topic: 'school', asker: 6, daysAgo: 2 }],
  [{ topic: 'volunteers', asker: 2, daysAgo: 5, outcome: 'answered by ROC-O' }],
  [{ topic: 'nearby', asker: 1, daysAgo: 0 }],
];

/** Nothing was found in these words: `questionTexts` has its own test. */
const checked = {};

/** Groups ask about some of the profiles that are on the list, and a few people follow them. */
export function tellQuestions(world: World, stories: readonly Story[], { lastDay }: Days): void {
  const quietSince = addBusinessDays(lastDay, -9, federalCalendar);
  const calm = stories.filter(
    (story) =>
      livePromotion(story.state) !== null &&
      (story.steps.at(-1)?.at.toISOString().slice(0, 10) ?? lastDay) <= quietSince,
  );
  plans.forEach((asked, index) => {
    const story = calm[index];
    if (!story) return;
    follow(world, story, quietSince, index);
    for (const plan of asked) tell(world, story, plan, lastDay);
  });
}

function tell({ sahs, rstp, roco, actorOf }: World, story: Story, plan: Plan, lastDay: string) {
  const words = questionTexts[plan.topic];
  const group = sahs[plan.asker] as Organization;
  const promoter = actorOf(rstp, 'rstp_promoter');
  const questionId = story.random.uuid();
  const { id: organizationId } = group;
  const asker = actorOf(group, 'sah_member');
  const back = (days: number) => addBusinessDays(lastDay, -days, federalCalendar);
  story.do(asker, back(plan.daysAgo), (state, at) =>
    askQuestion(state, { questionId, organizationId, text: words.text, checked }, at),
  );
  const answers = { en: words.en, fr: words.fr };
  const given = { questionId, answers, checked };
  const next = back(Math.max(0, plan.daysAgo - 1));
  const relay = () =>
    story.do(promoter, next, (state, at) => relayQuestion(state, { questionId }, at));
  const answer = (desk: 'rstp' | 'roco', publish: boolean) =>
    story.do(desk === 'rstp' ? promoter : roco[0], next, (state, at) =>
      answerQuestion(state, { ...given, desk, publish }, at),
    );
  switch (plan.outcome) {
    case 'relayed':
      relay();
      break;
    case 'withdrawn':
      story.do(asker, next, (state) => withdrawQuestion(state, { questionId, organizationId }));
      break;
    case 'answered':
      answer('rstp', false);
      break;
    case 'answered by ROC-O':
      relay();
      answer('roco', false);
      break;
    case 'published':
      answer('rstp', true);
      break;
    case 'published later':
      answer('rstp', false);
      story.do(promoter, back(1), (state, at) =>
        publishAnswer(state, { ...given, desk: 'rstp' }, at),
      );
      break;
  }
  const isAnswered = story.state.questions.some(
    ({ id, status }) => id === questionId && status === 'answered',
  );
  story.words.set(questionId, isAnswered ? words : { lang: words.lang, text: words.text });
}

/** The first two SAHs follow the profiles that are asked about: each account its own. */
function follow({ sahs, actorOf }: World, story: Story, since: string, index: number): void {
  const [maplewick, kite] = sahs;
  for (const [sah, every] of [
    [maplewick, 1],
    [kite, 3],
  ] as const) {
    if (!sah || index % every !== 0) continue;
    const { accountId, organizationId } = actorOf(sah, 'sah_member');
    const followedAt = new Date(`${since}T15:00:00Z`);
    story.watches.push({ accountId, organizationId, followedAt });
  }
}
