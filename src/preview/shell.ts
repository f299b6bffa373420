/** The page around a preview: what it may load, and where its parts go. The document itself comes by message. */

export interface ShellParts {
  /** What the webview calls its own origin in a security policy. */
  readonly cspSource: string;
  /** New for each page, and not to be guessed. */
  readonly nonce: string;
  readonly script: string;
  readonly style: string;
  readonly title: string;
}

/** The page of a preview. Nothing runs but its own script; nothing loads but its own style and images of the workspace. */
export function shellHtml({ cspSource, nonce, script, style, title }: ShellParts): string {
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${cspSource} 'nonce-${nonce}'`,
    `img-src ${cspSource}`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escape(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<link rel="stylesheet" nonce="${escape(nonce)}" href="${escape(style)}">
</head>
<body data-tab="document">
<a class="skip" href="#page">Skip to the document</a>
<a class="skip" href="#completeness">Skip to completeness and problems</a>
<div id="notice" role="status"></div>
<header id="top">
<div id="tabs" role="tablist" aria-label="Views">
<button type="button" role="tab" id="tab-document" aria-controls="document" aria-selected="true">Document</button>
<button type="button" role="tab" id="tab-thread" aria-controls="thread" aria-selected="false" tabindex="-1">Thread</button>
<button type="button" role="tab" id="tab-evidence" aria-controls="evidence" aria-selected="false" tabindex="-1">Evidence</button>
</div>
<div id="strip"></div>
</header>
<div id="columns">
<main id="page" tabindex="-1" aria-label="Self-evaluation">
<div id="document" role="tabpanel" aria-labelledby="tab-document">
<div id="prompt" hidden></div>
<div id="text">
<div id="marker" hidden></div>
<div id="blocks"></div>
</div>
</div>
<div id="thread" role="tabpanel" aria-labelledby="tab-thread" hidden></div>
<div id="evidence" role="tabpanel" aria-labelledby="tab-evidence" hidden></div>
</main>
<aside id="completeness" tabindex="-1" aria-label="Completeness and problems"></aside>
</div>
<p id="announcement" class="unseen" role="status" aria-live="polite"></p>
<script nonce="${escape(nonce)}" src="${escape(script)}"></script>
</body>
</html>`;
}

/** A page that only says something, for a preview that has no document. */
export function messageHtml({ cspSource, style, title }: Omit<ShellParts, 'nonce' | 'script'>, message: string): string {
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escape(`default-src 'none'; style-src ${cspSource}`)}">
<title>${escape(title)}</title>
<link rel="stylesheet" href="${escape(style)}">
</head>
<body>
<main class="gone"><h1>${escape(title)}</h1><p>${escape(message)}</p></main>
</body>
</html>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => `&#${character.charCodeAt(0)};`);
}
