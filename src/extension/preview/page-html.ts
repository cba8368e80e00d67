import { Uri, type Webview } from 'vscode';
import { render } from '../../core/messages/catalogue.ts';
import { type Locale, message } from '../../core/messages/message.ts';
import { pageStyle } from './page-style.ts';

/** The page that the preview's script runs in. It takes no data: all content comes as messages. */
export function pageHtml(webview: Webview, extension: Uri, locale: Locale): string {
  const script = webview.asWebviewUri(Uri.joinPath(extension, 'dist', 'webview', 'preview.js'));
  const nonce = makeNonce();
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; img-src data:;`;
  return `<!DOCTYPE html>
<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta property="csp-nonce" content="${nonce}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${render(message('preview/toolbar', {}), locale)}</title>
<style nonce="${nonce}">${pageStyle}</style>
</head>
<body>
<script nonce="${nonce}" src="${script.toString()}"></script>
</body>
</html>`;
}

function makeNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(18));
  return btoa(String.fromCharCode(...bytes)).replace(/[^A-Za-z0-9]/g, 'x');
}
