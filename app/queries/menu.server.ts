import type { Actor, Role } from '#app/domain/access/actor.ts';
import { closedTo } from '#app/domain/access/can.ts';
import type { PageId } from '#app/paths.ts';

export type MenuPage = Extract<
  PageId,
  | 'desk'
  | 'browse'
  | 'interest-and-claims'
  | 'watch-list'
  | 'saved-searches'
  | 'capacity'
  | 'promotion'
  | 'questions'
  | 'cases'
  | 'open-case'
  | 'program-numbers'
  | 'reference-population'
  | 'accounts'
  | 'operations'
>;

const sponsors: readonly MenuPage[] = [
  'desk',
  'browse',
  'interest-and-claims',
  'saved-searches',
  'watch-list',
  'capacity',
  'cases',
];
const roco: readonly MenuPage[] = [
  'desk',
  'cases',
  'browse',
  'promotion',
  'questions',
  'program-numbers',
  'reference-population',
];
const officials: readonly MenuPage[] = ['desk', 'cases', 'browse', 'program-numbers'];

const menus: Readonly<Record<Role, readonly MenuPage[]>> = {
  sah_manager: [...sponsors, 'accounts'],
  sah_member: sponsors,
  cg_member: sponsors,
  spo_worker: ['desk', 'cases'],
  local_officer: officials,
  local_supervisor: officials,
  rod_officer: officials,
  roco_officer: roco,
  roco_manager: roco,
  rstp_promoter: ['desk', 'questions', 'promotion', 'browse', 'program-numbers'],
  migration_officer: ['desk', 'cases'],
  auditor: officials,
  administrator: ['desk', 'accounts', 'operations'],
  system: [],
};

/** The pages a role finds in its menu, in order. The pages' own guards decide; this only leads there. */
export function menuFor(actor: Actor): readonly MenuPage[] {
  const menu = menus[actor.role];
  if (!closedTo(actor, 'profile.browse')) return menu;
  // “Profiles” stays: it says why they are closed, and what would help.
  return menu.filter((page) => !besideProfiles.includes(page));
}

const besideProfiles: readonly MenuPage[] = ['saved-searches', 'watch-list', 'capacity'];
