import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { pathTo } from '#app/paths.ts';
import { findSession, langOf, redirectTo } from '#app/platform/http.server.ts';
import { signOut } from '#app/platform/sign-in.server.ts';

// Signing out changes something, so only a form does it; a link to this address leads home.

export async function loader({ request }: LoaderFunctionArgs) {
  return redirectTo(pathTo('sign-in', langOf(request)));
}

export async function action({ request, context }: ActionFunctionArgs) {
  const cookie = await signOut(await findSession(request, context));
  return redirectTo(`${pathTo('sign-in', langOf(request))}?signed-out`, { 'Set-Cookie': cookie });
}
