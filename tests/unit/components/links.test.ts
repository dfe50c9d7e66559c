import { describe, expect, it } from 'vitest';
import { safeUrl } from '../../../components/common/links';

describe('safeUrl', () => {
	it('gives addresses of web pages as the browser reads them', () => {
		expect(safeUrl('https://acme.atlassian.net/browse/PAY-1')).toBe('https://acme.atlassian.net/browse/PAY-1');
		expect(safeUrl('HTTP://acme.example')).toBe('http://acme.example/');
	});

	it.each([
		'javascript:alert(1)',
		' JaVaScRiPt:alert(1)',
		'java\nscript:alert(1)',
		'data:text/html,<script>alert(1)</script>',
		'vbscript:x',
		'blob:https://acme.example/1',
		'file:///etc/passwd',
		'chrome-extension://abc/options.html',
		'//acme.example',
		'no address',
		'',
	])('gives nothing for %j', (address) => {
		expect(safeUrl(address)).toBeNull();
	});
});
