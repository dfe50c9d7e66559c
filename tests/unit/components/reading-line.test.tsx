// @vitest-environment happy-dom
import { fireEvent, getByRole } from '@testing-library/dom';
import { beforeEach, expect, it } from 'vitest';
import { ReadingLine } from '../../../components/common/reading-line';
import type { ReadingProgress } from '../../../utils/messaging/views';
import { emptyPage } from './mounting';
import { FakeRelease } from './plan-rollout-data';

const render = emptyPage();
let stopped: string[];
const show = (reading: ReadingProgress | null) => {
	const { facts } = new FakeRelease().view().card;
	render(<ReadingLine card={{ facts, reading }} onStop={(id) => stopped.push(id)} />);
	return facts;
};

beforeEach(() => {
	stopped = [];
});

it('tells how many issues were read, of how many where the tracker says so', () => {
	show({ read: 1300, total: 5000 });
	expect(document.body.textContent).toMatch(/Reading 1.300 of 5.000 issues…/);
	show({ read: 1300, total: null });
	expect(document.body.textContent).toMatch(/Reading, 1.300 issues so far…/);
	show(null);
	expect(document.body.textContent).toBe('');
});

it('stops the reading that it tells of', () => {
	const { id, name } = show({ read: 1, total: null });
	fireEvent.click(getByRole(document.body, 'button', { name: `Stop reading ${name}` }));
	expect(stopped).toEqual([id]);
});
