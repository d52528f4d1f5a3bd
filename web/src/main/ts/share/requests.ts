import { base } from './place';
import { asking, patiently, requireGranted } from './server';

/** Tells whoever runs the server what is wrong with a stored model. @throws Refused where the server does not take it */
export async function report(id: string, reason: string): Promise<void> {
  await requireGranted(
    await patiently(
      () => {},
      () => fetch(`${address(id)}/reports`, asking({ reason })),
    ),
  );
}

/** Takes back the save that this token was given for. @throws Refused where the server does not take it */
export async function takeBack(id: string, token: string): Promise<void> {
  await requireGranted(await fetch(address(id), { method: 'DELETE', headers: { Authorization: `Bearer ${token}` } }));
}

function address(id: string): string {
  return `${base()}api/models/${encodeURIComponent(id)}`;
}
