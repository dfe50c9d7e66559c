import { plural, t } from '@lingui/core/macro';
import { generateIcsCalendar, type IcsEvent } from 'ts-ics';
import { addDays, dueDate, instantOf } from '../release/calendar';
import type { Checklist } from '../release/checklist';
import { planTimeline } from '../release/plan-timeline';
import type { TimelineEvent, TimelineKind } from '../release/timeline';
import { FUNCTION_LABELS, type ReleaseFunction } from '../release/words';
import { foldByOctets } from './fold';
import type { PlanInput } from './input';
import { reachWords } from './lines';
import { cleaned, oneLine } from './words';

export interface CalendarInput extends PlanInput {
	readonly checklists: readonly Pick<Checklist, 'epicId' | 'items'>[];
	/** The moment of the export, ISO 8601. */
	readonly now: string;
}

type When = { readonly date: string; readonly time: string | null };

const MESSAGE_MINUTES = 15;

const utcDate = (date: string) => ({ date: new Date(`${date}T00:00:00Z`), type: 'DATE' as const });

/** A moment in UTC where the time of day is known in a zone, else the whole day; the end is exclusive. */
const span = ({ date, time }: When, timeZone: string | null): Pick<IcsEvent, 'start'> & { end: IcsEvent['start'] } => {
	if (time === null || timeZone === null) return { start: utcDate(date), end: utcDate(addDays(date, 1)) };
	const start = instantOf(date, time, timeZone);
	return { start: { date: new Date(start) }, end: { date: new Date(start + MESSAGE_MINUTES * 60_000) } };
};

const eventWords = (kind: TimelineKind, label: string): string => {
	switch (kind) {
		case 'stage':
			return t`Stage: ${label}`;
		case 'message':
			return t`Message: ${label}`;
		case 'deadline':
			return t`Due: ${label}`;
		default:
			return label;
	}
};

/** Values of properties that `ts-ics` writes as they are. */
const rawText = (text: string): string => oneLine(text).replace(/[\\;,]/g, '\\$&');

const entry = (input: CalendarInput, id: string, when: When, words: string, description: string): IcsEvent => ({
	uid: `${encodeURIComponent(input.release.id)}/${encodeURIComponent(id)}@muster`,
	stamp: { date: new Date(input.now) },
	...span(when, input.timeZone),
	sequence: input.plan.revision,
	summary: `${oneLine(input.release.name)}: ${words}`,
	...(description === '' ? {} : { description: cleaned(description) }),
	...(input.release.url === null ? {} : { url: input.release.url }),
	timeTransparent: 'TRANSPARENT',
});

const planEvent = (event: TimelineEvent, input: CalendarInput): IcsEvent => {
	const facts = [
		...(event.reach === null ? [] : [t`For: ${{ reach: reachWords(event.reach) }}`]),
		...(event.percentage === null ? [] : [t`Share: ${{ percentage: event.percentage }} %`]),
		...(event.time === null || input.timeZone !== null ? [] : [t`Time: ${{ time: event.time }}`]),
		...(event.done ? [t`Done`] : []),
	];
	return entry(input, event.id, event, eventWords(event.kind, oneLine(event.label)), facts.join('\n'));
};

interface DueDay {
	readonly date: string;
	readonly by: ReleaseFunction;
	readonly lines: string[];
}

/** What is still owed, gathered by day and function: hundreds of entries would drown everything else. */
const dueDays = ({ epics, checklists, shipDate, policy }: CalendarInput): DueDay[] => {
	const live = epics.filter(({ facts }) => facts.status.category !== 'cancelled');
	const keys = new Map(live.map(({ facts }) => [facts.id, facts.key]));
	const days = new Map<string, DueDay>();
	for (const { epicId, items } of checklists) {
		const key = keys.get(epicId);
		for (const item of items) {
			const open = item.status === 'todo' || item.status === 'in-progress';
			const date = dueDate(item, shipDate, policy);
			if (key === undefined || item.removed || !item.required || !open || date === null) continue;
			const id = `due:${date}:${item.function}`;
			const day = days.get(id) ?? { date, by: item.function, lines: [] };
			day.lines.push(`${key} ${oneLine(item.title)}`);
			days.set(id, day);
		}
	}
	return [...days.values()];
};

const dueEvent = ({ date, by, lines }: DueDay, input: CalendarInput): IcsEvent => {
	const items = plural(lines.length, { one: '# item', other: '# items' });
	const words = t`Due: ${items} for ${{ function: FUNCTION_LABELS[by] }}`;
	return entry(input, `due:${date}:${by}`, { date, time: null }, words, lines.join('\n'));
};

/**
 * Everything of the release that has a date, as an iCalendar file (RFC 5545). The same plan gives the same entries
 * whenever it is exported, so that a second import replaces the first; what was cancelled is left out.
 */
export const planCalendar = (input: CalendarInput): string =>
	foldByOctets(
		generateIcsCalendar({
			version: '2.0',
			prodId: '-//Muster//Release plan//EN',
			method: 'PUBLISH',
			name: rawText(input.release.name),
			events: [
				...planTimeline(input).map((event) => planEvent(event, input)),
				...dueDays(input).map((day) => dueEvent(day, input)),
			],
		}),
	);
