/**
 * All that runs in a browser. Every page is complete without it: it only spares a reload and offers
 * what needs a script (docs/decisions/012).
 */
import { applyAtOnce } from './browser/at-once.ts';
import { followChanges } from './browser/live.ts';
import { offerPrinting } from './browser/print.ts';

applyAtOnce();
followChanges();
offerPrinting();
