import { afterAll, beforeAll, expect, test } from 'vitest';
import { wordsOf } from '../../../locales/catalogs';
import { assess } from '../../../utils/readiness/assess';
import { DEFAULT_POLICY } from '../../../utils/release/policy';
import { checklistFromTemplate } from '../../../utils/release/template';
import { speak } from '../../../utils/words/locale';
import { facts, noon, release } from './support/make';

beforeAll(async () => speak({ locale: 'de', messages: await wordsOf('background', 'de') }, 'de'));
afterAll(() => speak({ locale: 'en', messages: {} }, 'en'));

const epic = facts('PAY-1');
const found = () =>
	assess({
		release: release(),
		plan: null,
		epics: [{ facts: epic, checklist: checklistFromTemplate(epic.id, 'minor', DEFAULT_POLICY) }],
		policy: { ...DEFAULT_POLICY },
		now: noon('2026-12-01'),
	}).findings;

test('findings are said in German, with German dates and the titles of items', () => {
	const finding = found().find(({ rule }) => rule === 'epic-missing-support');
	expect(finding?.problem).toBe(
		'Der Support würde davon durch die Kunden erfahren: 4 von 4 Einträgen von PAY-1 zur Support-Bereitschaft sind offen (der erste fällig Do., 3. Dez., Auslieferung Do., 10. Dez.).',
	);
	expect(finding?.action).toMatch(
		/^Zuerst „Support-Briefing: was sich ändert, zu erwartende Fragen, Antworten, Eskalation“ erledigen/,
	);
});

test('findings keep their words on the way to a view, in either browser', () => {
	const findings = found();
	expect(findings.length).toBeGreaterThan(3);
	const words = findings.map(({ problem, action }) => `${problem} ${action}`);
	const sent: typeof findings = JSON.parse(JSON.stringify(findings));
	expect(sent.map(({ problem, action }) => `${problem} ${action}`)).toEqual(words);
	expect(structuredClone(sent)).toEqual(sent);
});
