/** Two SAHs on one claim (IP 3 part 4 §4.1). */
export const partner = {
  title: 'Share the sponsorship with another SAH',
  lead: 'Two Sponsorship Agreement Holders may sponsor a household together.',
  rules: {
    one: 'You ask one SAH at a time. It sees the profile and your name; it agrees or declines.',
    confirm:
      'While its answer is awaited, the claim can’t be confirmed. The hold’s end stays the same.',
    sponsor:
      'Once the claim is confirmed, it is a sponsor like you: it sees the case, signs the undertaking and is assessed too.',
    end: 'Until then, either of you may end the partnership.',
  },
  /** Beside the rules, for a case overseas. */
  overseas:
    'The local office confirms the sponsor’s commitment. If it has already, it confirms it again once a second SAH agrees or leaves; the hold’s end stays the same.',
  choose: 'Which SAH to ask',
  chooseOne: 'Choose a SAH',
  hint: 'Only SAHs with an active agreement, in a province where the program runs.',
  ask: 'Ask this SAH',
  asked: 'Your request is sent. You are told of the answer.',
  end: 'End the partnership',
  takeBack: 'Take the request back',
  ended: 'The partnership is ended. Your claim goes on.',
  link: 'Ask a second SAH to share it',
  see: 'See the partnership',
  noClaim: 'Only the SAH that answers for an open claim can ask another SAH to share it.',
  nobody: 'No other SAH can share a sponsorship at this time.',
  term: 'Second SAH',
  none: 'No second SAH',
  statuses: {
    asked: 'asked, has not answered',
    agreed: 'agreed',
    declined: 'declined',
    left: 'no longer takes part',
  },
  confirmFirst:
    'A second SAH has not answered yet. You can confirm once it has, or once the claiming SAH takes its request back.',
  requests: 'You are asked to share a sponsorship',
  requestsNote:
    'Read the profile first. If you agree and the claim is confirmed, you are a sponsor too: you see the case, sign the undertaking and are assessed. It does not count as one of your holds.',
  shares: 'Sponsorships you agreed to share',
  from: 'Asked by',
  holdEnds: 'Hold ends',
  notHeld: 'Not on hold yet: the SAH has to endorse its group’s request.',
  agree: 'Agree',
  decline: 'Decline',
  leave: 'Leave the partnership',
  done: {
    agree:
      'You agreed to share the sponsorship. ROC-O can now confirm the claim; overseas, the local office confirms the commitment of both SAHs first.',
    decline: 'You declined. The SAH that asked is told.',
    leave:
      'You left the partnership. The SAH that asked is told; overseas, the local office confirms its commitment again.',
  },
};
