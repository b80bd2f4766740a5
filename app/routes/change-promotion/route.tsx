import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { requireCase } from '../case-guard.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  await requireCase(args, 'promotion.suspend');
  return null;
}
export async function action(args: ActionFunctionArgs) {
  await requireCase(args, 'promotion.suspend');
  return null;
}
export default function ChangePromotion() {
  return null;
}
