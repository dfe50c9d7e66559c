import { describe, expect, it } from 'vitest';
import { inLanes, scaleFor } from '../../../components/plan/timeline/layout';
import type { TimelineEvent } from '../../../utils/release/timeline';

const event = (id: string, date: string, label: string): TimelineEvent => ({
	id,
	date,
	label,
	kind: 'message',
	refId: id,
	inDays: 0,
	done: false,
	reach: null,
	percentage: null,
	time: null,
});

describe('lanes of the drawn timeline', () => {
	const lanesOf = (label: string): number => {
		const events = [event('a', '2026-12-01', label), event('b', '2026-12-11', label)];
		const scale = scaleFor(
			events.map(({ date }) => date),
			'2026-12-20',
			600,
		);
		return inLanes(events, scale, (one) => one.label).lanes;
	};

	it('puts labels beside each other where they have room', () => {
		expect(lanesOf('Twenty letters, plus')).toBe(1);
	});

	it('gives each its own lane where square letters need more room', () => {
		expect(lanesOf('サポート向け説明資料が確認済みであること')).toBe(2);
	});
});
