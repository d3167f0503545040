/** How much of what changes on a page is to be seen moving. */

/** How long what moves takes, in milliseconds: no time for whoever has asked for less motion. */
export function motionMillis(): number {
  const isStill =
    document.body.classList.contains('vscode-reduce-motion') ||
    matchMedia('(prefers-reduced-motion: reduce)').matches;
  return isStill ? 0 : 250;
}
