import type { signIn as english } from '../en/sign-in.ts';
import { counted } from '../format.ts';

export const signIn = {
  title: 'Ouvrir une session',
  intro:
    'Passerelle est ouverte, sur invitation, aux groupes de parrainage, aux fournisseurs de services et aux bureaux.',
  email: 'Adresse de courriel',
  password: 'Mot de passe',
  passwordHint: '15\u00a0caractères ou plus. Une phrase se retient plus facilement.',
  submit: 'Ouvrir une session',
  failed:
    'L’adresse de courriel et le mot de passe ne concordent pas. Vérifiez les deux et réessayez.',
  tooMany: (minutes) =>
    `Trop de tentatives. Attendez ${counted('fr', minutes, 'minute', 'minutes')} et réessayez.`,
  codeTitle: 'Entrez votre code',
  codeIntro: 'Ouvrez votre application d’authentification et entrez les six chiffres affichés.',
  code: 'Code',
  codeHint: '6\u00a0chiffres; un nouveau code toutes les 30\u00a0secondes.',
  codeSubmit: 'Vérifier le code',
  codeFailed: 'Ce code est inexact ou périmé. Entrez le code affiché en ce moment.',
  useRecovery: 'Utiliser un code de récupération',
  recoveryCode: 'Code de récupération',
  recoveryHint: 'Chacun ne sert qu’une fois.',
  demonstrationCode: 'Le code à entrer en ce moment\u00a0:',
  demonstrationAccounts: 'Comptes de démonstration',
  demonstrationIntro:
    'Tous les comptes ci-dessous sont inventés. Ils ont le même mot de passe; le code est affiché à la page suivante.',
  demonstrationPassword: 'Mot de passe de tous les comptes de démonstration',
  useAccount: (name) => `Ouvrir une session\u00a0: ${name}`,
  stepUpTitle: 'Confirmez votre identité',
  stepUpIntro:
    'Avant d’ouvrir des renseignements personnels, de confirmer, de publier ou d’approuver, entrez un nouveau code.',
  stepUpSubmit: 'Confirmer et continuer',
  unsentSoFar:
    'Le formulaire que vous venez d’envoyer n’a pas été traité. Sa page s’ouvrira de nouveau après la confirmation.',
  unsent:
    'Le formulaire n’a pas été traité, car il fallait d’abord un nouveau code. Remplissez-le et envoyez-le de nouveau.',
  signedOut: 'Votre session est fermée.',
  expired: 'Votre session a pris fin. Ouvrez-en une nouvelle; vous reviendrez à la même page.',
  missingEmail: 'Entrez votre adresse de courriel.',
  missingPassword: 'Entrez votre mot de passe.',
  missingCode: 'Entrez le code.',
  useCode: 'Utiliser votre application d’authentification',
  recoveryIntro: 'Entrez un des codes de récupération conservés à la création de votre compte.',
  otherAccount: 'Ouvrir une session avec un autre compte',
  takeAccount: (name) => `Utiliser ce compte\u00a0: ${name}`,
  invitation: {
    title: 'Ouvrez votre compte',
    lead: (name, organization) => `${name}, ${organization}. Ce lien ne sert qu’une fois.`,
    notUsable: {
      title: 'Cette invitation ne peut plus servir',
      body: 'Elle a déjà servi, ou son délai est passé. Demandez-en une nouvelle à la personne qui vous a invité.',
    },
    passwordTitle: 'Choisissez un mot de passe',
    passwordAgain: 'Le même mot de passe, encore une fois',
    notTheSame: 'Les deux mots de passe ne sont pas les mêmes.',
    problems: {
      too_short: 'Utilisez 15\u00a0caractères ou plus.',
      too_long: 'Utilisez 256\u00a0caractères ou moins.',
      too_common: 'Ce mot de passe est parmi les premiers essayés. Choisissez une phrase à vous.',
      too_simple: 'Ce mot de passe se répète. Choisissez une phrase à vous.',
      personal:
        'Ce mot de passe est fait de votre nom ou de votre adresse. Choisissez-en un autre.',
    },
    factorTitle: 'Préparez votre second facteur',
    factorIntro:
      'Lisez cette image avec une application d’authentification, puis entrez les six chiffres affichés.',
    qr: 'Image à lire avec une application d’authentification',
    byHand: 'Ou entrez cette clé à la main\u00a0:',
    submit: 'Ouvrir le compte',
    codesTitle: 'Conservez vos codes de récupération',
    codesIntro:
      'Ils ne sont affichés qu’une fois. Chacun permet une ouverture de session sans votre application d’authentification. Gardez-les là où vous seul pouvez les trouver.',
    goOn: 'Je les ai conservés\u00a0: aller à mon bureau',
  },
  sessions: {
    intro:
      'Chaque navigateur qui peut agir en votre nom. Fermez toute session que vous ne reconnaissez pas.',
    browser: 'Navigateur',
    unknownBrowser: 'Navigateur inconnu',
    since: 'Session ouverte',
    used: 'Dernière activité',
    until: 'Se ferme d’elle-même',
    endOther: (browser) => `Fermer\u00a0: ${browser}`,
    none: 'Votre session n’est ouverte qu’ici.',
    title: 'Vos sessions ouvertes',
    current: 'Cette session',
    lastSeen: (when) => `Dernière activité\u00a0: ${when}`,
    end: 'Fermer cette session',
    endAll: 'Fermer toutes les autres sessions',
  },
} satisfies typeof english;
