/** Carries VS Code's cancellation over to the engine, and tells an answer that came from one that was given up. */
import type * as vscode from 'vscode';

/**
 * Runs a request of the engine under a provider's token. Resolves to undefined where the token was cancelled, be it before,
 * meanwhile or after; other failures reject.
 */
export async function unlessCancelled<T>(
  token: vscode.CancellationToken,
  request: (signal: AbortSignal) => Promise<T>,
): Promise<T | undefined> {
  if (token.isCancellationRequested) return undefined;
  const controller = new AbortController();
  const listener = token.onCancellationRequested(() => controller.abort());
  try {
    const answer = await request(controller.signal);
    return token.isCancellationRequested ? undefined : answer;
  } catch (error) {
    if (token.isCancellationRequested) return undefined;
    throw error;
  } finally {
    listener.dispose();
  }
}
