import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { type Attributes, escapeHtml, h, type Tree, toHtml } from './tree.ts';

/** A whole HTML document as a page hands it over. */
export interface DocumentParts {
	title: string;
	css: string;
	/** Name of the client script under pages/client, without its ending. */
	client?: string;
	html: Attributes;
	head?: Tree[];
	bodyAttributes?: Attributes;
	body: Tree[];
	/** Cookies to set, each as a whole header value. */
	cookies?: string[];
	/** Whether the page forbids turning strings into markup, as the two newer hosts do. */
	trustedTypes?: boolean;
}

/** Answers with the document under a strict content security policy: only what carries this answer's nonce runs. */
export function sendDocument(c: Context, parts: DocumentParts, status: 200 | 404 = 200): Response {
	const nonce = randomBytes(16).toString('base64');
	const script = parts.client && h('script', { type: 'module', nonce, src: `/__client/${parts.client}.ts` });
	const root = h('body', parts.bodyAttributes, ...parts.body, script);
	const head = [
		'<meta charset="utf-8">',
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		`<title>${escapeHtml(parts.title)}</title>`,
		'<link rel="icon" href="data:,">',
		...(parts.head ?? []).map(toHtml),
		`<style nonce="${nonce}">${parts.css}</style>`,
	];
	const html = toHtml(h('html', { lang: 'en', ...parts.html })).replace('</html>', '');
	for (const cookie of parts.cookies ?? []) c.header('Set-Cookie', cookie, { append: true });
	c.header('Content-Security-Policy', policy(nonce, parts.trustedTypes ?? true));
	c.header('Cache-Control', 'no-store');
	return c.html(`<!doctype html>${html}<head>${head.join('')}</head>${toHtml(root)}</html>`, status);
}

function policy(nonce: string, trustedTypes: boolean): string {
	return [
		"default-src 'none'",
		`script-src 'nonce-${nonce}'`,
		`style-src 'nonce-${nonce}'`,
		"connect-src 'self'",
		"img-src 'self' data:",
		"form-action 'self'",
		"base-uri 'none'",
		...(trustedTypes ? ["require-trusted-types-for 'script'", "trusted-types 'none'"] : []),
	].join('; ');
}
