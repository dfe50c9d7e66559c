import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../../utils/readiness/assess';
import type { AssessInput, Finding } from '../../../utils/readiness/finding';
import { addDays } from '../../../utils/release/calendar';
import { applyCommand, isSettled } from '../../../utils/release/checklist';
import type { Plan } from '../../../utils/release/plan';
import { AUDIENCES, MESSAGE_STATES, STAGE_STATES } from '../../../utils/release/plan';
import { ARTIFACTS, FUNCTIONS, ITEM_STATUSES, VERDICTS } from '../../../utils/release/words';
import { ADA, epic, input, item, message, noon, plan, release, stage } from './support/make';

const date = fc.integer({ min: 0, max: 60 }).map((days) => addDays('2026-11-16', days));
const maybeDate = fc.option(date);

const anItem = (id: string) =>
	fc
		.record({
			artifact: fc.constantFrom(...ARTIFACTS),
			status: fc.constantFrom(...ITEM_STATUSES),
			required: fc.boolean(),
			function: fc.constantFrom(...FUNCTIONS),
			dueOffset: fc.option(fc.integer({ min: -12, max: 8 })),
			removed: fc.boolean(),
		})
		.map(({ artifact, ...over }) =>
			item(id, artifact, { ...over, reason: over.status === 'not-applicable' ? 'So' : '' }),
		);

const items = fc
	.integer({ min: 0, max: 8 })
	.chain((n) => fc.tuple(...Array.from({ length: n }, (_, at) => anItem(`i${at}`))));

const anEpic = (key: string) =>
	fc
		.tuple(
			items,
			fc.constantFrom('to-do', 'in-progress', 'done', 'cancelled'),
			fc.constantFrom<string[]>([], ['billing']),
		)
		.map(([list, category, labels]) => epic(key, list, { status: { name: category, category }, labels }));

const epics = fc
	.integer({ min: 1, max: 5 })
	.chain((n) => fc.tuple(...Array.from({ length: n }, (_, at) => anEpic(`PAY-${at}`))));

const stages = fc
	.array(
		fc.record({
			audience: fc.constantFrom(...AUDIENCES),
			percentage: fc.constantFrom(1, 10, 50, 100),
			startsOn: maybeDate,
			state: fc.constantFrom(...STAGE_STATES),
		}),
		{ maxLength: 4 },
	)
	.map((all) => all.map((over, at) => stage(`s${at}`, over)));

const messages = fc
	.array(
		fc.record({
			audience: fc.constantFrom(...AUDIENCES),
			sendOn: maybeDate,
			state: fc.constantFrom(...MESSAGE_STATES),
			epicIds: fc.constantFrom<string[]>([], [epic('PAY-0').facts.id], ['gone']),
		}),
		{ maxLength: 4 },
	)
	.map((all) => all.map((over, at) => message(`m${at}`, over)));

const scene: fc.Arbitrary<AssessInput> = fc
	.record({
		epics,
		stages,
		messages,
		owner: fc.constantFrom(null, ADA),
		plannedShipDate: maybeDate,
		shipDate: maybeDate,
		state: fc.constantFrom('planned', 'started', 'released'),
		today: date,
		changing: fc.constantFrom('', 'x'),
	})
	.map(({ epics: all, shipDate, state, today, changing, ...over }) => {
		const supportBrief = { ...plan().supportBrief, changing };
		return input({
			epics: all,
			on: today,
			release: release({ shipDate, state }),
			plan: plan({ ...over, supportBrief }),
		});
	});

const rank = (found: AssessInput): number => VERDICTS.indexOf(assess(found).verdict);

describe('for any plan', () => {
	test('doing an item never worsens a verdict', () => {
		fc.assert(
			fc.property(scene, fc.nat(), fc.nat(), (given, which, what) => {
				const at = which % given.epics.length;
				const chosen = given.epics[at];
				const target = chosen?.checklist.items[what % Math.max(1, chosen.checklist.items.length)];
				if (chosen === undefined || target === undefined || target.removed) return;
				const command = { type: 'set-status', itemId: target.id, status: 'done', reason: '' } as const;
				const checklist = applyCommand(chosen.checklist, command, given.now);
				const after = { ...given, epics: given.epics.with(at, { ...chosen, checklist }) };
				expect(rank(after)).toBeLessThanOrEqual(rank(given));
			}),
			{ numRuns: 300 },
		);
	});

	test('the order of the input does not matter', () => {
		fc.assert(
			fc.property(scene, (given) => {
				const reversed = <T>(list: readonly T[]): T[] => [...list].reverse();
				const turned = (known: Plan): Plan => ({
					...known,
					stages: reversed(known.stages),
					messages: reversed(known.messages),
				});
				const other = {
					...given,
					policy: { ...given.policy },
					plan: given.plan === null ? null : turned(given.plan),
					epics: reversed(given.epics).map(({ facts, checklist }) => ({
						facts,
						checklist: { ...checklist, items: reversed(checklist.items) },
					})),
				};
				expect(assess(other)).toEqual(assess(given));
			}),
			{ numRuns: 300 },
		);
	});

	const signs = (findings: readonly Finding[]) => findings.map(({ id, severity }) => `${severity} ${id}`).sort();

	test('moving all dates and the clock by whole weeks changes no finding', () => {
		fc.assert(
			fc.property(scene, fc.integer({ min: 1, max: 60 }), (given, weeks) => {
				const later = (day: string | null): string | null => (day === null ? null : addDays(day, weeks * 7));
				const moved = (known: Plan): Plan => ({
					...known,
					plannedShipDate: later(known.plannedShipDate),
					stages: known.stages.map((one) => ({ ...one, startsOn: later(one.startsOn) })),
					messages: known.messages.map((one) => ({ ...one, sendOn: later(one.sendOn) })),
				});
				const other = {
					...given,
					now: noon(later(given.now.slice(0, 10)) ?? ''),
					release: given.release === null ? null : { ...given.release, shipDate: later(given.release.shipDate) },
					plan: given.plan === null ? null : moved(given.plan),
				};
				const stripDates = (id: string): string => id.replace(/:\d{4}-\d\d-\d\d$/, '');
				expect(signs(assess(other).findings).map(stripDates)).toEqual(signs(assess(given).findings).map(stripDates));
			}),
			{ numRuns: 200 },
		);
	});

	test.each([
		['epic-missing-support', 'support-readiness'],
		['epic-missing-comms', 'customer-communication'],
	])('%s is there exactly as long as its condition is', (rule, artifact) => {
		fc.assert(
			fc.property(scene, (given) => {
				const { findings } = assess(given);
				for (const { facts, checklist } of given.epics) {
					const mine = checklist.items.filter((one) => !one.removed && one.artifact === artifact);
					const required = mine.filter((one) => one.required);
					const owed = required.length > 0 ? required : mine;
					const flagged = facts.status.category !== 'cancelled' && !(mine.length > 0 && owed.every(isSettled));
					expect(findings.some(({ id }) => id === `${rule}:${facts.id}`)).toBe(flagged);
				}
			}),
			{ numRuns: 300 },
		);
	});

	test('finding ids are unique, and the verdict is that of the worst', () => {
		fc.assert(
			fc.property(scene, (given) => {
				const { findings, verdict } = assess(given);
				expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
				const worst = findings.some(({ severity }) => severity === 'blocker')
					? 'not-ready'
					: findings.some(({ severity }) => severity === 'warning')
						? 'at-risk'
						: 'ready';
				expect(verdict).toBe(worst);
			}),
		);
	});
});
