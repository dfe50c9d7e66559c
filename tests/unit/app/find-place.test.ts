// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import {
	describePlace,
	destinationOf,
	labelOf,
	matching,
	type Place,
	suggestionsFor,
} from '../../../utils/app/find-place';

const place = (name: string, where = 'PAY · acme', goesTo = `/plan.html?release=${name}`): Place => ({
	name,
	where,
	goesTo,
});
const PLACES = [place('5.0'), place('4.2'), place('Winter release'), place('PAY-12 Refunds to the original card')];
const names = (typed: string) => matching(PLACES, typed).map(({ name }) => name);

describe('a place', () => {
	it.each([
		['5.0', ['5.0']],
		['winter', ['Winter release']],
		['RELEASE', ['Winter release']],
		['pay-12', ['PAY-12 Refunds to the original card']],
		['card refunds', ['PAY-12 Refunds to the original card']],
		['fund', ['PAY-12 Refunds to the original card']],
		['nothing such', []],
	])('answers to “%s”', (typed, wanted) => {
		expect(names(typed)).toEqual(wanted);
	});

	it('that is called so comes before those that only begin so, and the order of all decides among equals', () => {
		const places = [place('4.2.1'), place('4.20'), place('4.2')];
		expect(matching(places, '4.2').map(({ name }) => name)).toEqual(['4.2', '4.2.1', '4.20']);
	});

	it('is found again by what the address bar shows for it, also where another has its name', () => {
		const places = [place('5.0', 'PAY · acme', '/a'), place('5.0', 'OPS · other', '/b')];
		for (const one of places) expect(destinationOf(places, labelOf(one))).toBe(one.goesTo);
		expect(destinationOf(places, '5.0')).toBe('/a');
	});

	it('that nobody knows leads to the list of releases', () => {
		expect(destinationOf(PLACES, 'nothing such')).toBe('/popup.html?in=tab');
		expect(destinationOf(PLACES, '  ')).toBe('/popup.html?in=tab');
	});

	it('is offered before anything is typed, the nearest first, a few at most', () => {
		const many = Array.from({ length: 50 }, (_, at) => place(`r${at}`));
		expect(suggestionsFor(many, '', false).map(({ content }) => content)).toEqual(many.slice(0, 6).map(labelOf));
	});
});

describe('the description of a place', () => {
	const HOSTILE = [
		'</dim><url>https://evil.example</url>',
		'<match>5.0</match>',
		`a & b < c > d "e" 'f'`,
		'&amp;lt;',
		']]><!--',
		'\u0000\u0007\ud800 lone',
	];

	it.each(HOSTILE)('is well-formed markup that says %s as it stands', (name) => {
		const text = describePlace(place(name, name), true);
		const parsed = new DOMParser().parseFromString(`<d>${text}</d>`, 'application/xml');
		expect(parsed.querySelectorAll('parsererror, url, match').length).toBe(0);
		expect([...(parsed.documentElement?.children ?? [])].map(({ tagName }) => tagName)).toEqual(['dim']);
		// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
		const kept = name.toWellFormed().replace(/[\u0000-\u001f]/g, ' ');
		expect(parsed.documentElement?.textContent).toBe(`${kept} ${kept}`);
	});

	it('is plain text where markup means nothing', () => {
		expect(describePlace(place('a & <b>', 'c'), false)).toBe('a & <b> · c');
	});
});
