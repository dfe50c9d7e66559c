import { assess } from '../../../../utils/readiness/assess';
import type { AssessInput, EpicState, Finding } from '../../../../utils/readiness/finding';
import type { Checklist, Item } from '../../../../utils/release/checklist';
import type { EpicFacts, ReleaseFacts } from '../../../../utils/release/facts';
import {
	applyPlanCommand,
	type EditContext,
	emptyPlan,
	type Message,
	type Plan,
	type PlanCommand,
	type Stage,
} from '../../../../utils/release/plan';
import { DEFAULT_POLICY, type Policy } from '../../../../utils/release/policy';
import { ARTIFACTS, type Artifact } from '../../../../utils/release/words';

/** Ship in most tests: a Thursday. */
export const SHIP = '2026-12-10';
export const RELEASE_ID = 'acme.example#release/1';
export const ADA = { name: 'Ada Nowak' };

/** Noon in UTC of a date. */
export const noon = (date: string): string => `${date}T12:00:00.000Z`;

export const release = (over: Partial<ReleaseFacts> = {}): ReleaseFacts => ({
	id: RELEASE_ID,
	siteId: 'acme.example',
	trackerId: '1',
	source: 'fix-version',
	name: 'Shop 4.2',
	url: null,
	description: '',
	startDate: null,
	shipDate: SHIP,
	state: 'planned',
	project: 'PAY',
	readAt: noon('2026-11-01'),
	...over,
});

export const facts = (key: string, over: Partial<EpicFacts> = {}): EpicFacts => ({
	id: `acme.example#issue/${key}`,
	siteId: 'acme.example',
	key,
	trackerId: key,
	title: `Change ${key}`,
	url: `https://acme.example/browse/${key}`,
	type: 'Epic',
	status: { name: 'Done', category: 'done' },
	owner: null,
	labels: [],
	components: [],
	description: '',
	releaseIds: [RELEASE_ID],
	updatedAt: null,
	readAt: noon('2026-11-01'),
	...over,
});

export const item = (id: string, artifact: Artifact, over: Partial<Item> = {}): Item => ({
	id,
	artifact,
	title: `Work ${id}`,
	function: 'product',
	required: true,
	status: 'todo',
	reason: '',
	assignee: null,
	dueOffset: -5,
	evidence: [],
	note: '',
	order: `a${id.length % 10}`,
	templateKey: null,
	removed: false,
	doneAt: null,
	...over,
});

export const checklist = (key: string, items: readonly Item[]): Checklist => ({
	epicId: `acme.example#issue/${key}`,
	items: [...items],
	revision: 1,
	updatedAt: null,
});

/** One done item for each artifact: an epic nobody has to worry about. */
export const settledItems = (): Item[] =>
	ARTIFACTS.map((artifact) => item(`done-${artifact}`, artifact, { status: 'done', doneAt: noon('2026-11-02') }));

export const epic = (
	key: string,
	items: readonly Item[] = settledItems(),
	over: Partial<EpicFacts> = {},
): EpicState => ({
	facts: facts(key, over),
	checklist: checklist(key, items),
});

export const stage = (id: string, over: Partial<Stage> = {}): Stage => ({
	id,
	order: `a${id.charCodeAt(0) % 10}`,
	removed: false,
	name: `Stage ${id}`,
	audience: 'everyone',
	segment: '',
	percentage: 100,
	startsOn: SHIP,
	flag: '',
	agreedBy: [],
	exitCriteria: '',
	state: 'planned',
	...over,
});

export const message = (id: string, over: Partial<Message> = {}): Message => ({
	id,
	order: `a${id.charCodeAt(0) % 10}`,
	removed: false,
	title: `Message ${id}`,
	channel: 'email',
	audience: 'everyone',
	segment: '',
	sendOn: '2026-12-14',
	sendAt: null,
	state: 'draft',
	owner: null,
	epicIds: [],
	text: 'Hello',
	url: '',
	approval: null,
	anchor: null,
	sentAt: null,
	cancelReason: '',
	...over,
});

export const plan = (over: Partial<Plan> = {}): Plan => ({ ...emptyPlan(RELEASE_ID), owner: ADA, ...over });

export const context = (date: string, scope: readonly EpicFacts[] = []): EditContext => ({
	now: noon(date),
	by: ADA,
	scope,
});

/** A plan after some edits, all made by Ada on one day. */
export const edited = (
	start: Plan,
	commands: readonly PlanCommand[],
	date = '2026-11-20',
	scope: readonly EpicFacts[] = [],
): Plan => commands.reduce((now, command) => applyPlanCommand(now, command, context(date, scope)), start);

export const policy = (over: Partial<Policy> = {}): Policy => ({ ...DEFAULT_POLICY, ...over });

export interface Scene extends Partial<AssessInput> {
	/** Today's date; the clock stands at noon in UTC. */
	readonly on?: string;
}

export const input = ({ on = '2026-11-20', ...over }: Scene = {}): AssessInput => ({
	release: release(),
	plan: plan(),
	epics: [epic('PAY-1')],
	policy: DEFAULT_POLICY,
	now: noon(on),
	...over,
});

/** What one rule says in a scene, most pressing first. */
export const said = (rule: string, scene: Scene = {}): Finding[] =>
	assess(input(scene)).findings.filter((finding) => finding.rule === rule);

/** The severities that one rule reports in a scene. */
export const severities = (rule: string, scene: Scene = {}): string[] =>
	said(rule, scene).map(({ severity }) => severity);
