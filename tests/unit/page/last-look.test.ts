// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetLook, keepLook, lastLook, stampOf } from '../../../utils/page/last-look.ts';

const STAMP = '0.1.0 en Wed Nov 25 2026';
/** Where it is kept: what stands there may be anything. */
const PLACE = 'muster:last-look';

const popup = (cards: number): Element => {
	document.body.innerHTML = `<main class="popup">
		<header class="popup-head"><div><h1>Upcoming releases</h1><p class="subtle">3 releases not ready</p></div></header>
		<div class="popup-body"><div class="offline">Offline</div><ul class="releases">${'x'
			.repeat(cards)
			.split('')
			.map(
				(_, at) => `<li class="release"><button type="button" class="release-name" onclick="act()">Train ${at}</button>
					<span class="bar-done" style="inline-size: 40%"></span><p class="reading-line">Reading…</p><span class="release-age">read just now</span>
					<svg class="icon" viewBox="0 0 16 16"><path d="M1 1"></path></svg></li>`,
			)
			.join('')}</ul></div></main>`;
	return document.body.firstElementChild as Element;
};
const texts = (look: Element | null, selector: string) =>
	[...(look?.querySelectorAll(selector) ?? [])].map(({ textContent }) => textContent);

beforeEach(() => localStorage.clear());
afterEach(() => {
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
});

describe('the popup’s last look', () => {
	it('has the nearest releases, and words in place of figures', () => {
		keepLook(popup(30), 'Reading…', STAMP);
		const look = lastLook(STAMP);
		expect(texts(look, '.release-name')).toEqual(Array.from({ length: 6 }, (_, at) => `Train ${at}`));
		expect(texts(look, '.popup-head p')).toEqual(['Reading…']);
		expect(texts(look, 'h1')).toEqual(['Upcoming releases']);
		expect(look?.querySelector('path')?.namespaceURI).toBe('http://www.w3.org/2000/svg');
		expect(look?.querySelector<HTMLElement>('.bar-done')?.style.inlineSize).toBe('40%');
	});

	it('leaves out what was true of that moment only, and what could act', () => {
		keepLook(popup(1), 'Reading…', STAMP);
		const look = lastLook(STAMP);
		expect(texts(look, '.offline')).toEqual([]);
		expect(texts(look, '.reading-line')).toEqual([]);
		expect(texts(look, '.release-age')).toEqual([]);
		expect(look?.querySelector('button')?.getAttributeNames()).toEqual(['class']);
	});

	it('is of no other day, language or version', () => {
		keepLook(popup(1), 'Reading…', stampOf('0.1.0', 'en'));
		expect(lastLook(stampOf('0.1.0', 'en'))).not.toBeNull();
		expect(lastLook(stampOf('0.1.0', 'de'))).toBeNull();
		expect(lastLook(stampOf('0.2.0', 'en'))).toBeNull();
		vi.spyOn(Date.prototype, 'toDateString').mockReturnValue('Thu Jan 01 1970');
		expect(lastLook(stampOf('0.1.0', 'en'))).toBeNull();
	});

	it('is gone once the popup lists nothing, and once it is forgotten', () => {
		keepLook(popup(1), 'Reading…', STAMP);
		forgetLook();
		expect(lastLook(STAMP)).toBeNull();
		keepLook(popup(1), 'Reading…', STAMP);
		keepLook(popup(0), 'Reading…', STAMP);
		expect(lastLook(STAMP)).toBeNull();
	});

	it.each([
		['no data at all', 'not json'],
		['of another shape', JSON.stringify({ stamp: STAMP, parts: [['main', null, null]] })],
		['nothing but a text', JSON.stringify({ stamp: STAMP, parts: ['words'] })],
		['null', 'null'],
	])('is none where what was kept is %s', (_, kept) => {
		localStorage.setItem(PLACE, kept);
		expect(lastLook(STAMP)).toBeNull();
	});

	it('makes no other elements and attributes than the popup has', () => {
		const parts = [
			[
				'main',
				{ onclick: 'steal()', id: 'app' },
				[
					['script', { src: 'https://evil.example/' }, []],
					['p', {}, ['<b>x</b>']],
				],
			],
		];
		localStorage.setItem(PLACE, JSON.stringify({ stamp: STAMP, parts }));
		const look = lastLook(STAMP);
		expect(look?.getAttributeNames()).toEqual([]);
		expect([...(look?.children ?? [])].map(({ localName }) => localName)).toEqual(['p']);
		expect(texts(look, 'p')).toEqual(['<b>x</b>']);
	});

	it('does not keep the popup from working where there is no room for it', () => {
		keepLook(popup(1), 'Reading…', STAMP);
		const real = localStorage;
		vi.stubGlobal('localStorage', {
			getItem: (name: string) => real.getItem(name),
			removeItem: (name: string) => real.removeItem(name),
			setItem() {
				throw new DOMException('No room.', 'QuotaExceededError');
			},
		});
		keepLook(popup(2), 'Reading…', STAMP);
		expect(lastLook(STAMP)).toBeNull();
	});
});
