import { expect, it } from 'vitest';
import { composedEvents } from './notices.ts';
import { noticed } from './reactions.ts';

it('someone is told of exactly the events that have a message', () => {
  expect([...composedEvents].sort()).toEqual([...noticed].sort());
});
