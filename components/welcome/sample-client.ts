import { t } from '@lingui/core/macro';
import { type Client, RequestFailed } from '../../utils/messaging/client';
import type { Payload, RequestName } from '../../utils/messaging/protocol';
import { applyCommand, RefusedEdit } from '../../utils/release/checklist-edit';
import { makeSample, type Sample, sampleView } from './sample';

const notHere = (): RequestFailed => new RequestFailed('refused', t`This is a sample, which has nothing behind it.`);

interface Surroundings {
	readonly now: () => string;
	readonly timeZone: string;
	/** Called where the real panel would open a plan. */
	readonly onPlan: () => void;
}

/**
 * Answers the panel in the background's place, from a sample in memory. It has no way to the background: nothing done
 * to the sample is ever kept or sent, and nothing real is shown with it.
 */
export const sampleClient = ({ now, timeZone, onPlan }: Surroundings): Client => {
	let sample = makeSample(now(), timeZone);
	const listeners = new Set<(about: readonly string[]) => void>();

	const edit = ({ epicId, command }: Payload<'checklist.edit'>) => {
		const [{ facts, checklist }, other] = sample.epics;
		if (facts.id !== epicId) throw notHere();
		const next = applyCommand(checklist, command, now(), { name: t`You` });
		sample = { ...sample, epics: [{ facts, checklist: next }, other] } satisfies Sample;
		for (const listener of listeners) listener(['*']);
		return { revision: next.revision };
	};

	const answer = (name: RequestName, payload: unknown): unknown => {
		switch (name) {
			case 'panel.view':
			case 'panel.refresh':
				return sampleView(sample, now(), timeZone);
			case 'checklist.edit':
				return edit(payload as Payload<'checklist.edit'>);
			case 'open.plan':
				onPlan();
				return {};
			default:
				throw notHere();
		}
	};

	return {
		ask: async (name, payload) => {
			try {
				return answer(name, payload) as never;
			} catch (cause) {
				if (cause instanceof RefusedEdit) throw new RequestFailed('refused', cause.message);
				throw cause;
			}
		},
		onChanged(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
};
