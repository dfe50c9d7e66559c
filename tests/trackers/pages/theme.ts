import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';

export type Theme = 'light' | 'dark';

/** The theme of this request, from `?theme=` or else the cookie, and the cookie that remembers it. */
export function themeOf(c: Context): { theme: Theme; cookies: string[] } {
	const asked = c.req.query('theme');
	if (asked !== 'light' && asked !== 'dark') {
		return { theme: getCookie(c, 'theme') === 'dark' ? 'dark' : 'light', cookies: [] };
	}
	return { theme: asked, cookies: [`theme=${asked}; Path=/; Secure; SameSite=Lax; Max-Age=31536000`] };
}
