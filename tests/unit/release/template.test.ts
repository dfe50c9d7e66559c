import { describe, expect, test } from 'vitest';
import { Checklist } from '../../../utils/release/checklist';
import { DEFAULT_POLICY } from '../../../utils/release/policy';
import {
	builtInTemplate,
	checklistFromTemplate,
	releaseKindFromName,
	templateFor,
} from '../../../utils/release/template';
import { ARTIFACTS, RELEASE_KINDS } from '../../../utils/release/words';

describe('the built-in template', () => {
	test.each([
		['major', 30, 36],
		['minor', 20, 26],
		['patch', 8, 14],
		['hotfix', 5, 9],
	] as const)('of a %s release has a workable length', (kind, least, most) => {
		const items = builtInTemplate(kind);
		expect(items.length).toBeGreaterThanOrEqual(least);
		expect(items.length).toBeLessThanOrEqual(most);
		expect(new Set(items.map(({ templateKey }) => templateKey)).size).toBe(items.length);
		for (const { title } of items) expect(title.length).toBeLessThanOrEqual(90);
	});

	test('large releases have items of all seven artifacts', () => {
		for (const kind of ['major', 'minor'] as const) {
			expect(new Set(builtInTemplate(kind).map(({ artifact }) => artifact))).toEqual(new Set(ARTIFACTS));
		}
	});

	test.each(RELEASE_KINDS)(
		'of a %s release can be settled before ship where support and customers are concerned',
		(kind) => {
			for (const { artifact, dueOffset, required } of builtInTemplate(kind)) {
				if (required && (artifact === 'support-readiness' || artifact === 'customer-communication')) {
					expect(dueOffset).toBeLessThanOrEqual(0);
				}
			}
		},
	);

	test('a hotfix keeps notes, heads-up, status page, recovery and the review', () => {
		expect(builtInTemplate('hotfix').map(({ templateKey }) => templateKey)).toEqual([
			'notes-internal',
			'comms-status',
			'support-heads-up',
			'recovery-choice',
			'recovery-thresholds',
			'post-review',
		]);
	});
});

describe('a policy changes it', () => {
	const extra = {
		templateKey: 'gdpr-check',
		artifact: 'recovery',
		title: 'Check',
		function: 'legal',
		required: true,
		dueOffset: -3,
	} as const;
	const policy = {
		...DEFAULT_POLICY,
		templates: {
			minor: {
				add: [extra, { ...extra, templateKey: 'support-brief' }],
				remove: ['comms-committed'],
				change: [{ templateKey: 'support-brief', required: false, dueOffset: null }, { templateKey: 'flag-named' }],
			},
		},
	};

	test('by adding, removing and changing; an addition never doubles a built-in key', () => {
		const items = templateFor('minor', policy);
		const keys = items.map(({ templateKey }) => templateKey);
		expect(keys).toContain('gdpr-check');
		expect(keys).not.toContain('comms-committed');
		expect(keys.filter((key) => key === 'support-brief')).toHaveLength(1);
		expect(items.find(({ templateKey }) => templateKey === 'support-brief')).toMatchObject({
			required: false,
			dueOffset: null,
		});
		expect(templateFor('major', policy)).toEqual(builtInTemplate('major'));
	});
});

test('two clients make the same checklist', () => {
	const one = checklistFromTemplate('x#issue/1', 'minor', DEFAULT_POLICY);
	expect(one).toEqual(checklistFromTemplate('x#issue/1', 'minor', { ...DEFAULT_POLICY }));
	expect(Checklist.safeParse(one).success).toBe(true);
	expect(one.revision).toBe(0);
	expect(one.items.map(({ id }) => id)).toContain('t:support-brief');
});

test.each([
	['5.0', 'major'],
	['Shop 5.0.0', 'major'],
	['v4.2', 'minor'],
	['4.2.0', 'minor'],
	['4.2.1', 'patch'],
	['Hotfix 4.2.1', 'hotfix'],
	['hot-fix checkout', 'hotfix'],
	['Winter release', 'minor'],
	['2026.11', 'minor'],
	['2026.11.3', 'minor'],
	['', 'minor'],
] as const)('%s is proposed as %s', (name, kind) => expect(releaseKindFromName(name)).toBe(kind));
