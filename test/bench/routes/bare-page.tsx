import { json } from '@remix-run/node';
import { pageInMemory } from '../support/page-in-memory.server.ts';

// The whole browse page, filters and all, from memory: what is left is what reading costs.

export const loader = () => json(pageInMemory());

export { default } from '#app/routes/browse/route.tsx';
