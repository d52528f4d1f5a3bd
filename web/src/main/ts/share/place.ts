/** Where the server is mounted: named in the page's head, or the page's own folder. */
export function base(): string {
  const named = document.querySelector('meta[name="neurone-base"]')?.getAttribute('content');
  return new URL(named ?? './', document.baseURI).href;
}

/** Whether a server made this page, which has a gallery of what others share. */
export function isServed(): boolean {
  return document.querySelector('meta[name="neurone-base"]') !== null;
}

/** The stored model that this page shows, or null. */
export function modelOfPage(): string | null {
  return document.querySelector('meta[name="neurone-model"]')?.getAttribute('content') ?? null;
}
