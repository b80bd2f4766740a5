import type { NoticeCode, NoticeTemplate } from './notices.ts';

export const noticeTemplates = {
  promotion_started: {
    subject: 'Un nouveau profil correspond à votre recherche',
    body: 'Le profil {{profileNumber}} a été publié aujourd’hui. Il correspond à une recherche que vous avez enregistrée.\n\nConsultez-le dans le portail et, si votre groupe peut aider, posez une question ou manifestez votre intérêt\u00a0: {{link}}\n\nIl est affiché jusqu’au {{date}}, ou jusqu’à ce qu’un répondant soit trouvé.',
  },
  promotion_started_rstp: {
    subject: 'Veuillez commencer la promotion du profil {{profileNumber}}',
    body: 'Le profil {{profileNumber}} est maintenant ouvert aux répondants.\n\nVeuillez commencer la promotion. Le bulletin et la fiche d’une page sont prêts dans les deux langues\u00a0: {{link}}\n\nLa promotion prend fin au plus tard le {{date}}.',
  },
  promotion_restarted_rstp: {
    subject: 'Veuillez reprendre la promotion du profil {{profileNumber}}',
    body: 'Le profil {{profileNumber}} est de nouveau ouvert aux répondants.\n\nVeuillez reprendre la promotion à partir du profil actuel\u00a0: ce qui a été diffusé auparavant n’est peut-être plus à jour. {{link}}\n\nLe temps déjà écoulé reste compté\u00a0: la promotion prend fin au plus tard le {{date}}.',
  },
  promotion_limit_30: {
    subject: 'Profil {{profileNumber}}\u00a0: la promotion prend fin d’ici 30\u00a0jours',
    body: 'Aucun répondant n’est encore confirmé pour le profil {{profileNumber}}.\n\nVeuillez consulter sa portée et choisir la suite\u00a0: le mettre en vedette, joindre des groupes près des services requis ou revoir sa formulation\u00a0: {{link}}\n\nLa promotion prend fin le {{date}}.',
  },
  promotion_limit_14: {
    subject: 'Profil {{profileNumber}}\u00a0: la promotion prend fin d’ici 14\u00a0jours',
    body: 'La promotion du profil {{profileNumber}} prend fin le {{date}}.\n\nSi aucun répondant n’est trouvé d’ici là, elle s’arrêtera d’elle-même\u00a0: au Canada, le ménage conserve le soutien prévu; un cas à l’étranger retourne au bureau de migration.\n\nPour tenter une dernière série de démarches\u00a0: {{link}}',
  },
  promotion_limit_3: {
    subject: 'Profil {{profileNumber}}\u00a0: la promotion prend fin d’ici 3\u00a0jours',
    body: 'La promotion du profil {{profileNumber}} prend fin le {{date}}.\n\nUne réservation faite avant cette date pourra encore être confirmée par la suite. Pour un cas à l’étranger, un gestionnaire peut accorder une prolongation avant la limite.\n\nPour y accéder\u00a0: {{link}}',
  },
  promotion_extended: {
    subject: 'Promotion prolongée pour le profil {{profileNumber}}',
    body: 'La promotion du profil {{profileNumber}} a été prolongée.\n\nLe profil demeure inchangé. Les groupes peuvent toujours poser des questions et manifester leur intérêt\u00a0: {{link}}\n\nLa nouvelle limite est le {{date}}.',
  },
  promotion_shortened: {
    subject: 'Affichage écourté pour le profil {{profileNumber}}',
    body: 'Le bureau local a devancé le dernier jour d’affichage du profil {{profileNumber}}\u00a0: {{date}}.\n\nRien d’autre ne change. Une réservation faite d’ici là pourra encore être confirmée par la suite\u00a0: {{link}}',
  },
  promotion_stopped_matched: {
    subject: 'Un répondant a été trouvé pour le profil {{profileNumber}}',
    body: 'Un répondant est confirmé pour le profil {{profileNumber}}, qui n’est donc plus affiché.\n\nVeuillez cesser de le diffuser dès aujourd’hui et retirer toute copie. Merci de votre aide.\n\nD’autres profils attendent\u00a0: {{link}}',
  },
  promotion_ended: {
    subject: 'Fin de la promotion du profil {{profileNumber}}',
    body: 'La promotion du profil {{profileNumber}} a pris fin le {{date}} sans qu’un répondant soit trouvé.\n\nVeuillez cesser de diffuser le profil dès aujourd’hui et retirer toute copie.\n\nProfils qui attendent encore un répondant\u00a0: {{link}}',
  },
  promotion_suspended: {
    subject: 'Promotion du profil {{profileNumber}} suspendue',
    body: 'La promotion du profil {{profileNumber}} est suspendue à compter du {{date}}.\n\nVeuillez cesser de diffuser le profil dès aujourd’hui et retirer toute copie. S’il est publié de nouveau, vous serez invité à reprendre la promotion.\n\nD’autres profils attendent\u00a0: {{link}}',
  },
  promotion_withdrawn: {
    subject: 'Le profil {{profileNumber}} a été retiré',
    body: 'Le profil {{profileNumber}} a été retiré le {{date}}.\n\nVeuillez cesser de le diffuser dès aujourd’hui et retirer toute copie.\n\nD’autres profils attendent\u00a0: {{link}}',
  },
  profile_closing: {
    subject: 'Le profil {{profileNumber}} est affiché jusqu’au {{date}}',
    body: 'Le profil {{profileNumber}} est affiché jusqu’au {{date}}.\n\nSi votre groupe pouvait être le bon, une réservation faite d’ici là pourra encore être confirmée par la suite\u00a0: {{link}}\n\nSinon, vous n’avez rien à faire.',
  },
  profile_paused: {
    subject: 'Le profil {{profileNumber}} n’est plus affiché pour le moment',
    body: 'Le profil {{profileNumber}} n’est plus affiché à compter du {{date}}, le temps d’une vérification.\n\nSi votre groupe avait manifesté son intérêt, fait une demande ou attendait son tour, cela a pris fin; votre groupe n’est pas en cause. Les personnes qui suivent le profil seront avisées s’il revient.\n\nD’autres ménages cherchent un groupe comme le vôtre\u00a0: {{link}}',
  },
  profile_gone: {
    subject: 'Le profil {{profileNumber}} n’est plus affiché',
    body: 'Le profil {{profileNumber}} n’est plus sur la liste depuis le {{date}}.\n\nSi votre groupe avait manifesté son intérêt ou attendait son tour, cela a pris fin; vous n’avez rien à faire. Merci du temps que vous y avez consacré.\n\nD’autres ménages cherchent un groupe comme le vôtre\u00a0: {{link}}',
  },
  profile_changed: {
    subject: 'Le profil {{profileNumber}} a changé',
    body: 'Le profil {{profileNumber}} a été modifié le {{date}}.\n\nVeuillez le lire tel qu’il est maintenant; la page indique ce qui a changé. Retirez toute copie plus ancienne\u00a0: {{link}}\n\nUn intérêt, une place sur la liste d’attente ou une réservation reste en vigueur.',
  },
  profile_back: {
    subject: 'Le profil {{profileNumber}} est de nouveau affiché',
    body: 'Le profil {{profileNumber}} est de nouveau ouvert aux répondants. Vous le suivez, ou une réservation ou une demande de votre groupe, ou de l’un de vos groupes, a pris fin quand il a fallu le revoir.\n\nVeuillez le lire tel qu’il est maintenant; il a peut-être changé\u00a0: {{link}}\n\nIl est affiché jusqu’au {{date}}, ou jusqu’à ce qu’un répondant soit trouvé.',
  },
  case_unmatched: {
    subject: 'Dossier {{caseReference}}\u00a0: aucun répondant trouvé',
    body: 'La recherche d’un répondant pour le dossier {{caseReference}} a pris fin le {{date}}.\n\nLe ménage continue de recevoir le soutien du PAR comme prévu. Rien n’est à modifier; pour voir où en est le dossier\u00a0: {{link}}',
  },
  case_returned: {
    subject: 'Dossier {{caseReference}}\u00a0: aucun répondant trouvé',
    body: 'La recherche d’un répondant pour le dossier {{caseReference}} a pris fin le {{date}}.\n\nLe cas est renvoyé au bureau de migration, qui décidera de la suite pour le ménage\u00a0: {{link}}',
  },
  urgent_request: {
    subject: 'Demande urgente\u00a0: un répondant est recherché',
    body: 'Un cas de protection d’urgence a besoin d’un répondant. Il ne sera pas affiché, faute de temps.\n\nVeuillez lire le profil anonymisé et indiquer si un groupe de votre région pourrait aider\u00a0: {{link}}\n\nUne réponse est attendue au plus tard le {{dateTime}}.',
  },
  question_received: {
    subject: 'Une question sur le profil {{profileNumber}}',
    body: 'Un groupe a posé une question sur le profil {{profileNumber}}.\n\nVeuillez y répondre, ou la transmettre au COR-O si seul le dossier peut y répondre\u00a0: {{link}}\n\nUne réponse est attendue d’ici le {{date}}.',
  },
  question_relayed: {
    subject: 'Une question sur le profil {{profileNumber}} attend votre réponse',
    body: 'Le PFPR a transmis la question d’un groupe au sujet du profil {{profileNumber}}.\n\nVeuillez y répondre et indiquer si la réponse peut être montrée à tous les groupes\u00a0: {{link}}\n\nUne réponse est attendue d’ici le {{date}}.',
  },
  question_answered: {
    subject: 'Réponse à votre question sur le profil {{profileNumber}}',
    body: 'Votre question sur le profil {{profileNumber}} a reçu une réponse.\n\nLisez-la dans le portail et voyez si votre groupe peut aller plus loin\u00a0: {{link}}\n\nDernier jour de la promotion\u00a0: {{date}}.',
  },
  question_answered_on_hold: {
    subject: 'Réponse à votre question sur le profil {{profileNumber}}',
    body: 'Votre question sur le profil {{profileNumber}}, que votre groupe a réservé, a reçu une réponse.\n\nLisez-la dans le portail\u00a0: {{link}}\n\nLa réservation prend fin le {{date}}, à la fin de la journée.',
  },
  answer_published: {
    subject: 'Réponse publiée au sujet du profil {{profileNumber}}',
    body: 'Une question sur le profil {{profileNumber}}, que vous suivez, a reçu une réponse que tous les groupes peuvent lire.\n\nLisez-la sur la page du profil\u00a0: {{link}}',
  },
  profile_held: {
    subject: 'Le profil {{profileNumber}} est réservé',
    body: 'Un groupe a réservé jusqu’au {{date}} le profil {{profileNumber}}, que vous suivez.\n\nSi votre groupe souhaite être le suivant, inscrivez-le sur la liste d’attente\u00a0: {{link}}\n\nUne réservation peut prendre fin sans parrainage; vous en serez averti.',
  },
  profile_free: {
    subject: 'Le profil {{profileNumber}} n’est plus réservé',
    body: 'Le profil {{profileNumber}}, que vous suivez, n’est plus réservé.\n\nS’il y a une liste d’attente, elle passe d’abord. Voyez où en est le profil, puis réservez-le ou prenez rang\u00a0: {{link}}\n\nLe profil est ouvert jusqu’au {{date}}.',
  },
  group_invited: {
    subject: 'Votre groupe est invité à regarder le profil {{profileNumber}}',
    body: 'Votre groupe est invité à dire s’il pourrait accueillir le ménage du profil {{profileNumber}}.\n\nVeuillez lire le profil, puis répondre oui, non ou plus tard\u00a0: {{link}}\n\nVous n’êtes tenus à rien. Le profil est affiché jusqu’au {{date}}, et d’autres peuvent le réserver avant.',
  },
  invitation_again: {
    subject: 'Profil {{profileNumber}}\u00a0: votre invitation attend de nouveau une réponse',
    body: 'Invité à regarder le profil {{profileNumber}}, votre groupe a répondu «\u00a0plus tard\u00a0». Le jour que vous aviez choisi est arrivé, ou le profil quittera maintenant la liste avant ce jour.\n\nRelisez le profil tel qu’il est maintenant, puis répondez oui, non ou plus tard\u00a0: {{link}}\n\nVous n’êtes tenus à rien. Le profil reste affiché jusqu’au {{date}}, ou jusqu’à ce qu’un répondant soit trouvé.',
  },
  invitation_answered: {
    subject: 'Un groupe a répondu à votre invitation pour le profil {{profileNumber}}',
    body: 'Un groupe que vous avez invité pour le profil {{profileNumber}} a répondu.\n\nLisez sa réponse, et à qui vous pourriez vous adresser ensuite\u00a0: {{link}}',
  },
  interest_received: {
    subject: 'Nouvelle manifestation d’intérêt pour le profil {{profileNumber}}',
    body: 'Un groupe a manifesté son intérêt pour le profil {{profileNumber}}.\n\nVeuillez lire comment il pourrait répondre à chaque besoin et lui répondre\u00a0: {{link}}\n\nUne première réponse est attendue d’ici le {{date}}.',
  },
  interest_closed: {
    subject: 'Au sujet de votre intérêt pour le profil {{profileNumber}}',
    body: 'La manifestation d’intérêt de votre groupe pour le profil {{profileNumber}} est maintenant close. Le motif figure dans le portail.\n\nMerci du temps et du soin que vous y avez consacrés. D’autres ménages cherchent un groupe comme le vôtre\u00a0: {{link}}\n\nVous n’avez plus rien à faire pour ce profil.',
  },
  interest_declined: {
    subject: 'Au sujet de votre intérêt pour le profil {{profileNumber}}',
    body: 'Le Centre des opérations de réinstallation a lu la manifestation d’intérêt de votre groupe pour le profil {{profileNumber}} et ne la retient pas. Le motif figure dans le portail\u00a0: {{link}}\n\nMerci du temps et du soin que vous y avez consacrés. Tant que le profil est affiché, vous pouvez manifester de nouveau votre intérêt si quelque chose a changé.',
  },
  claim_endorsement_requested: {
    subject: 'Un groupe constitutif demande votre appui',
    body: 'Un de vos groupes constitutifs demande à réserver le profil {{profileNumber}}.\n\nVeuillez lire son projet, puis appuyer ou refuser la demande\u00a0: {{link}}\n\nLa réservation ne commence qu’avec votre appui; veuillez donc répondre d’ici le {{date}}.',
  },
  request_overtaken: {
    subject: 'Le profil {{profileNumber}} est réservé à un autre groupe',
    body: 'Un autre groupe a été plus rapide\u00a0: le profil {{profileNumber}} lui est réservé jusqu’au {{date}}. La demande de votre groupe, ou de l’un de vos groupes, ne peut pas être appuyée d’ici là.\n\nLa demande demeure. Le groupe qui l’a faite peut s’inscrire à la liste d’attente, ou la retirer\u00a0: {{link}}\n\nUne réservation peut prendre fin sans parrainage; tant que dure la promotion, le profil est alors offert au premier groupe de la liste.',
  },
  request_free: {
    subject:
      'Le profil {{profileNumber}} est de nouveau libre\u00a0: une demande peut être appuyée',
    body: 'Plus aucun groupe ne réserve le profil {{profileNumber}}, et il n’est offert à personne sur la liste d’attente. La demande de votre groupe, ou de l’un de vos groupes, peut maintenant être appuyée\u00a0: {{link}}\n\nLe profil est ouvert jusqu’au {{date}}, et un autre groupe peut de nouveau être plus rapide.',
  },
  request_ended: {
    subject: 'Une demande visant le profil {{profileNumber}} a pris fin',
    body: 'Le profil {{profileNumber}} n’est plus ouvert, et une demande de votre groupe, ou de l’un de vos groupes, a pris fin avec lui. Le motif se trouve dans le portail\u00a0: {{link}}\n\nIl n’y a plus rien à appuyer ni à retirer, et ce n’est pas un jugement sur votre groupe.',
  },
  claim_held: {
    subject: 'Le profil {{profileNumber}} est réservé pour votre groupe',
    body: 'Le profil {{profileNumber}} est réservé pour votre groupe. Aucun autre groupe ne peut le prendre entre-temps.\n\nVérifiez auprès de vos bénévoles et des services, et posez vos dernières questions. Si votre groupe ne peut pas aller de l’avant, libérez le profil\u00a0: {{link}}\n\nLe Centre des opérations de réinstallation confirme la réservation, ou vous dit pourquoi il refuse. Sans sa confirmation, elle prend fin le {{date}}, à la fin de la journée.',
  },
  hold_ending: {
    subject: 'Votre réservation du profil {{profileNumber}} prend bientôt fin',
    body: 'Votre réservation du profil {{profileNumber}} prend fin le {{date}}.\n\nLe Centre des opérations de réinstallation ne l’a pas encore confirmée. S’il vous faut plus de temps, dites pourquoi dans une question posée à la page du profil\u00a0: le Programme de formation sur le parrainage privé des réfugiés la transmet au Centre, qui peut prolonger une réservation une fois. Si votre groupe ne peut pas aller de l’avant, libérez le profil\u00a0: {{link}}\n\nSans confirmation, la réservation prendra fin d’elle-même à cette date.',
  },
  hold_extended: {
    subject: 'Votre réservation du profil {{profileNumber}} est prolongée',
    body: 'Votre réservation du profil {{profileNumber}} a été prolongée une fois.\n\nProfitez de ce délai pour régler ce qui reste à régler. Si votre groupe ne peut pas aller de l’avant, libérez le profil\u00a0: {{link}}\n\nLa nouvelle fin est le {{date}}. Aucune autre prolongation n’est possible.',
  },
  hold_expired: {
    subject: 'Votre réservation du profil {{profileNumber}} a pris fin',
    body: 'Votre réservation du profil {{profileNumber}} a pris fin sans confirmation.\n\nSi vous souhaitez toujours aider, voyez dans le portail où en est le profil et ce que votre groupe peut faire\u00a0: {{link}}\n\nVotre groupe ne subit aucune pénalité.',
  },
  hold_ended: {
    subject: 'La réservation du profil {{profileNumber}} a pris fin',
    body: 'Le profil {{profileNumber}} n’est plus ouvert. Une réservation de votre groupe ou de l’un de vos groupes, ou que vous aviez accepté de partager, a pris fin avec lui. Le motif se trouve dans le portail\u00a0: {{link}}\n\nIl n’y a plus rien à préparer ni à libérer, et ce n’est pas un jugement sur votre groupe. Merci du temps que vous y avez consacré.',
  },
  claim_released: {
    subject: 'La réservation ou la demande visant le profil {{profileNumber}} est libérée',
    body: 'La réservation du profil {{profileNumber}} par votre groupe, ou sa demande de réservation, a été libérée. Le motif figure dans le portail\u00a0: {{link}}\n\nSi vous souhaitez toujours aider, la page du profil indique si votre groupe peut le réserver de nouveau, et à partir de quand.',
  },
  partner_asked: {
    subject:
      'Un autre signataire vous propose de partager le parrainage du profil {{profileNumber}}',
    body: 'Un autre signataire d’entente de parrainage a réservé le profil {{profileNumber}}, ou demande à le réserver, et vous propose de partager le parrainage.\n\nVeuillez lire le profil, puis accepter ou refuser\u00a0: {{link}}\n\nLa réservation ne peut être confirmée sans votre réponse; veuillez donc répondre d’ici le {{date}}.',
  },
  partner_agreed: {
    subject: 'Le second signataire accepte de partager le profil {{profileNumber}}',
    body: 'Le signataire d’entente que vous avez sollicité accepte de partager le parrainage du profil {{profileNumber}}.\n\nUne fois la réservation confirmée, vous serez tous deux répondants et aurez tous deux accès au dossier\u00a0: {{link}}\n\nD’ici là, chacun peut encore mettre fin au partenariat.',
  },
  partner_declined: {
    subject: 'Le second signataire ne partagera pas le profil {{profileNumber}}',
    body: 'Le signataire d’entente que vous avez sollicité ne partagera pas le parrainage du profil {{profileNumber}}.\n\nVotre réservation suit son cours. Vous pouvez solliciter un autre signataire ou continuer seuls\u00a0: {{link}}\n\nLa fin de la réservation reste la même.',
  },
  partner_left: {
    subject: 'Le partenariat visant le profil {{profileNumber}} a pris fin',
    body: 'Le parrainage du profil {{profileNumber}} ne sera pas partagé\u00a0: la demande a été retirée, un partenaire s’est désisté ou la réservation a pris fin.\n\nLe portail indique où en sont les choses\u00a0: {{link}}\n\nVous n’avez plus à répondre.',
  },
  waiting_list_offer: {
    subject: 'C’est votre tour\u00a0: le profil {{profileNumber}} vous est offert',
    body: 'La réservation du profil {{profileNumber}} a pris fin et votre groupe est le premier sur la liste d’attente.\n\nAcceptez pour commencer votre propre réservation, ou passez votre tour pour que le groupe suivant soit sollicité\u00a0: {{link}}\n\nL’offre vaut jusqu’au {{date}}. Elle passera ensuite au groupe suivant.',
  },
  waiting_list_moved: {
    subject: 'Votre groupe avance sur la liste d’attente du profil {{profileNumber}}',
    body: 'Un groupe qui précédait le vôtre a quitté la liste d’attente du profil {{profileNumber}}.\n\nVotre rang actuel et la suite figurent dans le portail\u00a0: {{link}}\n\nVous n’avez rien à faire\u00a0: si votre tour vient, nous vous aviserons.',
  },
  line_closed: {
    subject: 'La liste d’attente du profil {{profileNumber}} est close',
    body: 'La promotion du profil {{profileNumber}} avait pour dernier jour le {{date}}, et un autre groupe l’a toujours réservé. Cette réservation peut encore être confirmée, mais aucun autre groupe ne peut plus prendre le profil\u00a0: la liste d’attente est close, et la place de votre groupe a pris fin avec elle.\n\nVous n’avez rien à faire, et ce n’est pas un jugement sur votre groupe. Merci d’avoir attendu.\n\nD’autres ménages cherchent un groupe comme le vôtre\u00a0: {{link}}',
  },
  offer_to_your_group: {
    subject: 'Le profil {{profileNumber}} est offert à l’un de vos groupes',
    body: 'La réservation du profil {{profileNumber}} a pris fin, et l’un de vos groupes constitutifs est le premier de la liste d’attente.\n\nS’il accepte, il lui faut votre appui au plus tard le {{date}}\u00a0: la réservation ne commence qu’alors, et après ce jour l’offre passe au groupe suivant. Les demandes à appuyer se trouvent ici\u00a0: {{link}}',
  },
  offer_shortened: {
    subject: 'L’offre du profil {{profileNumber}} prend fin plus tôt',
    body: 'Le profil {{profileNumber}}, offert à votre groupe ou à l’un de vos groupes, est affiché moins longtemps. L’offre prend fin avec lui\u00a0: le {{date}}, à la fin de la journée.\n\nD’ici là, il faut l’accepter et, si c’est un groupe constitutif qui l’accepte, que le signataire d’entente l’appuie\u00a0: {{link}}\n\nUne réservation commencée à temps pourra encore être confirmée par la suite.',
  },
  offer_lapsed: {
    subject: 'L’offre du profil {{profileNumber}} a pris fin',
    body: 'Votre groupe n’a pas répondu à temps à l’offre du profil {{profileNumber}}; elle a donc pris fin.\n\nSi vous souhaitez toujours aider, voyez si le profil est ouvert, ou cherchez-en d’autres\u00a0: {{link}}\n\nVotre groupe ne subit aucune pénalité.',
  },
  offer_lapsed_unendorsed: {
    subject: 'L’offre du profil {{profileNumber}} a pris fin',
    body: 'L’offre du profil {{profileNumber}} a été acceptée à temps, mais son dernier jour est passé avant que la demande soit appuyée; l’offre a donc pris fin.\n\nLa demande reste entre les mains du signataire d’entente. Où elle en est, et si la liste d’attente est ouverte, se lit dans le portail\u00a0: {{link}}\n\nLe groupe n’encourt aucune pénalité.',
  },
  claim_confirmed: {
    subject: 'C’est confirmé\u00a0: votre groupe parrainera le ménage du profil {{profileNumber}}',
    body: 'Votre engagement à l’égard du profil {{profileNumber}} est confirmé. Merci.\n\nVotre groupe a maintenant accès, dans le portail, aux renseignements nécessaires à l’engagement de parrainage. Ils ne sont pas envoyés par courriel. Veuillez préparer le dossier\u00a0: {{link}}\n\nVeuillez le soumettre d’ici le {{date}}.',
  },
  commitment_to_confirm: {
    subject: 'Cas {{caseReference}}\u00a0: un engagement à confirmer',
    body: 'Un groupe a réservé le profil du cas {{caseReference}}. Pour un cas à l’étranger, le bureau local confirme d’abord l’engagement du répondant; ce n’est qu’ensuite que le Centre des opérations de réinstallation peut confirmer la réservation. Si vous l’aviez déjà confirmé, un second signataire s’est joint ou s’est désisté depuis.\n\nVeuillez examiner la réservation et confirmer l’engagement\u00a0: {{link}}\n\nLa réservation prend fin le {{date}}, à la fin de la journée.',
  },
  commitment_confirmed: {
    subject: 'Profil {{profileNumber}}\u00a0: l’engagement est confirmé',
    body: 'Le bureau local a confirmé l’engagement du répondant pour le profil {{profileNumber}}.\n\nC’est maintenant au Centre des opérations de réinstallation de confirmer la réservation, ou de vous dire pourquoi il refuse. D’ici là, vous n’avez rien à faire; pour voir où en est la réservation\u00a0: {{link}}\n\nSans sa confirmation, elle prend fin le {{date}}, à la fin de la journée.',
  },
  claim_to_confirm: {
    subject: 'Cas {{caseReference}}\u00a0: une réservation à confirmer ou à refuser',
    body: 'Un groupe réserve le profil du cas {{caseReference}}, et personne d’autre n’a à répondre avant vous.\n\nC’est à vous de confirmer ou de refuser la réservation\u00a0: {{link}}\n\nElle prend fin le {{date}}, à la fin de la journée.',
  },
  claim_confirmed_local: {
    subject: 'Un répondant est confirmé pour le cas {{caseReference}}',
    body: 'Un répondant est confirmé pour le cas {{caseReference}}.\n\nVeuillez ouvrir le cas pour connaître le répondant et les étapes à venir\u00a0: {{link}}\n\nLe dossier d’engagement est attendu d’ici le {{date}}.',
  },
  claim_refused: {
    subject: 'Au sujet de votre demande pour le profil {{profileNumber}}',
    body: 'La réservation du profil {{profileNumber}} par votre groupe, ou sa demande de réservation, n’a pas pu être acceptée. Le motif figure dans le portail\u00a0: {{link}}\n\nS’il y a eu malentendu, dites-le dans une question posée à la page du profil, tant qu’il est affiché. D’autres ménages cherchent un groupe comme le vôtre.',
  },
  package_received: {
    subject: 'Votre dossier d’engagement a été reçu',
    body: 'Le Centre des opérations de réinstallation a reçu votre dossier pour le cas {{caseReference}}.\n\nVous n’avez rien à faire pour le moment. Vous pouvez en suivre l’état ici\u00a0: {{link}}\n\nUne réponse est prévue d’ici le {{date}}.',
  },
  package_returned: {
    subject: 'Votre dossier d’engagement doit être corrigé',
    body: 'Votre dossier pour le cas {{caseReference}} vous a été renvoyé. Les points à corriger sont énumérés dans le portail.\n\nVeuillez corriger ces points seulement et soumettre de nouveau le dossier; ce que vous avez envoyé est conservé\u00a0: {{link}}\n\nVeuillez le faire d’ici le {{date}}.',
  },
  undertaking_approved: {
    subject: 'Engagement approuvé pour le cas {{caseReference}}',
    body: 'L’engagement de parrainage pour le cas {{caseReference}} est approuvé.\n\nLa prochaine étape est la conférence de cas, où les rôles sont répartis. Vous recevrez une invitation; veuillez préparer vos questions\u00a0: {{link}}\n\nLa conférence doit avoir lieu d’ici le {{date}}.',
  },
  undertaking_refused: {
    subject: 'Décision sur votre engagement pour le cas {{caseReference}}',
    body: 'L’engagement pour le cas {{caseReference}} n’a pas pu être approuvé. Le motif figure dans le portail.\n\nL’accès aux renseignements du ménage a pris fin. Veuillez détruire toute copie en votre possession, et nous joindre si vous désirez en parler\u00a0: {{link}}\n\nVeuillez confirmer la destruction d’ici le {{date}}.',
  },
  task_assigned: {
    subject: 'Une tâche vous attend',
    body: 'Une tâche vous a été confiée dans le cas {{caseReference}}.\n\nOuvrez-la pour voir quoi faire; tout texte destiné à un autre système est prêt à copier\u00a0: {{link}}\n\nElle est à terminer le {{date}}.',
  },
  task_late: {
    subject: 'Une tâche est en retard',
    body: 'Une tâche qui vous a été confiée dans le cas {{caseReference}} devait être terminée le {{date}}.\n\nVeuillez la terminer, ou indiquer pourquoi elle attend et donner une nouvelle date\u00a0: {{link}}\n\nAprès deux autres jours ouvrables, votre superviseur la verra comme étant en retard.',
  },
  conference_invited: {
    subject: 'Invitation à une conférence de cas',
    body: 'Nous vous invitons à une conférence de cas pour le cas {{caseReference}}, le {{dateTime}}.\n\nLa façon de participer, l’ordre du jour et la liste à remplir se trouvent dans le portail. Veuillez accepter ou proposer un autre moment\u00a0: {{link}}\n\nVeuillez répondre d’ici le {{date}}.',
  },
  conference_changed: {
    subject: 'La conférence de cas a été déplacée',
    body: 'La conférence de cas pour le cas {{caseReference}} aura maintenant lieu le {{dateTime}}. Le moment précédent est annulé.\n\nVeuillez mettre votre calendrier à jour à l’aide du fichier joint et accepter de nouveau\u00a0: {{link}}\n\nVeuillez répondre d’ici le {{date}}.',
  },
  conference_cancelled: {
    subject: 'La conférence de cas est annulée',
    body: 'La conférence de cas prévue le {{dateTime}} pour le cas {{caseReference}} est annulée.\n\nVous n’avez rien à faire; le bureau local proposera un autre moment\u00a0: {{link}}\n\nVous recevrez une invitation d’ici le {{date}}.',
  },
  checklist_ready: {
    subject: 'Une liste est prête à signer',
    body: 'La liste des rôles et responsabilités pour le cas {{caseReference}} est remplie.\n\nVeuillez lire votre partie et signer, ou demander une modification\u00a0: {{link}}\n\nVeuillez signer d’ici le {{date}}. Toutes les parties en reçoivent alors une copie, et le fournisseur de services en remet une au client.',
  },
  arrival_notice: {
    subject: 'Une arrivée est annoncée',
    body: 'La transmission du préavis d’arrivée pour le cas {{caseReference}} a été reçue.\n\nVeuillez ouvrir le cas pour connaître les détails du voyage et parcourir la liste des dispositions d’accueil\u00a0: {{link}}\n\nL’arrivée est prévue dans 5\u00a0à 10\u00a0jours ouvrables. Veuillez confirmer que tout est prêt d’ici le {{date}}.',
  },
  midpoint_check_in_call: {
    subject: 'À mi-chemin\u00a0: pouvons-nous nous parler?',
    body: 'Votre parrainage pour le cas {{caseReference}} est à mi-chemin. Merci d’accompagner ce ménage.\n\nNous aimerions savoir comment cela se passe, ce qui est difficile et si la durée du soutien convient toujours. Veuillez choisir un moment pour un appel\u00a0: {{link}}\n\nVeuillez choisir d’ici le {{date}}.',
  },
  midpoint_check_in_form: {
    subject: 'À mi-chemin\u00a0: quelques questions sur votre parrainage',
    body: 'Votre parrainage pour le cas {{caseReference}} est à mi-chemin. Le bureau local vérifie que le soutien répond aux besoins et demeure dans l’intérêt supérieur du ménage.\n\nVeuillez répondre à six courtes questions dans le portail\u00a0: ce qui va bien, besoins satisfaits, besoins non satisfaits, changements, aide souhaitée, durée du soutien. N’inscrivez aucun renseignement personnel dans une réponse par courriel\u00a0: {{link}}\n\nVeuillez répondre d’ici le {{date}}.',
  },
  formal_review_due: {
    subject: 'Un examen officiel est à faire',
    body: 'Le cas {{caseReference}} est entré dans la période de son examen officiel, de 6\u00a0à 10\u00a0mois après l’arrivée.\n\nVeuillez le planifier avec le ménage et le répondant\u00a0: établissement, besoins satisfaits, changements, soutien du revenu\u00a0: {{link}}\n\nVeuillez le terminer d’ici le {{date}}.',
  },
  minors_interview_due: {
    subject: 'Une entrevue à 7\u00a0mois est à faire',
    body: 'Le cas {{caseReference}} doit faire l’objet d’une entrevue 7\u00a0mois après l’arrivée.\n\nVeuillez rencontrer la famille et le répondant, et leur rappeler la prochaine étape du processus de tutelle\u00a0: {{link}}\n\nVeuillez la tenir d’ici le {{date}} et la consigner dans le portail.',
  },
  sponsorship_ending: {
    subject: 'Un parrainage approche de sa fin',
    body: 'Le parrainage pour le cas {{caseReference}} prend fin le {{date}}.\n\nVeuillez voir ensemble quel soutien se poursuivra, et indiquer si une prolongation exceptionnelle devrait être envisagée\u00a0: {{link}}\n\nUne demande de prolongation doit être présentée au moins 60\u00a0jours avant cette date.',
  },
  information_requested: {
    subject: 'Des précisions sont nécessaires sur votre recommandation',
    body: 'Le bureau local a des questions sur votre recommandation, cas {{caseReference}}.\n\nVeuillez y répondre dans le portail, et non par courriel\u00a0: {{link}}\n\nVeuillez répondre d’ici le {{date}}. Le délai de 8\u00a0mois est calculé à partir de votre première présentation.',
  },
  recommendation_window_closing: {
    subject: 'Le délai de 8\u00a0mois approche pour une ébauche de recommandation',
    body: 'Votre ébauche de recommandation, cas {{caseReference}}, n’est pas encore présentée.\n\nVeuillez la présenter, ou la fermer si un répondant n’est pas nécessaire\u00a0: {{link}}\n\nLe délai de 8\u00a0mois à partir de l’arrivée prend fin le {{date}}.',
  },
  recommendation_decided: {
    subject: 'Le bureau local a examiné votre recommandation',
    body: 'Le bureau local a examiné votre recommandation, cas {{caseReference}}. Le résultat et le motif figurent dans le portail.\n\nVeuillez en prendre connaissance et indiquer la suite au client\u00a0: {{link}}\n\nSi elle est retenue, une décision de désignation est prévue d’ici le {{date}}.',
  },
  designation_decided: {
    subject: 'Décision de désignation pour le cas {{caseReference}}',
    body: 'La division responsable des opérations de réinstallation a rendu sa décision sur le cas {{caseReference}}.\n\nOuvrez le cas pour prendre connaissance de la décision et de votre prochaine étape\u00a0: {{link}}\n\nLa prochaine étape est à terminer le {{date}}.',
  },
  profile_to_approve: {
    subject: 'Un profil attend un second regard',
    body: 'Un profil est prêt à être approuvé, cas {{caseReference}}.\n\nVeuillez lire les deux versions linguistiques, vérifier que rien n’identifie le ménage, puis l’approuver ou le renvoyer\u00a0: {{link}}\n\nVeuillez le faire d’ici le {{date}}.',
  },
  access_ended: {
    subject: 'Fin de l’accès à des renseignements personnels',
    body: 'L’accès de votre groupe aux renseignements personnels du cas {{caseReference}} a pris fin.\n\nVeuillez détruire toute copie, sur papier ou sur un appareil, et le confirmer ici\u00a0: {{link}}\n\nVeuillez le confirmer d’ici le {{date}}.',
  },
  saved_search_digest: {
    subject: 'Profils correspondant à vos recherches enregistrées',
    body: 'Profils trouvés depuis le dernier résumé\u00a0: {{count}}. Parmi eux, proches de leur limite\u00a0: {{closingCount}}.\n\nConsultez-les dans le portail\u00a0: {{link}}\n\nLa limite la plus proche est le {{date}}.',
  },
  invitation_to_join: {
    subject: 'Invitation à vous joindre à Passerelle',
    body: '{{organization}} vous invite à vous joindre à Passerelle, le portail du parrainage d’aide conjointe.\n\nOuvrez le lien pour créer votre compte et configurer un deuxième facteur\u00a0: {{link}}\n\nLe lien ne sert qu’une fois, jusqu’au {{dateTime}}. Si vous ne vous attendiez pas à ce message, veuillez l’ignorer.',
  },
  new_sign_in: {
    subject: 'Nouvelle ouverture de session dans votre compte',
    body: 'Une session a été ouverte dans votre compte le {{dateTime}}, à partir d’un appareil que nous ne connaissions pas.\n\nSi c’était vous, vous n’avez rien à faire. Sinon, fermez toutes les sessions et changez immédiatement votre mode d’ouverture de session\u00a0: {{link}}\n\nVeuillez le faire aujourd’hui.',
  },
  step_up_set_up: {
    subject: 'Vos codes de sécurité sont configurés',
    body: 'Un deuxième facteur a été ajouté à votre compte le {{dateTime}}. Un code vous sera demandé avant d’ouvrir des renseignements personnels, de confirmer, de publier ou d’approuver.\n\nVeuillez garder vos codes de récupération en lieu sûr. Si ce n’était pas vous, avisez votre administrateur\u00a0: {{link}}\n\nSi ce n’était pas vous, veuillez le faire aujourd’hui.',
  },
  agreement_status_changed: {
    subject: 'L’état de votre entente de parrainage a changé',
    body: 'L’état de votre entente de parrainage dans le portail a changé le {{date}}. De nouvelles réservations pourraient être impossibles pour le moment; les parrainages en cours se poursuivent.\n\nVoyez ce que cela signifie et qui joindre\u00a0: {{link}}\n\nLes réservations en cours gardent leur date de fin, sauf avis contraire.',
  },
} satisfies Record<NoticeCode, NoticeTemplate>;
