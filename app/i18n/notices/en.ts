import type { NoticeCode, NoticeTemplate } from './notices.ts';

export const noticeTemplates = {
  promotion_started: {
    subject: 'A new profile matches your search',
    body: 'Profile {{profileNumber}} was published today. It matches a search you saved.\n\nRead it in the portal and, if your group could help, ask a question or express interest: {{link}}\n\nIt is posted until {{date}}, or until a sponsor is found.',
  },
  promotion_started_rstp: {
    subject: 'Please start promoting profile {{profileNumber}}',
    body: 'Profile {{profileNumber}} is now open to sponsors.\n\nPlease start promotion. The bulletin and the one-page flyer are ready in both languages: {{link}}\n\nPromotion ends on {{date}} at the latest.',
  },
  promotion_restarted_rstp: {
    subject: 'Please start promoting profile {{profileNumber}} again',
    body: 'Profile {{profileNumber}} is open to sponsors again.\n\nPlease restart promotion, from the profile as it is now: what was shared before may be out of date. {{link}}\n\nTime already used stays used: promotion ends on {{date}} at the latest.',
  },
  promotion_limit_30: {
    subject: 'Profile {{profileNumber}}: promotion ends within 30 days',
    body: 'No sponsor is confirmed yet for profile {{profileNumber}}.\n\nPlease see its reach and choose a next step: feature it, contact groups near the services it needs, or review its wording: {{link}}\n\nPromotion ends on {{date}}.',
  },
  promotion_limit_14: {
    subject: 'Profile {{profileNumber}}: promotion ends within 14 days',
    body: 'Promotion of profile {{profileNumber}} ends on {{date}}.\n\nIf no sponsor is found by then, it stops by itself: in Canada the household keeps the support planned for it; an overseas case goes back to the migration office.\n\nTo try one more round of contacts, open it: {{link}}',
  },
  promotion_limit_3: {
    subject: 'Profile {{profileNumber}}: promotion ends within 3 days',
    body: 'Promotion of profile {{profileNumber}} ends on {{date}}.\n\nA hold taken before that date may still be confirmed after it. For an overseas case, a manager may extend before the limit.\n\nOpen it: {{link}}',
  },
  promotion_extended: {
    subject: 'Promotion extended for profile {{profileNumber}}',
    body: 'Promotion of profile {{profileNumber}} was extended.\n\nNothing changes in the profile. Groups may still ask questions and express interest: {{link}}\n\nThe new limit is {{date}}.',
  },
  promotion_shortened: {
    subject: 'Profile {{profileNumber}} is posted for a shorter time',
    body: 'The local office set a sooner last day for profile {{profileNumber}}: {{date}}.\n\nNothing else changes. A hold taken by that day may still be confirmed after it: {{link}}',
  },
  promotion_stopped_matched: {
    subject: 'A sponsor was found for profile {{profileNumber}}',
    body: 'A sponsor is confirmed for profile {{profileNumber}}, so it is no longer shown.\n\nPlease stop sharing it today and take down any copy. Thank you for your help.\n\nOther profiles are waiting: {{link}}',
  },
  promotion_ended: {
    subject: 'Promotion has ended for profile {{profileNumber}}',
    body: 'Promotion of profile {{profileNumber}} ended on {{date}} without a sponsor.\n\nPlease stop sharing the profile today and take down any copy.\n\nProfiles that still need a sponsor: {{link}}',
  },
  promotion_suspended: {
    subject: 'Promotion of profile {{profileNumber}} is suspended',
    body: 'Promotion of profile {{profileNumber}} is suspended from {{date}}.\n\nPlease stop sharing the profile today and take down any copy. If it is published again, you will be asked to restart.\n\nOther profiles are waiting: {{link}}',
  },
  promotion_withdrawn: {
    subject: 'Profile {{profileNumber}} was withdrawn',
    body: 'Profile {{profileNumber}} was withdrawn on {{date}}.\n\nPlease stop sharing it today and take down any copy.\n\nOther profiles are waiting: {{link}}',
  },
  profile_closing: {
    subject: 'Profile {{profileNumber}} is posted until {{date}}',
    body: 'Profile {{profileNumber}} is posted until {{date}}.\n\nIf your group could be the one, a hold taken by that day may still be confirmed after it: {{link}}\n\nIf not, there is nothing to do.',
  },
  profile_paused: {
    subject: 'Profile {{profileNumber}} is not shown for now',
    body: 'Profile {{profileNumber}} is not shown from {{date}}, while something is looked into.\n\nIf your group had an interest in it, a request or a place in line, it has ended; this is no judgment on your group. People who follow the profile are told if it returns.\n\nOther households are looking for a group like yours: {{link}}',
  },
  profile_gone: {
    subject: 'Profile {{profileNumber}} is no longer shown',
    body: 'Profile {{profileNumber}} left the list on {{date}}.\n\nIf your group had an interest in it or a place in line, it has ended; there is nothing to do. Thank you for the time you gave to it.\n\nOther households are looking for a group like yours: {{link}}',
  },
  profile_changed: {
    subject: 'Profile {{profileNumber}} has changed',
    body: 'Profile {{profileNumber}} was changed on {{date}}.\n\nPlease read it as it is now; the page says which parts changed. Take down any older copy: {{link}}\n\nAn interest, a place in line or a hold goes on as before.',
  },
  profile_back: {
    subject: 'Profile {{profileNumber}} is shown again',
    body: 'Profile {{profileNumber}} is open to sponsors again. You follow it, or a claim of your group, or of one of your groups, ended when it had to be reviewed.\n\nPlease read it as it is now; it may have changed: {{link}}\n\nIt is posted until {{date}}, or until a sponsor is found.',
  },
  case_unmatched: {
    subject: 'Case {{caseReference}}: no sponsor was found',
    body: 'The search for a sponsor for case {{caseReference}} ended on {{date}}.\n\nThe household stays on RAP as planned. There is nothing to change; where the case stands: {{link}}',
  },
  case_returned: {
    subject: 'Case {{caseReference}}: no sponsor was found',
    body: 'The search for a sponsor for case {{caseReference}} ended on {{date}}.\n\nThe case is referred back to the migration office, which decides what comes next for the household: {{link}}',
  },
  urgent_request: {
    subject: 'Urgent request: a sponsor is needed',
    body: 'An urgent protection case needs a sponsor. It will not be posted, because time is short.\n\nPlease read the anonymized profile and say if a group in your area could help: {{link}}\n\nAn answer is needed by {{dateTime}}.',
  },
  question_received: {
    subject: 'A question about profile {{profileNumber}}',
    body: 'A group asked a question about profile {{profileNumber}}.\n\nPlease answer it, or relay it to ROC-O if only the file can answer: {{link}}\n\nAn answer is expected by {{date}}.',
  },
  question_relayed: {
    subject: 'A question about profile {{profileNumber}} needs your answer',
    body: 'The RSTP passed on a question from a group about profile {{profileNumber}}.\n\nPlease answer it, and choose if the answer may be shown to all groups: {{link}}\n\nAn answer is expected by {{date}}.',
  },
  question_answered: {
    subject: 'Your question about profile {{profileNumber}} is answered',
    body: 'Your question about profile {{profileNumber}} has an answer.\n\nRead it in the portal and see whether your group can go further: {{link}}\n\nThe last day of promotion: {{date}}.',
  },
  question_answered_on_hold: {
    subject: 'Your question about profile {{profileNumber}} is answered',
    body: 'Your question about profile {{profileNumber}}, which your group holds, has an answer.\n\nRead it in the portal: {{link}}\n\nThe hold ends on {{date}}, at the end of the day.',
  },
  answer_published: {
    subject: 'A question about profile {{profileNumber}} is answered for all',
    body: 'A question about profile {{profileNumber}}, which you follow, has an answer that every group may read.\n\nRead it on the page of the profile: {{link}}',
  },
  profile_held: {
    subject: 'Profile {{profileNumber}} is on hold',
    body: 'A group put profile {{profileNumber}}, which you follow, on hold until {{date}}.\n\nIf your group would like to be next, join the waiting list: {{link}}\n\nA hold may end without a sponsorship; you are told when it does.',
  },
  profile_free: {
    subject: 'Profile {{profileNumber}} is no longer held',
    body: 'No group holds profile {{profileNumber}}, which you follow, any longer.\n\nA waiting list goes first, if there is one. See how it stands, and claim it or get in line: {{link}}\n\nThe profile is open until {{date}}.',
  },
  group_invited: {
    subject: 'Your group is invited to look at profile {{profileNumber}}',
    body: 'Your group is asked whether it could take the household of profile {{profileNumber}}.\n\nPlease read the profile, then answer yes, no or later: {{link}}\n\nIt binds you to nothing. The profile is open until {{date}}, and others may claim it before.',
  },
  invitation_again: {
    subject: 'Your invitation to profile {{profileNumber}} awaits your answer again',
    body: 'Your group was invited to look at profile {{profileNumber}} and answered “later”. The day it named has come, or the profile will now leave the list before that day.\n\nPlease read the profile as it is now, then answer yes, no or later: {{link}}\n\nIt binds you to nothing. The profile is posted until {{date}}, or until a sponsor is found.',
  },
  invitation_answered: {
    subject: 'A group answered your invitation to profile {{profileNumber}}',
    body: 'A group you invited to profile {{profileNumber}} has answered.\n\nRead the answer, and whom you could ask next: {{link}}',
  },
  interest_received: {
    subject: 'New expression of interest in profile {{profileNumber}}',
    body: 'A group expressed interest in profile {{profileNumber}}.\n\nPlease read how it could meet each need and reply: {{link}}\n\nA first reply is expected by {{date}}.',
  },
  interest_closed: {
    subject: 'About your interest in profile {{profileNumber}}',
    body: 'Your group’s expression of interest in profile {{profileNumber}} is now closed. The reason is in the portal.\n\nThank you for the time and care you gave to it. Other households are looking for a group like yours: {{link}}\n\nThere is nothing more to do for this profile.',
  },
  interest_declined: {
    subject: 'About your interest in profile {{profileNumber}}',
    body: 'The Resettlement Operations Centre read your group’s interest in profile {{profileNumber}} and does not take it further. The reason is in the portal: {{link}}\n\nThank you for the time and care you gave to it. While the profile is open, you may express interest again if something has changed.',
  },
  claim_endorsement_requested: {
    subject: 'A constituent group asks for your endorsement',
    body: 'One of your constituent groups asks to hold profile {{profileNumber}}.\n\nPlease read its plan, then endorse or decline the request: {{link}}\n\nThe hold starts only when you endorse it, so please answer by {{date}}.',
  },
  request_overtaken: {
    subject: 'Profile {{profileNumber}} is on hold for another group',
    body: 'Another group was first: profile {{profileNumber}} is on hold until {{date}}. A request for it by your group, or by one of your groups, cannot be endorsed meanwhile.\n\nThe request stays. The group that made it can join the waiting list, or withdraw it: {{link}}\n\nA hold may end without a sponsorship; then, while promotion runs, the first group in line is asked.',
  },
  request_free: {
    subject: 'Profile {{profileNumber}} is free again: a request for it can be endorsed',
    body: 'No group holds profile {{profileNumber}} any longer, and nobody in line is being asked. A request for it by your group, or by one of your groups, can be endorsed now: {{link}}\n\nThe profile is open until {{date}}, and another group may be first again.',
  },
  request_ended: {
    subject: 'A request for profile {{profileNumber}} has ended',
    body: 'Profile {{profileNumber}} is no longer open, and a request by your group, or by one of your groups, has ended with it. The reason is in the portal: {{link}}\n\nThere is nothing left to endorse or to withdraw, and it is not a judgment on your group.',
  },
  claim_held: {
    subject: 'Profile {{profileNumber}} is on hold for your group',
    body: 'Profile {{profileNumber}} is on hold for your group. No other group can take it meanwhile.\n\nCheck with your volunteers and services, and ask what you still need to know. If your group can’t go ahead, release the profile: {{link}}\n\nThe Resettlement Operations Centre confirms the claim, or tells you why not. Without its confirmation the hold ends on {{date}}, at the end of the day.',
  },
  hold_ending: {
    subject: 'Your hold on profile {{profileNumber}} ends soon',
    body: 'Your hold on profile {{profileNumber}} ends on {{date}}.\n\nThe Resettlement Operations Centre has not confirmed the claim yet. If your group needs more time, say why in a question on the page of the profile: the Refugee Sponsorship Training Program passes it on to the Centre, which may extend a hold once. If your group can’t go ahead, release the profile: {{link}}\n\nWithout confirmation, the hold ends by itself on that date.',
  },
  hold_extended: {
    subject: 'Your hold on profile {{profileNumber}} was extended',
    body: 'Your hold on profile {{profileNumber}} was extended once.\n\nPlease use the time to settle what is still open. If your group can’t go ahead, release the profile: {{link}}\n\nThe new end is {{date}}. It cannot be extended again.',
  },
  hold_expired: {
    subject: 'Your hold on profile {{profileNumber}} has ended',
    body: 'Your hold on profile {{profileNumber}} ended without confirmation.\n\nIf you still wish to help: where the profile stands, and what your group can do, is in the portal: {{link}}\n\nThere is no penalty for your group.',
  },
  hold_ended: {
    subject: 'The hold on profile {{profileNumber}} has ended',
    body: 'Profile {{profileNumber}} is no longer open. A hold of your group or of one of your groups, or one that you agreed to share, has ended with it. The reason is in the portal: {{link}}\n\nThere is nothing left to prepare or to release, and it is not a judgment on your group. Thank you for the time you gave to it.',
  },
  claim_released: {
    subject: 'The hold or request on profile {{profileNumber}} was released',
    body: 'Your group’s hold on profile {{profileNumber}}, or its request for one, was released. The reason is in the portal: {{link}}\n\nIf you still wish to help, the page of the profile says whether your group may claim it again, and from when.',
  },
  partner_asked: {
    subject: 'Another SAH asks you to share the sponsorship of profile {{profileNumber}}',
    body: 'Another Sponsorship Agreement Holder has claimed profile {{profileNumber}} and asks you to share the sponsorship.\n\nPlease read the profile, then agree or decline: {{link}}\n\nThe claim cannot be confirmed before you answer, so please answer by {{date}}.',
  },
  partner_agreed: {
    subject: 'The second SAH agrees to share profile {{profileNumber}}',
    body: 'The Sponsorship Agreement Holder you asked agrees to share the sponsorship of profile {{profileNumber}}.\n\nOnce the claim is confirmed, both of you are sponsors, and both see the case: {{link}}\n\nUntil then either side may still end the partnership.',
  },
  partner_declined: {
    subject: 'The second SAH does not share profile {{profileNumber}}',
    body: 'The Sponsorship Agreement Holder you asked will not share the sponsorship of profile {{profileNumber}}.\n\nYour claim goes on. You may ask another SAH, or go on alone: {{link}}\n\nThe end of the hold stays the same.',
  },
  partner_left: {
    subject: 'The partnership on profile {{profileNumber}} has ended',
    body: 'The sponsorship of profile {{profileNumber}} will not be shared: the request was taken back, a partner left, or the claim ended.\n\nWhere things stand now is in the portal: {{link}}\n\nThere is nothing left to answer.',
  },
  waiting_list_offer: {
    subject: 'Your turn: profile {{profileNumber}} is offered to your group',
    body: 'The hold on profile {{profileNumber}} has ended and your group is first on the waiting list.\n\nAccept to start your own hold, or pass so that the next group is asked: {{link}}\n\nThe offer stands until {{date}}. After that it goes to the next group.',
  },
  waiting_list_moved: {
    subject: 'Your group moved up the waiting list for profile {{profileNumber}}',
    body: 'A group ahead of yours has left the waiting list for profile {{profileNumber}}.\n\nYour place in line now, and what happens next, is in the portal: {{link}}\n\nYou need do nothing: if your turn comes, you are told.',
  },
  line_closed: {
    subject: 'The waiting list for profile {{profileNumber}} is closed',
    body: 'The last day of promotion of profile {{profileNumber}} was {{date}}, and another group still holds the profile. That hold may be confirmed, but no other group can take the profile any more: the waiting list is closed, and with it your group’s place.\n\nThere is nothing to do, and it is not a judgment on your group. Thank you for waiting.\n\nOther households are looking for a group like yours: {{link}}',
  },
  offer_to_your_group: {
    subject: 'Profile {{profileNumber}} is offered to one of your groups',
    body: 'The hold on profile {{profileNumber}} has ended, and a constituent group of yours is first on the waiting list.\n\nIf it accepts, it needs your endorsement by {{date}}: the hold begins only then, and after that day the offer goes to the next group. Requests to endorse are here: {{link}}',
  },
  offer_shortened: {
    subject: 'The offer of profile {{profileNumber}} ends sooner',
    body: 'Profile {{profileNumber}}, offered to your group or to one of your groups, is posted for a shorter time. The offer ends with it: on {{date}}, at the end of the day.\n\nIt is accepted, and endorsed by the SAH where a constituent group accepts, by that day: {{link}}\n\nA hold that begins by then may still be confirmed after it.',
  },
  offer_lapsed: {
    subject: 'The offer of profile {{profileNumber}} has ended',
    body: 'Your group did not answer the offer of profile {{profileNumber}} in time, so the offer ended.\n\nIf you still wish to help, see whether the profile is open, or look for others: {{link}}\n\nThere is no penalty for your group.',
  },
  offer_lapsed_unendorsed: {
    subject: 'The offer of profile {{profileNumber}} has ended',
    body: 'The offer of profile {{profileNumber}} was accepted in time, but its last day passed before the request was endorsed, so the offer ended.\n\nThe request stays with the SAH. Where it stands, and whether the waiting list is open, is in the portal: {{link}}\n\nThere is no penalty for the group.',
  },
  claim_confirmed: {
    subject: 'Confirmed: your group will sponsor profile {{profileNumber}}',
    body: 'Your commitment for profile {{profileNumber}} is confirmed. Thank you.\n\nThe details you need for the undertaking are now open to your group in the portal. They are not sent by e-mail. Please prepare the package: {{link}}\n\nPlease submit it by {{date}}.',
  },
  commitment_to_confirm: {
    subject: 'Case {{caseReference}}: a sponsor’s commitment to confirm',
    body: 'A group holds the profile of case {{caseReference}}. Overseas, the local office confirms the sponsor’s commitment first; the Resettlement Operations Centre can confirm the claim only then. If you confirmed it before, a second SAH has joined or left since.\n\nPlease look at the claim and confirm the commitment: {{link}}\n\nThe hold ends on {{date}}, at the end of the day.',
  },
  commitment_confirmed: {
    subject: 'Profile {{profileNumber}}: the commitment is confirmed',
    body: 'The local office confirmed the sponsor’s commitment for profile {{profileNumber}}.\n\nThe next step is with the Resettlement Operations Centre, which confirms the claim or tells you why not. There is nothing to do meanwhile; where the claim stands: {{link}}\n\nWithout its confirmation the hold ends on {{date}}, at the end of the day.',
  },
  claim_to_confirm: {
    subject: 'Case {{caseReference}}: a claim to confirm or refuse',
    body: 'A group holds the profile of case {{caseReference}}, and nobody else has to answer first.\n\nThe claim is yours to confirm or refuse: {{link}}\n\nThe hold ends on {{date}}, at the end of the day.',
  },
  claim_confirmed_local: {
    subject: 'A sponsor is confirmed for case {{caseReference}}',
    body: 'A sponsor is confirmed for case {{caseReference}}.\n\nPlease open the case to see the sponsor and the steps that follow: {{link}}\n\nThe undertaking package is expected by {{date}}.',
  },
  claim_refused: {
    subject: 'About your request for profile {{profileNumber}}',
    body: 'Your group’s hold on profile {{profileNumber}}, or its request for one, could not be accepted. The reason is in the portal: {{link}}\n\nIf something was misunderstood, say so in a question on the page of the profile, as long as it is open. Other households are looking for a group like yours.',
  },
  package_received: {
    subject: 'Your undertaking package was received',
    body: 'The Resettlement Operations Centre received your package for case {{caseReference}}.\n\nYou need do nothing now. You can follow it here: {{link}}\n\nAn answer is expected by {{date}}.',
  },
  package_returned: {
    subject: 'Your undertaking package needs a correction',
    body: 'Your package for case {{caseReference}} was returned. What to correct is listed in the portal.\n\nPlease correct those points only and submit again; what you sent is kept: {{link}}\n\nPlease do so by {{date}}.',
  },
  undertaking_approved: {
    subject: 'Approved: the undertaking for case {{caseReference}}',
    body: 'The sponsorship undertaking for case {{caseReference}} is approved.\n\nNext comes the case conference, where roles are shared. You will receive an invitation; please get your questions ready: {{link}}\n\nThe conference is to be held by {{date}}.',
  },
  undertaking_refused: {
    subject: 'Decision on your undertaking for case {{caseReference}}',
    body: 'The undertaking for case {{caseReference}} could not be approved. The reason is in the portal.\n\nAccess to the household’s details has ended. Please destroy any copy you hold, and call us if you wish to talk about it: {{link}}\n\nPlease confirm the destruction by {{date}}.',
  },
  task_assigned: {
    subject: 'A task is waiting for you',
    body: 'A task was assigned to you in case {{caseReference}}.\n\nOpen it to see what to do; any text for another system is ready to copy: {{link}}\n\nIt is due on {{date}}.',
  },
  task_late: {
    subject: 'A task is late',
    body: 'A task assigned to you in case {{caseReference}} was due on {{date}}.\n\nPlease complete it, or say why it waits and give a new date: {{link}}\n\nYour supervisor will see it as late after two more business days.',
  },
  conference_invited: {
    subject: 'Invitation to a case conference',
    body: 'You are invited to a case conference for case {{caseReference}}, on {{dateTime}}.\n\nThe way to join, the agenda and the checklist are in the portal. Please accept, or propose another time: {{link}}\n\nPlease answer by {{date}}.',
  },
  conference_changed: {
    subject: 'The case conference has moved',
    body: 'The case conference for case {{caseReference}} is now on {{dateTime}}. The earlier time no longer holds.\n\nPlease update your calendar with the attached file and accept again: {{link}}\n\nPlease answer by {{date}}.',
  },
  conference_cancelled: {
    subject: 'The case conference is cancelled',
    body: 'The case conference planned on {{dateTime}} for case {{caseReference}} is cancelled.\n\nYou need do nothing; the local office will propose another time: {{link}}\n\nExpect an invitation by {{date}}.',
  },
  checklist_ready: {
    subject: 'A checklist is ready to sign',
    body: 'The roles and responsibilities checklist for case {{caseReference}} is complete.\n\nPlease read your part and sign, or ask for a change: {{link}}\n\nPlease sign by {{date}}. Copies then go to all parties, and the service provider gives one to the client.',
  },
  arrival_notice: {
    subject: 'An arrival is announced',
    body: 'The notice of arrival for case {{caseReference}} was received.\n\nPlease open the case for the travel details and go through the reception checklist: {{link}}\n\nArrival is planned in 5 to 10 working days. Please confirm that you are ready by {{date}}.',
  },
  midpoint_check_in_call: {
    subject: 'Halfway: could we talk?',
    body: 'Your sponsorship for case {{caseReference}} has reached its halfway point. Thank you for walking with this household.\n\nWe would like to hear how it goes, what is hard, and if the length of the support is still right. Please choose a time for a call: {{link}}\n\nPlease choose by {{date}}.',
  },
  midpoint_check_in_form: {
    subject: 'Halfway: a few questions about your sponsorship',
    body: 'Your sponsorship for case {{caseReference}} has reached its halfway point. The local office checks that the support meets the needs and is still in the household’s best interest.\n\nPlease answer six short questions in the portal: what goes well, needs met, needs not met, changes, help you would like, length of the support. Do not put personal details in an e-mail reply: {{link}}\n\nPlease answer by {{date}}.',
  },
  formal_review_due: {
    subject: 'A formal review is due',
    body: 'Case {{caseReference}} has entered the period of its formal review, 6 to 10 months after arrival.\n\nPlease plan it with the household and the sponsor: how they settle in, needs met, changes, income support: {{link}}\n\nPlease complete it by {{date}}.',
  },
  minors_interview_due: {
    subject: 'An interview at 7 months is due',
    body: 'Case {{caseReference}} needs its interview 7 months after arrival.\n\nPlease meet the family and the sponsor, and remind both of the next step in the guardianship process: {{link}}\n\nPlease hold it by {{date}} and record it in the portal.',
  },
  sponsorship_ending: {
    subject: 'A sponsorship is nearing its end',
    body: 'The sponsorship for case {{caseReference}} ends on {{date}}.\n\nPlease look together at what support goes on, and say if an exceptional extension should be considered: {{link}}\n\nA request for extension is needed at least 60 days before that date.',
  },
  information_requested: {
    subject: 'More information is needed on your recommendation',
    body: 'The local office has questions about your recommendation, case {{caseReference}}.\n\nPlease answer them in the portal, not by e-mail: {{link}}\n\nPlease answer by {{date}}. The 8-month limit counts from your first submission.',
  },
  recommendation_window_closing: {
    subject: 'The 8-month limit is near for a draft recommendation',
    body: 'Your draft recommendation, case {{caseReference}}, is not submitted yet.\n\nPlease submit it, or close it if a sponsor is not needed: {{link}}\n\nThe 8-month limit from arrival is {{date}}.',
  },
  recommendation_decided: {
    subject: 'The local office has reviewed your recommendation',
    body: 'The local office reviewed your recommendation, case {{caseReference}}. The result and the reason are in the portal.\n\nPlease read it and tell the client what comes next: {{link}}\n\nIf it goes forward, expect a designation decision by {{date}}.',
  },
  designation_decided: {
    subject: 'Designation decision for case {{caseReference}}',
    body: 'The Resettlement Operations Division has decided on case {{caseReference}}.\n\nOpen the case for the decision and your next step: {{link}}\n\nThe next step is due on {{date}}.',
  },
  profile_to_approve: {
    subject: 'A profile is waiting for a second look',
    body: 'A profile is ready for approval, case {{caseReference}}.\n\nPlease read both languages, check that nothing identifies the household, then approve or return it: {{link}}\n\nPlease do so by {{date}}.',
  },
  access_ended: {
    subject: 'Access to personal details has ended',
    body: 'Your group’s access to the personal details of case {{caseReference}} has ended.\n\nPlease destroy any copy, on paper or on a device, and confirm it here: {{link}}\n\nPlease confirm by {{date}}.',
  },
  saved_search_digest: {
    subject: 'Profiles that match your saved searches',
    body: 'Profiles found since the last summary: {{count}}. Of these, close to their limit: {{closingCount}}.\n\nRead them in the portal: {{link}}\n\nThe nearest limit is {{date}}.',
  },
  invitation_to_join: {
    subject: 'Invitation to join Passerelle',
    body: '{{organization}} invites you to join Passerelle, the portal for Joint Assistance Sponsorship.\n\nOpen the link to create your account and set up a second factor: {{link}}\n\nThe link works once, until {{dateTime}}. If you did not expect it, please ignore this message.',
  },
  new_sign_in: {
    subject: 'New sign-in to your account',
    body: 'Someone signed in to your account on {{dateTime}}, from a device we had not seen.\n\nIf it was you, there is nothing to do. If not, end all sessions and change your sign-in at once: {{link}}\n\nPlease do so today.',
  },
  step_up_set_up: {
    subject: 'Your security codes are set up',
    body: 'A second factor was added to your account on {{dateTime}}. You will be asked for a code before you open personal details, confirm, publish or approve.\n\nPlease keep your recovery codes in a safe place. If this was not you, tell your administrator: {{link}}\n\nIf it was not you, please do so today.',
  },
  agreement_status_changed: {
    subject: 'The status of your sponsorship agreement has changed',
    body: 'The status of your sponsorship agreement in the portal changed on {{date}}. New claims may not be possible for now; sponsorships in progress go on.\n\nSee what this means and whom to contact: {{link}}\n\nHolds already running keep their end date unless you are told otherwise.',
  },
} satisfies Record<NoticeCode, NoticeTemplate>;
