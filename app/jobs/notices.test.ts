import { describe, expect, it, test } from 'vitest';
import { claim, givenPromotion, on, waiting } from '#app/domain/case/case-state.fixture.ts';
import type { CaseEvent } from '#app/domain/case/events.ts';
import { noticeTemplates as en } from '#app/i18n/notices/en.ts';
import { noticeTemplates as fr } from '#app/i18n/notices/fr.ts';
import { newsOf } from './notices/news.fixture.ts';
import { composedEvents } from './notices.ts';
import { noticed } from './reactions.ts';

it('someone is told of exactly the events that have a message', () => {
  expect([...composedEvents].sort()).toEqual([...noticed].sort());
});

describe('a message that says its reader follows the profile', () => {
  const at = on('2026-10-12');
  const state = givenPromotion({ claims: [claim()], waitingList: [waiting('next', 1)] });
  const events = {
    revision_published: {},
    promotion_started: { on: '2026-09-01', limitOn: '2027-01-01', awaySince: '2026-10-08' },
    promotion_warned: { days: 14, limitOn: '2026-10-26' },
    promotion_extended: { limitOn: '2026-10-26' },
    promotion_shortened: { limitOn: '2026-10-26' },
    promotion_ended: { by: 'time_limit' },
    claim_held: { claimId: 'claim', sahId: 'sah', groupId: null, holdEndsOn: '2026-10-26' },
    claim_expired: { claimId: 'claim', sahId: 'sah' },
    question_answered: { questionId: 'q', organizationId: 'asker', published: true },
  };

  test.each(Object.entries(events))(
    '%s: goes to those who do, and to nobody else',
    (type, data) => {
      const event = { type, on: at.today, ...data } as unknown as CaseEvent;
      const notices = newsOf(at, event, state);
      expect(notices.some(({ to }) => to.watchersOf !== undefined)).toBe(true);
      for (const { code, to } of notices) {
        const words = `${en[code].body} ${fr[code].body}`;
        if (!/which you (follow|watch)|que vous (suivez|surveillez)/.test(words)) continue;
        expect(to, code).toEqual({ watchersOf: 'case', notOrganizations: to.notOrganizations });
      }
    },
  );
});
