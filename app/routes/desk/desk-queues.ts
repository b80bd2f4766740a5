import type { Desk } from '#app/queries/desk.server.ts';
import { localQueues } from './local-queues.ts';
import { providerQueues } from './provider-queues.ts';
import type { Page, ShownQueue } from './queue.ts';
import { rocoQueues } from './roco-queues.ts';
import { rstpQueues } from './rstp-queues.ts';
import { followed } from './shared-rows.ts';
import { sponsorQueues } from './sponsor-queues.ts';

/** A desk as queues of rows: what to do, by when, and what happens if nobody does it. */
export function queuesOf(desk: Desk, page: Page): ShownQueue[] {
  switch (page.actor.role) {
    case 'roco_officer':
    case 'roco_manager':
      return rocoQueues(desk, page);
    case 'local_officer':
    case 'local_supervisor':
      return localQueues(desk, page);
    case 'sah_manager':
    case 'sah_member':
    case 'cg_member':
      return sponsorQueues(desk, page);
    case 'spo_worker':
      return providerQueues(desk, page);
    case 'rstp_promoter':
      return rstpQueues(desk, page);
    case 'migration_officer':
      return [followed('referrals', desk, page)];
    case 'rod_officer':
    case 'auditor':
      return [followed('ourCases', desk, page)];
    default:
      return [];
  }
}
