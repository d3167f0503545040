/** The frame of every page of Sheaf: loads its script and style and allows nothing else. */
import * as vscode from 'vscode';

/** The files of a page, as they are built. */
export interface PageFiles {
  readonly script: string;
  readonly style: string;
}

/** The folder the files of pages are built into. */
export function pageFolder(extensionUri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
}

/** The whole document for a webview: an empty `main` that the script fills. Each call has a nonce of its own. */
export function pageHtml(
  webview: vscode.Webview,
  extensionUri: vscode.Uri,
  { script, style }: PageFiles,
): string {
  const address = (file: string) => webview.asWebviewUri(vscode.Uri.joinPath(pageFolder(extensionUri), file));
  const nonce = makeNonce();
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    `font-src ${webview.cspSource}`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
  <meta charset="UTF-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <link rel="stylesheet" href="${address(style)}">
  <title>Sheaf</title>
</head>
<body>
  <main></main>
  <script nonce="${nonce}" src="${address(script)}"></script>
</body>
</html>`;
}

/** 128 random bits in hexadecimal. */
function makeNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}
