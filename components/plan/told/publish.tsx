import { useState } from 'react';
import { publishInput } from '../../../utils/messaging/publish-input';
import type { PublishInput } from '../../../utils/publish/input';
import { usePlan } from '../plan-context';
import { TextDialog } from './text-dialog';

interface Props {
	readonly title: string;
	/** Who it is for. */
	readonly audience: string;
	readonly make: (input: PublishInput) => string;
}

/** Makes a text from the plan as it is now, and shows it. */
export const Publish = ({ title, audience, make }: Props) => {
	const { view } = usePlan();
	const [text, setText] = useState<string | null>(null);
	return (
		<>
			<button type="button" className="button" onClick={() => setText(make(publishInput(view)))}>
				{title}
			</button>
			{text !== null && <TextDialog title={title} audience={audience} text={text} onClose={() => setText(null)} />}
		</>
	);
};
